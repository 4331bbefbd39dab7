import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

export interface DeficiencyReview {
  tenant: string;
  side: string;
  agreementId: string;
  madeOn: string;
  deficiencies: string[];
  reviewId: string;
  firstRecordId: string;
  requestedAt: string;
}

const keyOf = ({ tenant, side, agreementId, madeOn, deficiencies }: DeficiencyReview) =>
  JSON.stringify([tenant, side, agreementId, madeOn, deficiencies]);

/** Claims reviews and gives those that are the first of their kind; what was claimed before costs a look at an index. */
export async function claimReviews(tx: Tx, reviews: readonly DeficiencyReview[]): Promise<DeficiencyReview[]> {
  const distinct = new Map<string, DeficiencyReview>();
  for (const review of reviews) if (!distinct.has(keyOf(review))) distinct.set(keyOf(review), review);
  if (distinct.size === 0) return [];
  // In one order everywhere: two transactions that claim the same reviews must not wait for each other.
  const ordered = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, review]) => review);
  const rows = ordered.map((review) => ({ ...review, kinds: JSON.stringify(review.deficiencies) }));
  const { rows: added } = await tx.query<{ review_id: string }>(
    `INSERT INTO deficiency_reviews (tenant, side, agreement_id, made_on, deficiencies, review_id, first_record_id, requested_at)
     SELECT tenant, side, agreement_id, made_on, ARRAY(SELECT jsonb_array_elements_text(kinds)), review_id, first_record_id, requested_at
     FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::jsonb[], $6::uuid[], $7::uuid[], $8::timestamptz[])
       AS row (tenant, side, agreement_id, made_on, kinds, review_id, first_record_id, requested_at)
     ON CONFLICT DO NOTHING RETURNING review_id`,
    [
      ...columnsOf(rows, 'tenant', 'side', 'agreementId', 'madeOn', 'kinds', 'reviewId', 'firstRecordId'),
      ...columnsOf(rows, 'requestedAt'),
    ],
  );
  const ids = new Set(added.map(({ review_id }) => review_id));
  return ordered.filter(({ reviewId }) => ids.has(reviewId));
}
