import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import { endsOf } from '../domain/agreement-end.ts';
import type { Edge } from '../edge.ts';
import { restandRecords } from '../events/restand-records.ts';
import { findStatesWithoutEnds, noteAgreementEnds } from '../store/agreement-ends.ts';
import { lockCorrections } from '../store/corrections.ts';
import { lockReferences } from '../store/naming-records.ts';
import { findWithoutStanding } from '../store/record-standings.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface CatchUpOptions {
  db: Database;
  edge: Edge;
  logger: Logger;
  /** Cases may have been asked for. */
  onCommitted(): void;
}

const everyMs = 24 * 60 * 60 * 1_000;
const recordsATurn = 100;

/**
 * At the start, and daily: what an earlier version of this service kept as evidence and drew no conclusion from. When versions of
 * agreements end, without which nothing closes their lump records; and how corrected records stand, without which no search finds them
 * as corrected. Both come from the evidence alone, and are the same however often it runs and on however many instances.
 */
export function createCatchUp({ db, edge, logger, onCommitted }: CatchUpOptions): Loop {
  async function noteEnds(): Promise<void> {
    const states = await findStatesWithoutEnds(db);
    if (states.length === 0) return;
    await db.transaction((tx) => noteAgreementEnds(tx, states.flatMap(endsOf)));
    logger.info(
      { states: states.length },
      'noted when versions of agreements end that were logged before that was noted',
    );
  }

  /** Whether there may be more. */
  async function restand(): Promise<boolean> {
    const waiting = await findWithoutStanding(db, { limit: recordsATurn });
    for (const named of waiting) {
      await db.transaction(async (tx) => {
        await lockReferences(tx, [named.tenant]);
        await lockCorrections(tx, named.tenant, named.recordId);
        // Another instance may have done it meanwhile.
        await restandRecords(tx, await findWithoutStanding(tx, { limit: 1, only: named }), edge);
      });
    }
    if (waiting.length > 0) onCommitted();
    return waiting.length === recordsATurn;
  }

  return createLoop({
    ...{ name: 'catching up', everyMs, logger },
    run: async () => {
      await noteEnds();
      return restand();
    },
  });
}
