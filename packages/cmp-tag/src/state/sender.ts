import { elapsedSince } from './elapsed-time.ts';
import { nextStep, type Outcome, postponed, type QueuedPost } from './queued-post.ts';
import type { TagStore } from './tag-store.ts';

export interface SenderDependencies {
  store: TagStore;
  /** One attempt; MUST settle, and never reject. */
  post(kind: QueuedPost['kind'], body: string): Promise<Outcome>;
  /** Hands the body to the browser to send after the page is gone; false when it would not take it. */
  beacon(kind: QueuedPost['kind'], body: string): boolean;
  /** Runs `work` while no other tab sends; false when another tab kept its turn. */
  exclusively(work: () => Promise<void>): Promise<boolean>;
  /** Wall clock, monotonic clock of this page, a number in [0, 1). */
  clock: { now(): number; monotonic(): number; random(): number };
  schedule(work: () => void, waitMs: number): () => void;
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

const busyElsewhereMs = 1000;

export function createSender(dependencies: SenderDependencies): Sender {
  const { store, clock } = dependencies;
  const clicks = new Map<string, number>();
  const touched = new Set<string>();
  let running = false;
  let again = false;
  let cancel: () => void = () => {};

  function prepare(post: QueuedPost): { post: QueuedPost; body: string } {
    const body = { ...post.body };
    const click = clicks.get(post.id);
    const sincePageClick = click === undefined ? undefined : clock.monotonic() - click;
    const elapsedFloor = elapsedSince(post, { now: clock.now(), sincePageClick, grants: post.grants });
    if (post.kind === 'consent') body.elapsedMs = elapsedFloor;
    // Fixed at the first attempt, so that a repeated event is the same event.
    else if (!('afterConsentId' in body)) body.afterConsentId = store.acknowledged()?.id ?? null;
    const { elapsedMs: _, ...kept } = body;
    return { post: { ...post, elapsedFloor, body: kept }, body: JSON.stringify(body) };
  }

  async function attempt(due: QueuedPost): Promise<void> {
    touched.add(due.id);
    const { post, body } = prepare(due);
    store.savePost(post);
    const outcome = await dependencies.post(post.kind, body);
    if (outcome.kind === 'retry') {
      store.savePost(postponed(post, outcome, { now: clock.now(), random: clock.random() }));
      return;
    }
    store.removePost(post.id);
    if (outcome.kind === 'accepted') dependencies.onAccepted(post);
    else dependencies.onRejected(post, outcome);
  }

  async function drain(): Promise<void> {
    for (;;) {
      const step = nextStep(store.posts(), clock.now());
      if (!step || !('send' in step)) return;
      await attempt(step.send);
    }
  }

  async function run(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    cancel();
    let had = true;
    while (again) {
      again = false;
      if (store.posts().length > 0) had = await dependencies.exclusively(drain);
    }
    running = false;
    const step = nextStep(store.posts(), clock.now());
    if (step) cancel = dependencies.schedule(() => void run(), 'waitMs' in step ? step.waitMs : had ? 0 : busyElsewhereMs);
  }

  return {
    add({ kind, id, body, grants }) {
      clicks.set(id, clock.monotonic());
      touched.add(id);
      const waiting = { attempts: 0, notBefore: 0, offline: false, elapsedFloor: 0 };
      store.savePost({ ...waiting, kind, id, body, grants, clickedAt: clock.now() });
      void run();
    },
    run: () => void run(),
    online() {
      for (const post of store.posts()) if (post.offline) store.savePost({ ...post, notBefore: 0 });
      void run();
    },
    leave() {
      const mine = store.posts().filter((post) => touched.has(post.id));
      const choicesLeft = store.posts().some((post) => post.kind === 'consent');
      for (const waiting of mine) {
        if (waiting.kind === 'event' && choicesLeft) continue;
        const { post, body } = prepare(waiting);
        store.savePost(post);
        dependencies.beacon(post.kind, body);
      }
    },
  };
}
