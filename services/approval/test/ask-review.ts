import { type CaseKind, newEvent, newId, type ReviewRequested, reviewRequested } from '@akashi/contracts';
import { waitFor, writeTopic } from '@akashi/test-harness';
import type { OpenedCase } from './approval-flow.ts';
import type { RunningApproval } from './running-approval.ts';

export const reviewSummary = { ja: '記録事項が欠けた記録があります。', en: 'There are records that lack items.' };

interface Review {
  tenant: string;
  kind?: CaseKind;
  subjectId?: string;
  contentHash?: string;
  requester?: string | null;
  requestedAt?: string;
  content?: Record<string, unknown>;
}

/** What record-store says when people are to decide something of its own. */
export const reviewOf = ({
  tenant,
  kind = 'deficient_record',
  subjectId = newId(),
  contentHash = 'd'.repeat(64),
  requester = 'requester',
  requestedAt = '2026-11-24T03:04:05.678Z',
  content = { agreementId: 'flow', deficiencies: ['representative_name_missing'] },
}: Review): ReviewRequested =>
  newEvent(reviewRequested, {
    source: 'akashi/record-store',
    tenant,
    time: new Date(requestedAt),
    data: {
      reviewId: newId(),
      kind,
      subject: { id: subjectId, version: null, contentHash },
      summary: reviewSummary,
      content,
      requester,
      requestedAt,
    },
  });

/** Asks for a review and gives its case once it is open. */
export async function askReview(approval: RunningApproval, review: Review): Promise<OpenedCase> {
  const event = reviewOf(review);
  const { tenant } = review;
  const { id, contentHash } = event.data.subject;
  await writeTopic(approval.kafka, 'records.v1', [{ key: `${tenant}:${event.subject}`, value: JSON.stringify(event) }]);
  const find = async () => {
    const { body } = await approval.call('GET', `/v1/cases?subjectId=${id}`, { tenant });
    return body.items.find((item: OpenedCase) => item.subject.contentHash === contentHash) as OpenedCase | undefined;
  };
  return (await waitFor(find, { what: `the case of review ${id}`, timeoutMs: 20_000 })) as OpenedCase;
}
