import type { RecordBatchClosed } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Edge } from '../edge.ts';
import { type BatchScope, lockBatches, takeUnbatched } from '../store/batches.ts';
import { formBatch } from './form-batch.ts';

/**
 * Closes what no batch of this agreement and day of making holds as it is now, corrections included, and says so: that opens the
 * case. `closedBy` null is the schedule. Undefined where there is nothing to close.
 */
export async function closeBatch(
  tx: Tx,
  { closedBy, ...scope }: BatchScope & { closedBy: string | null },
  edge: Edge,
): Promise<RecordBatchClosed['data'] | undefined> {
  await lockBatches(tx, scope);
  const records = await takeUnbatched(tx, scope);
  if (records.length === 0) return undefined;
  return formBatch(tx, { ...scope, records, closedBy }, edge);
}
