import { type Database, isTransient, type Tx } from '@akashi/database';
import type { Logger } from 'pino';
import type { Edge } from '../edge.ts';
import { createLoop, type Loop } from './create-loop.ts';

interface WaitingLoopOptions<Taken> {
  name: string;
  db: Database;
  edge: Edge;
  logger: Logger;
  /** Locks and takes what is to be looked at by now, out of the table where it waits. */
  take(tx: Tx, page: { now: Date; limit: number }): Promise<Taken[]>;
  /** Makes of each what is to be made, or lets it wait again, in the transaction that took it. */
  make(tx: Tx, taken: readonly Taken[]): Promise<unknown>;
  setAside(taken: Taken, until: Date): Promise<void>;
  /** What a log line names it by. */
  named(taken: Taken): Record<string, string>;
  onCommitted(): void;
}

const takenATransaction = 500;
const setAsideMs = 60_000;

/**
 * Looks again at what waits for something it cites. Taking and keeping are one transaction, so a crash loses none. One that fails is
 * logged and set aside for a minute, so that the others go on.
 */
export function createWaitingLoop<Taken>(options: WaitingLoopOptions<Taken>): Loop {
  const { name, db, edge, logger, take, make, setAside, named, onCommitted } = options;

  async function makeSome(limit: number): Promise<number> {
    let taken: Taken[] = [];
    try {
      await db.transaction(async (tx) => {
        taken = await take(tx, { now: edge.now(), limit });
        if (taken.length > 0) await make(tx, taken);
      });
    } catch (error) {
      if (isTransient(error) || taken.length === 0) throw error;
      if (taken.length > 1) return makeSome(1);
      await setAside(taken[0]!, new Date(edge.now().getTime() + setAsideMs));
      logger.error({ err: error, ...named(taken[0]!) }, `${name}: one could not be recorded; it is tried again later`);
    }
    return taken.length;
  }

  async function run(): Promise<boolean> {
    const taken = await makeSome(takenATransaction);
    if (taken > 0) onCommitted();
    return taken > 0;
  }

  return createLoop({ name, everyMs: 500, atLeastMs: 100, logger, run });
}
