import { disclosureAnswered, newEvent } from '@akashi/contracts';
import { isUuid } from '../domain/is-uuid.ts';
import { judgeReview } from '../domain/judge-review.ts';
import { source } from '../domain/own-events.ts';
import { addDisclosureDecision, findAnswerHashes } from '../store/disclosures.ts';
import type { Decide } from './on-decisions.ts';
import { say } from './say.ts';

/** An answer may be handed over once a decided case repeats its id and the very hash that was prepared. */
export const decideDisclosures: Decide = async (decided, tx, { edge, alarms }) => {
  const asked = decided
    .map(({ tenantid: tenant, data }) => ({ tenant, disclosureId: data.subject.id }))
    .filter(({ disclosureId }) => isUuid(disclosureId));
  const prepared = await findAnswerHashes(tx, asked);
  for (const { tenantid: tenant, data } of decided) {
    const disclosureId = data.subject.id;
    const standing = prepared.get(`${tenant}|${disclosureId}`);
    const judgement = judgeReview(data, standing?.contentHash);
    if (judgement.kind === 'mismatch') alarms.decisionMismatch(tenant, data.caseId, judgement.reason);
    if (judgement.kind === 'mismatch' || judgement.kind === 'outdated' || !standing) continue;
    const { caseId, outcome, decidedAt } = data;
    const { decidedBy } = judgement;
    const isNew = await addDisclosureDecision(tx, { tenant, disclosureId, caseId, outcome, decidedBy, decidedAt });
    if (!isNew || judgement.kind !== 'approved') continue;
    const answered = { disclosureId, ...standing, caseId, approvedBy: decidedBy, approvedAt: decidedAt };
    await say(tx, [newEvent(disclosureAnswered, { source, tenant, time: edge.now(), data: answered })], { edge });
  }
};
