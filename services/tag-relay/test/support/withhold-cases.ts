import type { AgreementContent, NoticeContent } from '@akashi/contracts';
import { agreementContent } from '../domain/gate-world.ts';
import { type AgreementStory, type ChoiceStory, type NoticeStory, notice } from './story.ts';

export interface WithholdCase {
  reason: string;
  agreement?: AgreementStory['content'];
  agreementChanges?: AgreementStory['changes'];
  /** No agreement is published. */
  isAgreementMissing?: true;
  notice?: Partial<NoticeContent>;
  isNoticeMissing?: true;
  /** Null: the person chose nothing. */
  choice?: Partial<ChoiceStory> | null;
  properties?: Record<string, never>;
  itemCode?: string;
}

const applicability = (change: Partial<AgreementContent['applicabilityDecision']>) => ({
  applicabilityDecision: { ...agreementContent.applicabilityDecision, ...change },
});
const abroad = { recipientPartyId: 'us-co' };
const us = { recipient: { partyId: 'us-co', partyName: 'US Co' } };
const countryCode = 'US';
const text = { ja: '米国', en: 'USA' };
const foreignInformation = { countryName: text, countryPrivacyRegime: text, recipientMeasures: text };

/** Every reason that the first gate can have, each with what brings it about. */
export const withholdCases: WithholdCase[] = [
  { reason: 'no_item_value', properties: {} },
  { reason: 'agreement_unknown', isAgreementMissing: true },
  { reason: 'agreement_suspended', agreementChanges: { status: 'suspended' } },
  { reason: 'agreement_ended', agreementChanges: { status: 'ended' } },
  { reason: 'agreement_not_yet_in_effect', agreement: { effectiveFrom: '2999-01-01' } },
  { reason: 'agreement_expired', agreement: { effectiveTo: '2020-12-31' } },
  { reason: 'applicability_reopened', agreementChanges: { applicabilityReopened: true } },
  { reason: 'applicability_inconsistent', agreement: applicability({ applies: false }) },
  { reason: 'article_27_applies', agreement: applicability({ basis: 'personal_information_for_provider' }) },
  { reason: 'item_not_in_agreement', itemCode: 'income', notice: { items: [{ itemCode: 'income', name: text }] } },
  { reason: 'party_unknown', agreement: { recipientPartyId: 'nobody-co' } },
  { reason: 'consent_missing', choice: null },
  { reason: 'consent_refused', choice: { granted: false } },
  { reason: 'consent_expired', notice: { consentValidDays: 1 }, choice: { effectiveAt: '2026-01-01T00:00:00.000Z' } },
  { reason: 'notice_unknown', isNoticeMissing: true },
  { reason: 'notice_hash_mismatch', choice: { seenHash: 'f'.repeat(64) } },
  { reason: 'notice_names_other_recipient', notice: us, choice: { recipientPartyId: 'crm-co' } },
  { reason: 'notice_other_purpose', notice: { purposeCode: 'ads' }, choice: { purposeCode: 'crm-enrichment' } },
  { reason: 'notice_lacks_item', notice: { items: agreementContent.items.slice(1) } },
  { reason: 'notice_without_linkage', notice: { linkageStated: false } },
  { reason: 'confirmation_method_inconsistent', agreement: { confirmationMethod: 'sameness_confirmed' } },
  { reason: 'foreign_recipient_undeclared', agreement: abroad, notice: us },
  {
    reason: 'foreign_information_missing',
    agreement: {
      ...abroad,
      foreignRecipient: { countryCode, exemption: null, reviewDueOn: null },
      foreignConfirmationMethod: 'document_presented',
    },
    notice: us,
  },
  {
    reason: 'foreign_confirmation_missing',
    agreement: { ...abroad, foreignRecipient: { countryCode, exemption: null, reviewDueOn: null } },
    notice: { ...us, foreignInformation },
  },
  {
    reason: 'foreign_review_overdue',
    agreement: {
      ...abroad,
      foreignRecipient: { countryCode, exemption: 'conformingSystem', reviewDueOn: '2020-01-01' },
    },
    notice: us,
  },
];

/** Each case has a notice, an agreement, a tag and an event name of its own. */
export const tagOf = ({ reason }: WithholdCase) => `t-${reason.replaceAll('_', '-')}`;
export const noticeOf = (one: WithholdCase): NoticeStory => notice(`n-${tagOf(one)}`, one.notice);
export const agreementIdOf = (one: WithholdCase) => `a-${tagOf(one)}`;
