import type { AgreementContent, ConsentDecision, ConsentEntry, NoticeReference } from '@akashi/contracts';
import type { NoticeTerms } from './notice-terms.ts';
import type { ReasonCode } from './reasons.ts';

export interface KnownNotice {
  contentHash: string;
  terms: NoticeTerms;
}

export interface ConsentCheck {
  decision: ConsentDecision;
  content: AgreementContent;
  itemCodes: readonly string[];
  notice(reference: NoticeReference): KnownNotice | undefined;
  now: Date;
}

export type CheckedConsent =
  | { granted: true; consent: ConsentEntry & { notice: NoticeReference }; terms: NoticeTerms }
  | { granted: false; reasons: ReasonCode[] };

const dayMs = 24 * 60 * 60 * 1000;
const refused = (...reasons: ReasonCode[]): CheckedConsent => ({ granted: false, reasons });

/** Requirement 3 of the gate: a grant under a notice that named recipient, items, purpose and linkage; not expired. */
export function checkConsent({ decision, content, itemCodes, notice, now }: ConsentCheck): CheckedConsent {
  if (decision.status === 'none') return refused('consent_missing');
  if (decision.status === 'refused') return refused('consent_refused');
  const { consent } = decision;
  const known = consent.notice === null ? undefined : notice(consent.notice);
  if (consent.notice === null || !known) return refused('notice_unknown');
  if (known.contentHash !== consent.notice.contentHash) return refused('notice_hash_mismatch');
  const found = checkTerms(known.terms, content, itemCodes);
  if (isExpired(consent, known.terms, now)) found.push('consent_expired');
  if (found.length > 0) return refused(...found);
  return { granted: true, consent: { ...consent, notice: consent.notice }, terms: known.terms };
}

function checkTerms(terms: NoticeTerms, content: AgreementContent, itemCodes: readonly string[]): ReasonCode[] {
  const found: ReasonCode[] = [];
  if (terms.recipientPartyId !== content.recipientPartyId) found.push('notice_names_other_recipient');
  if (terms.purposeCode !== content.purposeCode) found.push('notice_other_purpose');
  if (!itemCodes.every((code) => terms.itemCodes.includes(code))) found.push('notice_lacks_item');
  if (!terms.linkageStated) found.push('notice_without_linkage');
  return found;
}

function isExpired(consent: ConsentEntry, { consentValidDays }: NoticeTerms, now: Date): boolean {
  if (consentValidDays === null) return false;
  return now.getTime() >= Date.parse(consent.effectiveAt) + consentValidDays * dayMs;
}
