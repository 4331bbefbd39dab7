import { agreementChanged, newEvent, newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { tokyoDay } from '../domain/business-days.ts';
import { firstDue, reviewDues } from '../domain/review-dues.ts';
import { versionInEffect } from '../domain/version-in-effect.ts';
import { type AgreementRow, type AgreementVersionRow, listVersions, updateAgreement } from './agreements.ts';
import { listReviews, madeReview, setDues } from './foreign-reviews.ts';
import { findParties } from './parties.ts';

interface Publication {
  tx: Tx;
  tenant: string;
  /** Locked, and changed as it is to be. */
  agreement: AgreementRow;
  now: Date;
}

/**
 * Stores the agreement and publishes its full state with the next revision, under the provider's tenant and, where the recipient
 * runs Akashi itself, under the recipient's with the same id. Nothing is published before a version was approved.
 */
export async function publishAgreement({ tx, tenant, agreement, now }: Publication): Promise<AgreementRow> {
  const revision = agreement.revision + 1;
  const published = { ...agreement, revision, changed_at: now };
  await updateAgreement(tx, tenant, published);
  const { agreement_id: agreementId, status } = published;
  if (status === 'draft') throw new Error(`agreement ${agreementId} is published although nothing of it was approved`);
  const approved = (await listVersions(tx, tenant, agreementId)).filter((row) => row.state === 'approved');
  const reviewDueOn = await setReviewDues({ tx, tenant, agreement: published, now }, approved);
  const data = {
    agreementId,
    revision,
    status,
    applicabilityReopened: published.applicability_reopened,
    providerTenant: tenant,
    versions: approved.map((row) => ({
      version: row.version,
      contentHash: row.content_hash,
      content: row.content,
      approvedAt: row.approved_at!.toISOString(),
      caseId: row.case_id!,
    })),
    ...(reviewDueOn !== null && { reviewDueOn }),
    changedAt: now.toISOString(),
  };
  const recipients = await findParties(tx, tenant, [...new Set(approved.map((row) => row.content.recipientPartyId))]);
  const tenants = new Set([tenant, ...recipients.flatMap((party) => party.details.partyTenant ?? [])]);
  const id = newId();
  await putInOutbox(
    tx,
    [...tenants].map((each) =>
      newEvent(agreementChanged, { source: 'akashi/approval', tenant: each, data, time: now, id }),
    ),
  );
  return published;
}

/** Keeps when the agreement's foreign reviews are due, and gives the first day; null where none is. */
async function setReviewDues(
  { tx, tenant, agreement, now }: Publication,
  approved: readonly AgreementVersionRow[],
): Promise<string | null> {
  const { agreement_id: agreementId, status } = agreement;
  const current = versionInEffect(approved, tokyoDay(now));
  const reviews = (await listReviews(tx, tenant, agreementId)).map(madeReview);
  const written = current && { content: current.content, writtenAt: current.written_at };
  const dues = written && status !== 'ended' ? reviewDues(written, reviews) : [];
  await setDues(tx, { tenant, agreementId }, dues);
  return firstDue(dues);
}
