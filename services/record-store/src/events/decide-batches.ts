import { newEvent, recordBatchApproved } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { judgeDecision } from '../domain/judge-decision.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addBatchDecisions, type BatchDecision, keptRecordIds } from '../store/batch-decisions.ts';
import { type Approval, addApprovals, findBatches } from '../store/batches.ts';
import type { Decide } from './on-decisions.ts';
import { rejectRecords } from './reject-records.ts';
import { say } from './say.ts';

const recordsAStatement = 1_000;

/**
 * What a decided case does to its batch, if it repeats the batch's id and content hash: approved, or rejected with a correction to each
 * of its records, or free to be resubmitted. Where it doesn't repeat them, somebody is told.
 */
export const decideBatches: Decide = async (decided, tx, { edge, alarms }) => {
  const closed = await findBatches(
    tx,
    decided.map(({ tenantid: tenant, data }) => ({ tenant, batchId: data.subject.id })),
  );
  const judged = decided.map(({ tenantid: tenant, data }) => ({
    tenant,
    caseId: data.caseId,
    judgement: judgeDecision(data, closed.get(`${tenant}|${data.subject.id}`)),
  }));
  for (const { tenant, caseId, judgement } of judged) {
    if (judgement.kind === 'mismatch') alarms.decisionMismatch(tenant, caseId, judgement.reason);
  }
  const approvals = judged.flatMap(({ tenant, judgement }) =>
    judgement.kind === 'approved' ? [{ tenant, ...judgement.data }] : [],
  );
  await approve(tx, approvals, edge);
  const endings = judged.flatMap(({ tenant, judgement }) =>
    judgement.kind === 'ended' ? [{ tenant, ...judgement.data }] : [],
  );
  for (const ended of await addBatchDecisions(tx, endings)) {
    if (ended.outcome === 'rejected') await reject(tx, ended, edge);
  }
};

async function approve(tx: Tx, approvals: readonly Approval[], edge: Edge): Promise<void> {
  const first = await addApprovals(tx, approvals);
  const time = edge.now();
  await say(
    tx,
    first.map(({ tenant, ...data }) => newEvent(recordBatchApproved, { source, tenant, time, data })),
    { edge },
  );
}

/** In slices: a batch may hold a day's hundreds of thousands of records. */
async function reject(tx: Tx, { decidedBy, reason, caseId, ...batch }: BatchDecision, edge: Edge): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await keptRecordIds(tx, batch, { after, limit: recordsAStatement });
    const rejections = ids.map((recordId) => ({
      tenant: batch.tenant,
      recordId,
      caseId,
      reason,
      rejectedBy: decidedBy,
    }));
    await rejectRecords(tx, rejections, edge);
    if (ids.length < recordsAStatement) return;
    after = ids.at(-1)!;
  }
}
