import { contentHash } from '@akashi/contracts';
import { judgeReview } from '../domain/judge-review.ts';
import { findReview, pageOfReviewed } from '../store/deficient-records.ts';
import type { Decide } from './on-decisions.ts';
import { rejectRecords } from './reject-records.ts';

const recordsAStatement = 1_000;

/**
 * Rejecting a case about deficient records adds the correction to each record that it is about: those of that day, side and agreement
 * that lack just that. Any other outcome changes no record.
 */
export const decideDeficiencies: Decide = async (decided, tx, { edge, alarms }) => {
  for (const { tenantid: tenant, data } of decided) {
    const review = await findReview(tx, tenant, data.subject.id);
    const content = review && { ...review, agreementId: review.agreementId || null };
    const judgement = judgeReview(data, content && contentHash(content));
    if (judgement.kind === 'mismatch') alarms.decisionMismatch(tenant, data.caseId, judgement.reason);
    if (judgement.kind !== 'not_approved' || data.outcome !== 'rejected' || !review) continue;
    const last = data.decisions.findLast(({ decision }) => decision === 'reject');
    const said = { tenant, caseId: data.caseId, reason: last?.reason ?? null, rejectedBy: last?.actor ?? null };
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof pageOfReviewed>> = await pageOfReviewed(tx, tenant, {
        review,
        after,
        limit: recordsAStatement,
      });
      await rejectRecords(
        tx,
        page.recordIds.map((recordId) => ({ ...said, recordId })),
        edge,
      );
      after = page.next;
    } while (after !== null);
  }
};
