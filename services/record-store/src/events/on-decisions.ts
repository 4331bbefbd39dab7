import { type AkashiEvent, type CaseDecided, newEvent, recordBatchApproved } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import { judgeDecision } from '../domain/judge-decision.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addApprovals, findBatches } from '../store/batches.ts';
import { keepEvidence } from './keep-evidence.ts';
import { say } from './say.ts';

/** Keeps cases and their decisions; a batch is approved when a decided case repeats its id and content hash, else somebody is told. */
export async function onDecisions(
  batch: readonly Pick<Consumed, 'event' | 'value'>[],
  tx: Tx,
  { edge, alarms }: { edge: Edge; alarms: Alarms },
): Promise<void> {
  const added = await keepEvidence(batch, tx, { edge, alarms });
  const decided = added.map(({ event }) => event).filter(isBatchDecision);
  if (decided.length === 0) return;
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
}

function isBatchDecision(event: AkashiEvent): event is CaseDecided {
  return event.type === 'case.decided' && (event as CaseDecided).data.kind === 'record_batch';
}
