import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Edge } from '../edge.ts';
import { sayAborted } from '../exports/end-handover.ts';
import { claimForsaken, findForsaken } from '../store/exports.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface SweepOptions {
  db: Database;
  edge: Edge;
  logger: Logger;
  onCommitted(): void;
}

/** Whoever sends an export says so every second: after so long it is gone, with the process that sent it. */
const forsakenAfterMs = 5 * 60_000;

/** Says of exports whose process ended in the middle that they were interrupted: what left must not go unsaid. */
export function createExportSweep({ db, edge, logger, onCommitted }: SweepOptions): Loop {
  async function sweep(): Promise<boolean> {
    const since = new Date(edge.now().getTime() - forsakenAfterMs).toISOString();
    const forsaken = await findForsaken(db, since);
    for (const handover of forsaken) {
      const { tenant, handoverId } = handover;
      await db.transaction(async (tx) => {
        if (!(await claimForsaken(tx, tenant, handoverId, since))) return;
        await sayAborted(tx, handover, { cause: 'interrupted', edge });
        logger.warn({ tenant, handoverId, exportId: handover.exportId }, 'an export was interrupted');
      });
    }
    if (forsaken.length > 0) onCommitted();
    return false;
  }

  return createLoop({ name: 'export sweep', everyMs: 60_000, logger, run: sweep });
}
