import type { Logger } from 'pino';

export interface Loop {
  start(): void;
  /** Waits for the run under way. */
  stop(): Promise<void>;
  /** Runs soon instead of at the next interval. */
  kick(): void;
}

interface LoopOptions {
  name: string;
  everyMs: number;
  /** The least pause between two runs, however often it is kicked: more is done in one. Default 0. */
  atLeastMs?: number;
  logger: Logger;
  /** Returns whether there is more to do at once. */
  run(): Promise<boolean>;
}

const longestPauseMs = 5_000;

/** Runs something over and over, one run at a time; a failed run is logged and tried again after a growing pause. */
export function createLoop({ name, everyMs, atLeastMs = 0, logger, run }: LoopOptions): Loop {
  let isRunning = false;
  let isKicked = false;
  let isIdle = false;
  let wake: () => void = () => {};
  let ended: Promise<void> = Promise.resolve();

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function rest(ms: number): Promise<void> {
    if (isRunning && atLeastMs > 0) await pause(atLeastMs);
    if (!isRunning || isKicked) return;
    isIdle = true;
    await pause(ms);
    isIdle = false;
  }

  async function loop(): Promise<void> {
    let failures = 0;
    while (isRunning) {
      isKicked = false;
      try {
        const hasMore = await run();
        failures = 0;
        if (!hasMore) await rest(everyMs);
      } catch (error) {
        failures += 1;
        logger.error({ err: error, loop: name, failures }, 'a run failed; it is tried again');
        if (isRunning) await pause(Math.min(everyMs * 2 ** failures, longestPauseMs));
      }
    }
  }

  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      ended = loop();
    },
    async stop() {
      isRunning = false;
      wake();
      await ended;
    },
    kick() {
      isKicked = true;
      if (isIdle) wake();
    },
  };
}
