import { type Database, isTransient, type Tx } from '@akashi/database';
import type { Logger } from 'pino';
import type { Alarms } from '../alarms.ts';
import type { Edge } from '../edge.ts';
import { makeOutcomes } from '../events/make-outcomes.ts';
import { voidUnsent } from '../events/void-unsent.ts';
import { type KeptProvision, markOverdue, removePending, takeComplete } from '../store/pending-provisions.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface PendingLoopOptions {
  db: Database;
  edge: Edge;
  reader: EvidenceReader;
  alarms: Alarms;
  logger: Logger;
  alarmAfterMs: number;
  onCommitted(): void;
}

const provisionsATransaction = 500;
const setAsideMs = 60_000;

/**
 * Makes the outcomes of provisions whose last missing evidence has come: kicked after each commit that added evidence. It looks at
 * what is committed, so evidence and provision that arrive at the same moment, in two transactions, never miss each other. A
 * provision that fails is logged and set aside for a minute, so that the others go on.
 */
export function createPendingLoop(options: PendingLoopOptions): Loop {
  const { db, edge, alarms, logger, alarmAfterMs, onCommitted } = options;
  const setAside = createSetAside(edge);

  async function makeSome(limit: number): Promise<number> {
    let taken: KeptProvision[] = [];
    try {
      await db.transaction(async (tx) => {
        taken = await takeComplete(tx, { limit, setAside: setAside.list() });
        await makePending(tx, taken, options);
      });
    } catch (error) {
      if (isTransient(error) || taken.length === 0) throw error;
      if (taken.length > 1) return makeSome(1);
      const { event, evidenceId } = taken[0]!;
      setAside.add(evidenceId);
      const line = { err: error, tenant: event.tenantid, provisionId: event.data.provisionId };
      logger.error(line, 'the outcome of a provision could not be made; it is tried again later');
    }
    return taken.length;
  }

  async function run(): Promise<boolean> {
    const limit = setAside.list().length > 0 ? 1 : provisionsATransaction;
    const count = await makeSome(limit);
    if (count > 0) onCommitted();
    const overdue = await markOverdue(db, { now: edge.now(), afterMs: alarmAfterMs });
    if (overdue.length > 0) alarms.overduePending(overdue);
    return count > 0;
  }

  return createLoop({ name: 'pending provisions', everyMs: 500, atLeastMs: 100, logger, run });
}

async function makePending(
  tx: Tx,
  taken: KeptProvision[],
  deps: Pick<PendingLoopOptions, 'edge' | 'reader'>,
): Promise<void> {
  if (taken.length === 0) return;
  const provisions = taken.map(({ event }) => ({ tenant: event.tenantid, provisionId: event.data.provisionId }));
  await removePending(tx, provisions);
  await makeOutcomes(tx, taken, deps);
  await voidUnsent(tx, provisions, deps.edge);
}

/** What failed of late: while there is any, the loop takes one provision at a time, so that one failure costs no other. */
function createSetAside(edge: Edge) {
  const until = new Map<string, number>();
  return {
    add: (evidenceId: string) => void until.set(evidenceId, edge.now().getTime() + setAsideMs),
    list(): string[] {
      for (const [evidenceId, time] of until) if (time <= edge.now().getTime()) until.delete(evidenceId);
      return [...until.keys()];
    },
  };
}
