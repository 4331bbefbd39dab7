import { nextStep, type QueuedPost } from './queued-post.ts';

export interface QueueLoopDependencies {
  posts(): QueuedPost[];
  now(): number;
  attempt(post: QueuedPost): Promise<void>;
  /** Runs `work` while no other tab sends; false when another tab kept its turn. */
  exclusively(work: () => Promise<void>): Promise<boolean>;
  schedule(work: () => void, waitMs: number): () => void;
}

const busyElsewhereMs = 1000;

/**
 * Returns `run`: attempts what is due, one post at a time, then wakes itself when the next one is, until the queue is empty. No turn is
 * held while waiting, so any tab may go on.
 */
export function createQueueLoop({ posts, now, attempt, exclusively, schedule }: QueueLoopDependencies): () => void {
  let running = false;
  let again = false;
  let cancel: () => void = () => {};

  async function drain(): Promise<void> {
    for (;;) {
      const step = nextStep(posts(), now());
      if (!step || !('send' in step)) return;
      await attempt(step.send);
    }
  }

  async function run(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    cancel();
    let hadTurn = true;
    try {
      while (again) {
        again = false;
        if (posts().length > 0) hadTurn = await exclusively(drain);
      }
    } finally {
      running = false;
      const step = nextStep(posts(), now());
      const waitMs = !hadTurn || !step ? busyElsewhereMs : 'waitMs' in step ? step.waitMs : 0;
      if (step) cancel = schedule(() => void run(), waitMs);
    }
  }

  return () => void run();
}
