import type { AcquisitionRecordMade, RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { deficiencyKinds } from '../domain/deficiency-kinds.ts';

/** What a review of deficient records is about. */
export interface FoundReview {
  side: 'provider' | 'recipient';
  /** Empty where the records cite no agreement that is known here. */
  agreementId: string;
  madeOn: string;
  deficiencies: string[];
  firstRecordId: string;
}

export async function findReview(tx: Tx, tenant: string, reviewId: string): Promise<FoundReview | undefined> {
  const { rows } = await tx.query<FoundReview>(
    `SELECT side, agreement_id AS "agreementId", made_on AS "madeOn", deficiencies, first_record_id AS "firstRecordId"
     FROM deficiency_reviews WHERE tenant = $1 AND review_id::text = $2`,
    [tenant, reviewId],
  );
  return rows[0];
}

/** A page of the records that a review is about: ids of those that lack just that, as corrected, and where to go on; null once there are no more. */
export async function pageOfReviewed(
  tx: Tx,
  tenant: string,
  { review, after, limit }: { review: FoundReview; after: string | null; limit: number },
): Promise<{ recordIds: string[]; next: string | null }> {
  const { side, agreementId, madeOn } = review;
  const { rows } = await tx.query<{ record_id: string; value: Buffer; deficiencies: string[] | null }>(
    `SELECT r.record_id, e.value, s.deficiencies FROM standing_records r JOIN evidence e USING (evidence_id)
     LEFT JOIN current_standings s ON s.tenant = r.tenant AND s.record_id = r.record_id
     WHERE r.tenant = $1 AND r.side = $2 AND r.made_on = $3 AND r.deficient AND ($4 = '' OR r.agreement_id = $4)
       AND ($5::uuid IS NULL OR r.record_id > $5) ORDER BY r.record_id LIMIT $6`,
    [tenant, side, madeOn, agreementId, after, limit],
  );
  const recordIds = rows.flatMap(({ record_id, value, deficiencies }) => {
    const { data } = JSON.parse(value.toString()) as RecordMade | AcquisitionRecordMade;
    const isOfReview =
      (data.basis.agreement?.agreementId ?? '') === agreementId &&
      deficiencyKinds(deficiencies ?? data.deficiencies).join() === review.deficiencies.join();
    return isOfReview ? [record_id] : [];
  });
  return { recordIds, next: rows.length === limit ? rows.at(-1)!.record_id : null };
}
