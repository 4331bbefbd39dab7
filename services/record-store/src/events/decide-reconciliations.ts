import { newEvent, reconciliationApproved } from '@akashi/contracts';
import { isUuid } from '../domain/is-uuid.ts';
import { judgeReview } from '../domain/judge-review.ts';
import { source } from '../domain/own-events.ts';
import { addDecision, findCurrentReviews } from '../store/reconciliation-reviews.ts';
import { lockReconciliation } from '../store/resolutions.ts';
import type { Decide } from './on-decisions.ts';
import { say } from './say.ts';

/** What was found of differences is approved when a decided case repeats the reconciliation and the hash of how it stands now. */
export const decideReconciliations: Decide = async (decided, tx, { edge, alarms }) => {
  const asked = decided
    .map(({ tenantid: tenant, data }) => ({ tenant, reconciliationId: data.subject.id }))
    .filter(({ reconciliationId }) => isUuid(reconciliationId))
    .toSorted((a, b) => (a.reconciliationId < b.reconciliationId ? -1 : 1));
  // What is being resolved at this moment is either part of what was decided on, or refused.
  for (const { tenant, reconciliationId } of asked) await lockReconciliation(tx, tenant, reconciliationId);
  const current = await findCurrentReviews(tx, asked);
  for (const { tenantid: tenant, data } of decided) {
    const reconciliationId = data.subject.id;
    const judgement = judgeReview(data, current.get(`${tenant}|${reconciliationId}`));
    if (judgement.kind === 'mismatch') alarms.decisionMismatch(tenant, data.caseId, judgement.reason);
    if (judgement.kind === 'mismatch' || judgement.kind === 'outdated') continue;
    const { caseId, decidedAt, outcome } = data;
    const { contentHash, decidedBy } = judgement;
    await addDecision(tx, { tenant, reconciliationId, contentHash, caseId, outcome, decidedBy, decidedAt });
    if (judgement.kind !== 'approved') continue;
    const approved = { reconciliationId, contentHash, caseId, approvedBy: decidedBy, approvedAt: decidedAt };
    await say(tx, [newEvent(reconciliationApproved, { source, tenant, time: edge.now(), data: approved })], { edge });
  }
};
