import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import { closeAfterMs } from '../domain/agreement-end.ts';
import type { Edge } from '../edge.ts';
import { closePeriodRecord } from '../events/close-period-record.ts';
import { findDuePeriodRecords, type PeriodRecordScope } from '../store/period-closings.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface ScheduleOptions {
  db: Database;
  edge: Edge;
  logger: Logger;
  onCommitted(): void;
}

/**
 * Closes lump records and contracts a day after their month, or the agreement's version, was over, and what came late a day after it
 * came. Every instance may run it: of two that close the same, one finds nothing left.
 */
export function createPeriodSchedule({ db, edge, logger, onCommitted }: ScheduleOptions): Loop {
  async function closeOne(scope: PeriodRecordScope): Promise<void> {
    const closed = await db.transaction((tx) => closePeriodRecord(tx, scope, edge));
    if (closed) logger.info({ ...scope, closing: closed.closing, entries: closed.entryCount }, 'period record closed');
    else
      logger.info(scope, 'nothing to close: every entry left of a period record was voided, or it is closed already');
  }

  async function closeDue(): Promise<boolean> {
    const due = await findDuePeriodRecords(db, new Date(edge.now().getTime() - closeAfterMs));
    const failures: unknown[] = [];
    for (const scope of due) {
      // One that fails keeps no other from being closed.
      await closeOne(scope).catch((error) => failures.push(error));
    }
    if (due.length > 0) onCommitted();
    if (failures.length > 0) throw failures[0];
    return false;
  }

  return createLoop({ name: 'period schedule', everyMs: 30_000, logger, run: closeDue });
}
