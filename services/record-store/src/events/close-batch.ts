import { newEvent, type RecordBatchClosed, recordBatchClosed } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { batchHash } from '../domain/batch-hash.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addBatch, type BatchScope, nextSupplement, takeUnbatched } from '../store/batches.ts';
import { say } from './say.ts';

/**
 * Closes what no batch of this agreement and day of making holds yet, and says so: that opens the case. `closedBy` null is the
 * schedule. Undefined where there is nothing to close.
 */
export async function closeBatch(
  tx: Tx,
  { closedBy, ...scope }: BatchScope & { closedBy: string | null },
  edge: Edge,
): Promise<RecordBatchClosed['data'] | undefined> {
  const records = await takeUnbatched(tx, scope);
  if (records.length === 0) return undefined;
  const { tenant, agreementId, madeOn } = scope;
  const time = edge.now();
  const data = {
    batchId: edge.newId(),
    agreementId,
    madeOn,
    supplement: await nextSupplement(tx, scope),
    contentHash: batchHash(records),
    recordCount: records.length,
    deficientCount: records.filter(({ deficient }) => deficient).length,
    closedBy,
    closedAt: time.toISOString(),
  };
  await addBatch(tx, tenant, data, records);
  await say(tx, [newEvent(recordBatchClosed, { source, tenant, time, data })], { edge });
  return data;
}
