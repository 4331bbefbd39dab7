import { type Database, isTransient } from '@akashi/database';
import type { Logger } from 'pino';
import { type AcquisitionDeps, makeAcquisitionRecords } from '../events/make-acquisition-records.ts';
import { postponeAcquisition, type TakenAcquisition, takePendingAcquisitions } from '../store/acquisitions.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface PendingAcquisitionsOptions extends AcquisitionDeps {
  db: Database;
  logger: Logger;
  onCommitted(): void;
}

const acquisitionsATransaction = 500;
const setAsideMs = 60_000;

/**
 * Looks again at acquisitions that wait for something they cite: each gets its record when all of it is here, or, deficient, when it
 * has waited long enough. Taking and keeping are one transaction, so a crash loses none. One that fails is logged and set aside for
 * a minute, so that the others go on.
 */
export function createPendingAcquisitionsLoop(options: PendingAcquisitionsOptions): Loop {
  const { db, edge, logger, onCommitted } = options;

  async function recordSome(limit: number): Promise<number> {
    let taken: TakenAcquisition[] = [];
    try {
      await db.transaction(async (tx) => {
        taken = await takePendingAcquisitions(tx, { now: edge.now(), limit });
        await makeAcquisitionRecords(tx, taken, options);
      });
    } catch (error) {
      if (isTransient(error) || taken.length === 0) throw error;
      if (taken.length > 1) return recordSome(1);
      const { tenantid: tenant, data } = taken[0]!.event;
      const { acquisitionId } = data;
      await postponeAcquisition(db, { tenant, acquisitionId, until: new Date(edge.now().getTime() + setAsideMs) });
      logger.error(
        { err: error, tenant, acquisitionId },
        'an acquisition could not be recorded; it is tried again later',
      );
    }
    return taken.length;
  }

  async function run(): Promise<boolean> {
    const taken = await recordSome(acquisitionsATransaction);
    if (taken > 0) onCommitted();
    return taken > 0;
  }

  return createLoop({ name: 'pending acquisitions', everyMs: 500, atLeastMs: 100, logger, run });
}
