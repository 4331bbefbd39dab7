import type { Tx } from '@akashi/database';
import type { Handle } from '@akashi/messaging';
import { withLeavesAdded } from '../store/added-leaves.ts';
import { type LogHead, lockHeads, type NewLeaf, queueLeaves } from '../store/log-store.ts';
import { appendToLog, LogContradiction } from './append-to-log.ts';

/**
 * Handles a batch and gives all evidence that it added its places in the logs, in the same transaction: what is kept needs no queue and
 * no second transaction. The heads are locked last and in one order, so that two batches wait for each other's commit only, never in a
 * circle. The leaves of a log that is halted, or contradicts itself, are queued: the sequencer is who halts.
 */
export function placingLeaves(handle: Handle): Handle {
  return async (batch, tx) => {
    const leaves = await withLeavesAdded(tx, () => handle(batch, tx));
    const byTenant = Map.groupBy(leaves, ({ tenant }) => tenant);
    const heads = byTenant.size > 0 ? await lockHeads(tx, [...byTenant.keys()]) : [];
    for (const head of heads) await place(tx, head, byTenant.get(head.tenant)!);
  };
}

async function place(
  tx: Tx,
  { isHalted, ...head }: LogHead & { isHalted: boolean },
  leaves: readonly NewLeaf[],
): Promise<void> {
  try {
    if (isHalted) return await queueLeaves(tx, head.tenant, leaves);
    await appendToLog(tx, head, leaves);
  } catch (error) {
    if (!(error instanceof LogContradiction)) throw error;
    await queueLeaves(tx, head.tenant, leaves);
  }
}
