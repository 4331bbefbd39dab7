import { newEvent, type RecordBatchClosed, recordBatchClosed } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { batchHash } from '../domain/batch-hash.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addBatch, type BatchScope, nextSupplement, type UnbatchedRecord } from '../store/batches.ts';
import { say } from './say.ts';

interface Formed extends BatchScope {
  records: readonly UnbatchedRecord[];
  closedBy: string | null;
  /** The batch sent back or withdrawn whose records these are, and how often they have been submitted again, this time included. */
  replaces?: { batchId: string; resubmission: number };
  /** The lump record or contract whose entries these are. */
  periodRecordId?: string;
}

/** Makes the next batch of these records and says so: that opens its case. MUST be called under `lockBatches`. */
export async function formBatch(
  tx: Tx,
  { records, closedBy, replaces, periodRecordId, ...scope }: Formed,
  edge: Edge,
): Promise<RecordBatchClosed['data']> {
  const { tenant, side, providerTenant, agreementId, madeOn } = scope;
  const time = edge.now();
  const data = {
    batchId: edge.newId(),
    side,
    ...(side === 'recipient' && { providerTenant: providerTenant || null }),
    agreementId,
    madeOn,
    supplement: await nextSupplement(tx, scope),
    ...(replaces !== undefined && { replaces: replaces.batchId, resubmission: replaces.resubmission }),
    ...(periodRecordId !== undefined && { periodRecordId }),
    contentHash: batchHash(records, replaces?.resubmission),
    recordCount: records.length,
    correctionCount: records.reduce((sum, { corrections }) => sum + corrections.length, 0),
    correctedCount: records.filter(({ corrections }) => corrections.length > 0).length,
    deficientCount: records.filter(({ deficient }) => deficient).length,
    unconfirmedCount: records.filter(({ unconfirmed }) => unconfirmed).length,
    closedBy,
    closedAt: time.toISOString(),
  };
  await addBatch(tx, tenant, data, records);
  await say(tx, [newEvent(recordBatchClosed, { source, tenant, time, data })], { edge });
  return data;
}
