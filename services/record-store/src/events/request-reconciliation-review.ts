import { createHash } from 'node:crypto';
import { contentHash, newEvent, reviewRequested } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { openAllDifferences } from '../store/reconciliation-differences.ts';
import { allowLongStatements } from '../store/reconciliation-lists.ts';
import { addReview } from '../store/reconciliation-reviews.ts';
import type { FoundReconciliation } from '../store/reconciliations.ts';
import { say } from './say.ts';

interface ReviewOptions {
  tenant: string;
  found: FoundReconciliation;
  requestedBy: string;
  edge: Edge;
}

/**
 * Puts the comparison and what was found of each difference before people: approval opens a case. It is bound to the hash of both, so
 * that a resolution added later isn't what was approved. False if this very state was put before them already. MUST run under
 * `lockReconciliation`.
 */
export async function requestReconciliationReview(
  tx: Tx,
  { tenant, found, requestedBy, edge }: ReviewOptions,
): Promise<boolean> {
  const { compared, differenceCount, unresolvedCount, resolutionCount } = found;
  const { reconciliationId, agreementId, side, from, to } = compared;
  await allowLongStatements(tx);
  const resolutions = await digestResolutions(tx, tenant, reconciliationId);
  const time = edge.now();
  const requestedAt = time.toISOString();
  const content = { compared, resolutions };
  const review = { reviewId: edge.newId(), reconciliationId, contentHash: contentHash(content), resolutionCount };
  if (!(await addReview(tx, tenant, { ...review, requestedBy, requestedAt }))) return false;
  const data = {
    reviewId: review.reviewId,
    kind: 'reconciliation_difference' as const,
    subject: { id: reconciliationId, version: null, contentHash: review.contentHash },
    summary: {
      ja: `契約${agreementId}の${from}から${to}までの記録を相手方の一覧と照合した結果、差異が${differenceCount}件あり、うち${unresolvedCount}件は理由が付されていません。`,
      en: `The records of agreement ${agreementId} from ${from} to ${to} differ from the other company's list in ${differenceCount} places; ${unresolvedCount} have no reason yet.`,
    },
    content: {
      ...{ reconciliationId, agreementId, side, from, to, unresolvedCount },
      differences: compared.differences,
      outcomes: resolutions.outcomes,
      isSigned: compared.theirs.signedBy !== null,
    },
    requester: requestedBy,
    requestedAt,
  };
  await say(tx, [newEvent(reviewRequested, { source, tenant, time, data })], { edge });
  return true;
}

/** Every difference's number, kind, outcome and reason, as one digest; and how many ended how. */
async function digestResolutions(tx: Tx, tenant: string, reconciliationId: string) {
  const digest = createHash('sha256');
  const outcomes: Record<string, number> = {};
  const all = await openAllDifferences(tx, { tenant, reconciliationId });
  for await (const page of all.pages()) {
    for (const { difference, kind, outcome, reason } of page) {
      digest.update(`${JSON.stringify([difference, kind, outcome, reason])}\n`);
      const end = outcome ?? 'unresolved';
      outcomes[end] = (outcomes[end] ?? 0) + 1;
    }
  }
  return { sha256: digest.digest('hex'), outcomes };
}
