import { preparePost } from './prepare-post.ts';
import { createQueueLoop, type QueueLoopDependencies } from './queue-loop.ts';
import { type Outcome, postponed, type QueuedPost } from './queued-post.ts';
import type { TagStore } from './tag-store.ts';

export interface SenderDependencies {
  store: TagStore;
  /** One attempt; MUST settle, and never reject. */
  post(kind: QueuedPost['kind'], body: string): Promise<Outcome>;
  /** Hands the body to the browser to send after the page is gone; false when it would not take it. */
  beacon(kind: QueuedPost['kind'], body: string): boolean;
  exclusively: QueueLoopDependencies['exclusively'];
  /** Wall clock, monotonic clock of this page, a number in [0, 1). */
  clock: { now(): number; monotonic(): number; random(): number };
  schedule: QueueLoopDependencies['schedule'];
  onAccepted(post: QueuedPost): void;
  onRejected(post: QueuedPost, answer: { status: number; problem: unknown }): void;
}

/** Delivers queued posts at least once, with the same id each time, across reloads and with one tab sending at a time. */
export interface Sender {
  add(post: { kind: QueuedPost['kind']; id: string; body: Record<string, unknown>; grants: boolean }): void;
  /** Sends what is due now and then keeps going until the queue is empty. */
  run(): void;
  /** The network is back: what waited for it alone is due. */
  online(): void;
  /** The page goes away: hands what this page made or tried, and nobody has acknowledged, to the browser. */
  leave(): void;
}

export function createSender(dependencies: SenderDependencies): Sender {
  const { store, clock } = dependencies;
  const clicks = new Map<string, number>();
  const touched = new Set<string>();
  const { exclusively, schedule } = dependencies;
  const run = createQueueLoop({ posts: store.posts, now: clock.now, attempt, exclusively, schedule });

  function prepare(post: QueuedPost): { post: QueuedPost; body: string } {
    const click = clicks.get(post.id);
    const sincePageClick = click === undefined ? undefined : clock.monotonic() - click;
    const acknowledgedId = () => store.acknowledged()?.id ?? null;
    const prepared = preparePost(post, { now: clock.now(), sincePageClick, acknowledgedId });
    store.savePost(prepared.post);
    return prepared;
  }

  async function attempt(due: QueuedPost): Promise<void> {
    touched.add(due.id);
    const { post, body } = prepare(due);
    const outcome = await dependencies.post(post.kind, body);
    if (outcome.kind === 'retry') {
      store.savePost(postponed(post, outcome, { now: clock.now(), random: clock.random() }));
      return;
    }
    store.removePost(post.id);
    if (outcome.kind === 'accepted') dependencies.onAccepted(post);
    else dependencies.onRejected(post, outcome);
  }

  return {
    add({ kind, id, body, grants }) {
      clicks.set(id, clock.monotonic());
      touched.add(id);
      const waiting = { attempts: 0, notBefore: 0, offline: false, elapsedFloor: 0 };
      store.savePost({ ...waiting, kind, id, body, grants, clickedAt: clock.now() });
      run();
    },
    run,
    online() {
      for (const post of store.posts()) if (post.offline) store.savePost({ ...post, notBefore: 0 });
      run();
    },
    leave() {
      const mine = store.posts().filter((post) => touched.has(post.id));
      const choicesLeft = store.posts().some((post) => post.kind === 'consent');
      for (const waiting of mine) {
        // A choice is handed over even while Retry-After holds it: this may be the last chance to deliver a refusal.
        if (waiting.kind === 'event' && (choicesLeft || waiting.notBefore > clock.now())) continue;
        const { post, body } = prepare(waiting);
        dependencies.beacon(post.kind, body);
      }
    },
  };
}
