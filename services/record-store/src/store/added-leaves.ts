import type { Tx } from '@akashi/database';
import type { NewLeaf } from './log-store.ts';

export type AddedLeaf = NewLeaf & { tenant: string };

const lists = new WeakMap<Tx, AddedLeaf[]>();

/** Runs `work`, and gives the leaves of the evidence that it added on this transaction: whoever asks MUST give them their places. */
export async function withLeavesAdded(tx: Tx, work: () => Promise<void>): Promise<AddedLeaf[]> {
  const leaves: AddedLeaf[] = [];
  lists.set(tx, leaves);
  await work().finally(() => lists.delete(tx));
  return leaves;
}

/** Where the leaves of added evidence go; undefined when nobody collects them on this transaction, and they are to be queued. */
export function leavesAddedOn(tx: Tx): AddedLeaf[] | undefined {
  return lists.get(tx);
}
