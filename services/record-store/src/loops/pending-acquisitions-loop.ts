import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import { type AcquisitionDeps, makeAcquisitionRecords } from '../events/make-acquisition-records.ts';
import { takePendingAcquisitions } from '../store/acquisitions.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface PendingAcquisitionsOptions extends AcquisitionDeps {
  db: Database;
  logger: Logger;
  onCommitted(): void;
}

const acquisitionsATransaction = 500;

/**
 * Looks again at acquisitions that wait for something they cite: each gets its record when all of it is here, or, deficient, when it
 * has waited long enough. Taking and keeping are one transaction, so a crash loses none.
 */
export function createPendingAcquisitionsLoop(options: PendingAcquisitionsOptions): Loop {
  const { db, edge, logger, onCommitted } = options;

  async function run(): Promise<boolean> {
    const taken = await db.transaction(async (tx) => {
      const waiting = await takePendingAcquisitions(tx, { now: edge.now(), limit: acquisitionsATransaction });
      await makeAcquisitionRecords(tx, waiting, options);
      return waiting.length;
    });
    if (taken > 0) onCommitted();
    return taken === acquisitionsATransaction;
  }

  return createLoop({ name: 'pending acquisitions', everyMs: 500, atLeastMs: 100, logger, run });
}
