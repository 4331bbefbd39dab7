import { contentHash, newEvent, reviewRequested } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { deficiencyKinds } from '../domain/deficiency-kinds.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { claimReviews } from '../store/deficiency-reviews.ts';
import { say } from './say.ts';

/** A record that was made, with what it lacks. */
export interface ReviewableRecord {
  tenant: string;
  side: 'provider' | 'recipient';
  /** Null where it cites none that is known here. */
  agreementId: string | null;
  recordId: string;
  madeOn: string;
  deficiencies: readonly string[];
}

/**
 * Asks for a case about deficient records: one a tenant, side, agreement, day of making and set of kinds of deficiencies, at the first
 * such record, so that thousands of them are one matter for one person. Complete records ask for nothing.
 */
export async function requestReviews(tx: Tx, records: readonly ReviewableRecord[], edge: Edge): Promise<void> {
  const time = edge.now();
  const claims = records
    .filter(({ deficiencies }) => deficiencies.length > 0)
    .map(({ agreementId, recordId, deficiencies, ...record }) => ({
      ...record,
      agreementId: agreementId ?? '',
      deficiencies: deficiencyKinds(deficiencies),
      reviewId: edge.newId(),
      firstRecordId: recordId,
      requestedAt: time.toISOString(),
    }));
  const first = await claimReviews(tx, claims);
  const events = first.map(({ tenant, side, agreementId, madeOn, deficiencies, reviewId, firstRecordId }) => {
    const content = { side, agreementId: agreementId || null, madeOn, deficiencies, firstRecordId };
    const data = {
      reviewId,
      kind: 'deficient_record' as const,
      subject: { id: reviewId, version: null, contentHash: contentHash(content) },
      summary: {
        ja: `${madeOn}に作成した${side === 'provider' ? '提供' : '取得'}の記録に、記録事項が欠けているものがあります（${deficiencies.join('、')}）。`,
        en: `Records of ${side === 'provider' ? 'provision' : 'acquisition'} made on ${madeOn} lack something: ${deficiencies.join(', ')}.`,
      },
      content,
      requester: null,
      requestedAt: time.toISOString(),
    };
    return newEvent(reviewRequested, { source, tenant, time, data });
  });
  await say(tx, events, { edge });
}
