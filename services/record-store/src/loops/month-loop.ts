import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Alarms } from '../alarms.ts';
import { monthsAhead } from '../domain/months-ahead.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { ensureMonth, findMonthsWithoutTable } from '../store/record-months.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface MonthLoopOptions {
  db: Database;
  edge: Edge;
  alarms: Alarms;
  logger: Logger;
}

const everyMs = 24 * 60 * 60 * 1_000;
/** So many that nobody has to hurry when this fails for some weeks. */
const ahead = 3;

/**
 * Makes the tables of this month's records and the next ones', at the start and daily. Records of a month without a table lie in the
 * table of all others: they are kept and found there, but its own table can't be made any more without moving them, so somebody is told.
 */
export function createMonthLoop({ db, edge, alarms, logger }: MonthLoopOptions): Loop {
  async function ensureMonths(): Promise<boolean> {
    for (const month of await findMonthsWithoutTable(db, monthsAhead(tokyoDay(edge.now()), ahead))) {
      if (await ensureMonth(db, month)) logger.info({ month }, "a table was made for this month's records");
      else alarms.recordsOutsideMonths(month);
    }
    return false;
  }

  return createLoop({ name: 'months of records', everyMs, logger, run: ensureMonths });
}
