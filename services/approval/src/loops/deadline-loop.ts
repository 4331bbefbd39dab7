import type { Database } from '@akashi/database';
import type { Part } from '@akashi/service-kit';
import type { Logger } from 'pino';
import { markOverdue, remindOfDue } from '../store/deadlines.ts';

interface DeadlineLoopOptions {
  worker: Database;
  logger: Logger;
  everyMs: number;
  now: () => Date;
  onCommitted(): void;
}

/** How many cases a transaction marks at most. */
const limit = 200;

/**
 * Looks every so often for steps that fall due, of any tenant: `case.reminded`, then `case.overdue`. Several instances may run it:
 * each case is marked by one. A failed run is logged, and the next one finds the same cases.
 */
export function createDeadlineLoop({ worker, logger, everyMs, now, onCommitted }: DeadlineLoopOptions): Part {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;

  async function markAll(): Promise<void> {
    for (const mark of [markOverdue, remindOfDue]) {
      let marked = limit;
      while (marked === limit) {
        marked = await worker.transaction((tx) => mark({ tx, now: now(), limit }));
        if (marked > 0) onCommitted();
      }
    }
  }

  function run(): void {
    underWay ??= markAll()
      .catch((error: unknown) => logger.error({ err: error }, 'due cases were not marked; they are looked for again'))
      .finally(() => {
        underWay = undefined;
      });
  }

  return {
    start() {
      timer = setInterval(run, everyMs);
      run();
    },
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
