import type { Tx } from '@akashi/database';

/**
 * For a transaction of batches by key: looks rows up by index instead of scanning tables, and takes due rows in index order. Queues
 * grow and empty faster than their statistics, by which the planner would read a whole backlog for each batch.
 */
export async function preferIndexes(tx: Tx): Promise<void> {
  await tx.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off');
}
