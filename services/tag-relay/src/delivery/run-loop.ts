import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface Loop {
  start(): void;
  /** Waits for the work under way. */
  stop(): Promise<void>;
  /** Works soon instead of after the pause. */
  kick(): void;
}

export interface LoopOptions {
  name: string;
  /** Does a part; true if there may be more at once. */
  work(): Promise<boolean>;
  /** How long it rests when there was nothing to do. */
  pauseMs: number;
  logger: Logger;
}

const failurePauseMs = 500;
/** Between two rounds that found little to do, however often it is kicked: under a steady stream the next round does more at once. */
const leastPauseMs = 30;

/** Repeats `work`, never twice at once. What it throws is logged and tried again: the next round starts from the database. */
export function runLoop({ name, work, pauseMs, logger }: LoopOptions): Loop {
  let running = false;
  let kicked = false;
  let wake = () => {};
  let done: Promise<void> = Promise.resolve();

  async function rest(ms: number): Promise<void> {
    await delay(leastPauseMs);
    if (!running) return;
    const controller = new AbortController();
    wake = () => controller.abort();
    if (!kicked) await delay(ms, undefined, { signal: controller.signal }).catch(() => undefined);
    wake = () => {};
  }

  async function run(): Promise<void> {
    while (running) {
      kicked = false;
      try {
        if (await work()) continue;
        await rest(pauseMs);
      } catch (error) {
        logger.error({ err: error, loop: name }, 'a round failed and is repeated');
        kicked = false;
        await rest(failurePauseMs);
      }
    }
  }

  return {
    start() {
      if (running) return;
      running = true;
      done = run();
    },
    async stop() {
      running = false;
      wake();
      await done;
    },
    kick() {
      kicked = true;
      wake();
    },
  };
}
