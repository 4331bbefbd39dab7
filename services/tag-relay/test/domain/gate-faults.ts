import type { AgreementContent, ConsentEntry } from '@akashi/contracts';
import type { AgreementState } from '../../src/domain/check-agreement.ts';
import type { NoticeTerms } from '../../src/domain/notice-terms.ts';
import type { ReasonCode } from '../../src/domain/reasons.ts';
import { contentOf, type World } from './gate-world.ts';

export interface Fault {
  code: ReasonCode;
  what: string;
  /** Takes one requirement away. */
  apply(world: World): void;
  /** Whether it is about consent, which does not matter where the duty does not apply. */
  isAboutConsent: boolean;
}

type Exemption = Pick<NonNullable<AgreementContent['foreignRecipient']>, 'exemption' | 'reviewDueOn'>;

/** Makes the recipient a lawful one abroad. */
export function makeForeign(world: World, exemption: Exemption): void {
  Object.assign(world.recipient!.details, { countryCode: 'US' });
  contentOf(world).foreignRecipient = { countryCode: 'US', ...exemption };
  contentOf(world).foreignConfirmationMethod = 'document_presented';
  terms(world, { hasForeignInformation: true });
}

const world = (target: World, change: Partial<World>) => Object.assign(target, change);
const agreement = (target: World, change: Partial<AgreementState>) => Object.assign(target.agreement!, change);
const content = (target: World, change: Partial<AgreementContent>) => Object.assign(contentOf(target), change);
const terms = (target: World, change: Partial<NoticeTerms>) => Object.assign(target.notice!.terms, change);
const applicability = (target: World, basis: AgreementContent['applicabilityDecision']['basis']) =>
  Object.assign(contentOf(target).applicabilityDecision, { basis });
const informed: Exemption = { exemption: null, reviewDueOn: null };

function grant(target: World, change: Partial<ConsentEntry> = {}): ConsentEntry {
  if (target.decision.status !== 'granted') throw new Error('the world has no grant to change');
  return Object.assign(target.decision.consent, change);
}

type Apply = (target: World) => unknown;
const fault = (isAboutConsent: boolean) => (code: ReasonCode, what: string, apply: Apply) => ({
  code,
  what,
  apply,
  isAboutConsent,
});
const always = fault(false);
const consent = fault(true);

/** Each requirement of the gate, and ways of lacking it. */
export const faults: Fault[] = [
  always('not_fresh', 'old state', (w) => world(w, { freshAt: new Date(w.now.getTime() - 1_501) })),
  always('not_fresh', 'state that was never fresh', (w) => world(w, { freshAt: null })),
  always('awaiting_consent', 'a consent on its way', (w) =>
    world(w, { awaitConsentUntil: new Date(w.now.getTime() + 1) }),
  ),
  always('agreement_unknown', 'no agreement', (w) => world(w, { agreement: undefined })),
  always('agreement_unknown', 'a parked agreement', (w) => world(w, { agreementIsBlocked: true })),
  always('agreement_of_other_provider', "another's agreement", (w) => agreement(w, { providerTenant: 'other' })),
  always('agreement_suspended', 'a suspended agreement', (w) => agreement(w, { status: 'suspended' })),
  always('agreement_ended', 'an ended agreement', (w) => agreement(w, { status: 'ended' })),
  always('applicability_reopened', 'a reopened decision', (w) => agreement(w, { applicabilityReopened: true })),
  always('agreement_not_yet_in_effect', 'no approved version', (w) => agreement(w, { versions: [] })),
  always('agreement_not_yet_in_effect', 'a version from tomorrow', (w) => content(w, { effectiveFrom: '2026-11-25' })),
  always('agreement_expired', 'a version until yesterday', (w) => content(w, { effectiveTo: '2026-11-23' })),
  always('article_27_applies', 'personal information', (w) => applicability(w, 'personal_information_for_provider')),
  always('applicability_inconsistent', 'a contradicting basis', (w) => applicability(w, 'not_a_provision')),
  always('item_not_in_agreement', 'an item not agreed on', (w) => w.itemCodes.push('income')),
  always('party_unknown', 'an unknown provider', (w) => world(w, { provider: undefined })),
  always('party_unknown', 'an unknown recipient', (w) => world(w, { recipient: undefined })),
  consent('consent_unknown', 'a parked consent', (w) => world(w, { consentIsBlocked: true })),
  consent('consent_missing', 'no choice', (w) => world(w, { decision: { status: 'none' } })),
  consent('consent_refused', 'a refusal', (w) =>
    world(w, { decision: { status: 'refused', consent: grant(w, { granted: false }) } }),
  ),
  consent('consent_expired', 'an old consent', (w) => terms(w, { consentValidDays: 4 })),
  consent('notice_unknown', 'a consent without a notice', (w) => grant(w, { notice: null })),
  consent('notice_unknown', 'an unknown notice', (w) => world(w, { notice: undefined })),
  consent('notice_hash_mismatch', 'another text', (w) => Object.assign(w.notice!, { contentHash: 'f'.repeat(64) })),
  consent('notice_names_other_recipient', 'another recipient shown', (w) => terms(w, { recipientPartyId: 'ads-co' })),
  consent('notice_other_purpose', 'another purpose shown', (w) => terms(w, { purposeCode: 'ads' })),
  consent('notice_lacks_item', 'an item not shown', (w) => terms(w, { itemCodes: ['page'] })),
  consent('notice_without_linkage', 'linkage not shown', (w) => terms(w, { linkageStated: false })),
  consent('confirmation_method_inconsistent', 'own confirmation without proxy', (w) =>
    content(w, { consentObtainedByProxy: false }),
  ),
  consent('confirmation_method_inconsistent', 'sameness that nobody looks up', (w) =>
    content(w, { confirmationMethod: 'sameness_confirmed' }),
  ),
  consent('foreign_recipient_undeclared', 'a recipient abroad, not agreed on', (w) =>
    Object.assign(w.recipient!.details, { countryCode: 'US' }),
  ),
  consent('foreign_recipient_undeclared', 'a recipient in another country than agreed', (w) => {
    makeForeign(w, informed);
    Object.assign(w.recipient!.details, { countryCode: 'FR' });
  }),
  consent('foreign_information_missing', 'a notice without the country', (w) => {
    makeForeign(w, informed);
    terms(w, { hasForeignInformation: false });
  }),
  consent('foreign_confirmation_missing', 'no method for foreign information', (w) => {
    makeForeign(w, informed);
    content(w, { foreignConfirmationMethod: null });
  }),
  consent('foreign_review_overdue', 'an overdue review', (w) =>
    makeForeign(w, { exemption: 'conformingSystem', reviewDueOn: '2026-11-23' }),
  ),
  consent('foreign_review_overdue', 'a review that a newer one made due earlier', (w) => {
    makeForeign(w, { exemption: 'conformingSystem', reviewDueOn: '2026-12-31' });
    w.agreement!.reviewDueOn = '2026-11-23';
  }),
  consent('foreign_review_overdue', 'an exemption without a review date', (w) =>
    makeForeign(w, { exemption: 'equivalentCountry', reviewDueOn: null }),
  ),
];
