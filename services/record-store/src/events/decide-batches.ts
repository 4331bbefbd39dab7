import { newEvent, recordBatchApproved } from '@akashi/contracts';
import { judgeDecision } from '../domain/judge-decision.ts';
import { source } from '../domain/own-events.ts';
import { addApprovals, findBatches } from '../store/batches.ts';
import type { Decide } from './on-decisions.ts';
import { say } from './say.ts';

/** A batch is approved when a decided case repeats its id and content hash; where a case says approved and it isn't, somebody is told. */
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
  const first = await addApprovals(tx, approvals);
  const time = edge.now();
  await say(
    tx,
    first.map(({ tenant, ...data }) => newEvent(recordBatchApproved, { source, tenant, time, data })),
    { edge },
  );
};
