import type { TagPublished } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Handle } from '@akashi/messaging';
import { tokyoDay } from '../domain/business-days.ts';
import { type ContrarySign, reasonOf, signsInTag, unconsideredSigns } from '../domain/contrary-signs.ts';
import { versionInEffect } from '../domain/version-in-effect.ts';
import { listVersions, lockAgreement } from '../store/agreements.ts';
import { addTagSign } from '../store/applicability.ts';
import { publishAgreement } from '../store/publish-agreement.ts';

/**
 * Looks at where each published tag takes its values from. A sign that the recipient ties them to personal data reopens the decision
 * of its agreement, if that says that the duty doesn't apply and doesn't speak of the sign: nothing is sent until it was decided
 * anew. A sign counts once, however often its tag arrives.
 */
export function tagPublishedHandler(now: () => Date): Handle {
  return async (batch, tx) => {
    for (const { event } of batch) {
      if (event.type === 'tag.published') await lookAt(tx, event as TagPublished, now());
    }
  };
}

async function lookAt(tx: Tx, { tenantid: tenant, data }: TagPublished, now: Date): Promise<void> {
  const { tagId, revision: tagRevision, content } = data;
  const { agreementId } = content;
  if (!content.enabled) return;
  const found: ContrarySign[] = [];
  for (const sign of signsInTag(content)) {
    if (await addTagSign(tx, { ...sign, tenant, agreementId, tagId, tagRevision, foundAt: now })) found.push(sign);
  }
  if (found.length > 0) await reopen(tx, { tenant, agreementId, found, now });
}

interface Reopening {
  tenant: string;
  agreementId: string;
  found: readonly ContrarySign[];
  now: Date;
}

async function reopen(tx: Tx, { tenant, agreementId, found, now }: Reopening): Promise<void> {
  const agreement = await lockAgreement(tx, tenant, agreementId);
  if (!agreement || agreement.status === 'draft' || agreement.status === 'ended') return;
  const approved = (await listVersions(tx, tenant, agreementId)).filter(({ state }) => state === 'approved');
  const current = versionInEffect(approved, tokyoDay(now))!;
  const [sign] = unconsideredSigns(current.content.applicabilityDecision, found);
  if (!sign) return;
  const reopened = { ...agreement, applicability_reopened: true, status_reason: reasonOf(sign) };
  await publishAgreement({ tx, tenant, agreement: reopened, now });
}
