import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { closeBatch } from '../events/close-batch.ts';
import { findUnclosedDays } from '../store/batches.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface ScheduleOptions {
  db: Database;
  edge: Edge;
  logger: Logger;
  /** Minutes after midnight in Tokyo from which the days before are closed. */
  closeAfterMinutes: number;
  onCommitted(): void;
}

/** Closes, for nobody in particular, what earlier days left without a batch: each day from the set time on, and after any outage. */
export function createBatchSchedule({ db, edge, logger, closeAfterMinutes, onCommitted }: ScheduleOptions): Loop {
  async function closeEarlierDays(): Promise<boolean> {
    // So long after midnight, "the days before" begins with yesterday; until then with the day before it.
    const today = tokyoDay(new Date(edge.now().getTime() - closeAfterMinutes * 60_000));
    const days = await findUnclosedDays(db, today);
    for (const scope of days) {
      const closed = await db.transaction((tx) => closeBatch(tx, { ...scope, closedBy: null }, edge));
      if (closed)
        logger.info({ tenant: scope.tenant, batchId: closed.batchId, records: closed.recordCount }, 'batch closed');
    }
    if (days.length > 0) onCommitted();
    return false;
  }

  return createLoop({ name: 'batch schedule', everyMs: 30_000, logger, run: closeEarlierDays });
}
