import type { CaseDecided } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

export interface ReconciliationReview {
  reviewId: string;
  reconciliationId: string;
  contentHash: string;
  resolutionCount: number;
  requestedBy: string;
  requestedAt: string;
}

/** Adds a review; false if this very state was put before people already. */
export async function addReview(tx: Tx, tenant: string, review: ReconciliationReview): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO reconciliation_reviews (tenant, reconciliation_id, review_id, content_hash, resolution_count, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      ...[tenant, review.reconciliationId, review.reviewId, review.contentHash],
      ...[review.resolutionCount, review.requestedBy, review.requestedAt],
    ],
  );
  return rowCount === 1;
}

/** The content that stands before people, by `tenant|reconciliationId`; none where resolutions were added since. */
export async function findCurrentReviews(
  tx: Tx,
  asked: readonly { tenant: string; reconciliationId: string }[],
): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ key: string; content_hash: string }>(
    `SELECT v.tenant || '|' || v.reconciliation_id AS key, v.content_hash
     FROM unnest($1::text[], $2::uuid[]) AS given (tenant, reconciliation_id)
     JOIN reconciliation_reviews v USING (tenant, reconciliation_id)
     WHERE v.resolution_count = (
       SELECT count(*) FROM reconciliation_resolutions s WHERE s.tenant = v.tenant AND s.reconciliation_id = v.reconciliation_id)`,
    columnsOf(asked, 'tenant', 'reconciliationId'),
  );
  return new Map(rows.map(({ key, content_hash }) => [key, content_hash]));
}

export interface ReconciliationDecision {
  tenant: string;
  reconciliationId: string;
  contentHash: string;
  caseId: string;
  outcome: CaseDecided['data']['outcome'];
  decidedBy: readonly string[];
  decidedAt: string;
}

export async function addDecision(tx: Tx, decision: ReconciliationDecision): Promise<void> {
  const { tenant, reconciliationId, contentHash, caseId, outcome, decidedBy, decidedAt } = decision;
  await tx.query(
    `INSERT INTO reconciliation_decisions (tenant, reconciliation_id, content_hash, case_id, outcome, decided_by, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [tenant, reconciliationId, contentHash, caseId, outcome, decidedBy, decidedAt],
  );
}
