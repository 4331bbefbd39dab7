import { type RecordBatchClosed, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Edge } from '../edge.ts';
import { countResubmissions, findBatch } from '../store/batch-queries.ts';
import { lockBatches, takeBatchAgain } from '../store/batches.ts';
import { formBatch } from './form-batch.ts';

interface Resubmission {
  tenant: string;
  batchId: string;
  resubmittedBy: string;
}

/**
 * Submits the records of a batch that was sent back or withdrawn again, with what was corrected since: a new batch with its own hash
 * and case, which replaces that one. Throws `not_found`, `batch_not_sent_back`, `already_resubmitted` or `nothing_to_close`.
 */
export async function resubmitBatch(
  tx: Tx,
  { tenant, batchId, resubmittedBy }: Resubmission,
  edge: Edge,
): Promise<RecordBatchClosed['data']> {
  const found = await findBatch(tx, tenant, batchId);
  if (!found) throw new ServiceError({ code: 'not_found', message: `There is no batch ${batchId}` });
  const { side, agreementId, madeOn } = found;
  const scope = { tenant, side, providerTenant: found.providerTenant ?? '', agreementId, madeOn };
  await lockBatches(tx, scope);
  // Read again under the lock: whoever resubmitted it meanwhile has committed.
  const { decision, replacedBy, approval } = (await findBatch(tx, tenant, batchId))!;
  if (replacedBy) {
    throw new ServiceError({
      code: 'already_resubmitted',
      message: `Batch ${batchId} was resubmitted as ${replacedBy}: look at that one`,
    });
  }
  if (decision?.outcome !== 'sent_back' && decision?.outcome !== 'withdrawn') {
    const state = approval ? 'approved' : (decision?.outcome ?? 'undecided');
    throw new ServiceError({
      code: 'batch_not_sent_back',
      message: `Batch ${batchId} is ${state}: only one that was sent back or withdrawn is resubmitted; correct its records singly`,
    });
  }
  const records = await takeBatchAgain(tx, tenant, batchId);
  if (records.length === 0) {
    throw new ServiceError({ code: 'nothing_to_close', message: `No record of batch ${batchId} is kept any more` });
  }
  const replaces = { batchId, resubmission: (await countResubmissions(tx, tenant, batchId)) + 1 };
  const ofPeriod = found.periodRecordId !== null && { periodRecordId: found.periodRecordId };
  return formBatch(tx, { ...scope, ...ofPeriod, records, closedBy: resubmittedBy, replaces }, edge);
}
