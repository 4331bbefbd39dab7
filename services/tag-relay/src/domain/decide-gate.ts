import type {
  AgreementVersion,
  ConsentDecision,
  NoticeReference,
  PartyDetails,
  ProvisionMade,
} from '@akashi/contracts';
import { type AgreementState, checkAgreement, checkApplicability, newestBegunVersion } from './check-agreement.ts';
import { checkConsent, type KnownNotice } from './check-consent.ts';
import { checkForeignRecipient } from './check-foreign-recipient.ts';
import type { ConfirmationTerms } from './confirmation-terms.ts';
import type { ReasonCode } from './reasons.ts';
import { tokyoDate } from './tokyo-date.ts';

export interface KnownParty {
  version: number;
  details: PartyDetails;
}

/** Everything the gate decides on, read in one statement. A key that is parked or dead-lettered is `blocked`: its state is unknown. */
export interface GateFacts {
  tenant: string;
  /** The items that would leave. */
  itemCodes: readonly string[];
  /** When the oldest of the consents, agreements, notices and parties read here was known to be current; null if it never was. */
  freshAt: Date | null;
  maxAgeMs: number;
  /** Until when to wait for a consent that is not projected yet; null when there is nothing to wait for. */
  awaitConsentUntil: Date | null;
  agreement: AgreementState | undefined;
  agreementIsBlocked: boolean;
  consentIsBlocked: boolean;
  consent(recipientPartyId: string, purposeCode: string): ConsentDecision;
  notice(reference: NoticeReference): KnownNotice | undefined;
  party(partyId: string): KnownParty | undefined;
}

/** The very versions that an allowed provision relies on. */
export type Basis = Pick<ProvisionMade['data'], 'agreement' | 'provider' | 'recipient' | 'purposeCode' | 'consent'> & {
  /** Null where the applicability decision says that the duty does not apply. */
  confirmation: ConfirmationTerms | null;
};

export type GateDecision =
  | { kind: 'allow'; basis: Basis }
  | { kind: 'withhold'; reasons: ReasonCode[] }
  | { kind: 'defer'; reason: 'not_fresh' | 'awaiting_consent' };

/**
 * The gate. MUST NOT allow unless an agreement in effect covers every item and either the duty does not apply, or a current, informed
 * grant of this person covers recipient, purpose and items. What is unknown withholds; what may be out of date defers. `now` and
 * `freshAt` are the database's clock.
 */
export function decideGate(facts: GateFacts, now: Date): GateDecision {
  if (facts.freshAt === null || now.getTime() - facts.freshAt.getTime() > facts.maxAgeMs) {
    return { kind: 'defer', reason: 'not_fresh' };
  }
  if (facts.awaitConsentUntil !== null && now < facts.awaitConsentUntil) {
    return { kind: 'defer', reason: 'awaiting_consent' };
  }
  const { agreement } = facts;
  if (!agreement || facts.agreementIsBlocked) return withhold('agreement_unknown');
  if (agreement.providerTenant !== facts.tenant) return withhold('agreement_of_other_provider');
  const today = tokyoDate(now);
  const version = newestBegunVersion(agreement, today);
  const found = checkAgreement(agreement, version, today);
  if (!version || found.length > 0) return withhold(...found);
  return decideUnderVersion(facts, { agreementId: agreement.agreementId, version }, now);
}

interface Covering {
  agreementId: string;
  version: AgreementVersion;
}

function decideUnderVersion(facts: GateFacts, { agreementId, version }: Covering, now: Date): GateDecision {
  const { content } = version;
  const agreed = new Set(content.items.map((item) => item.itemCode));
  const found = checkApplicability(content);
  if (!facts.itemCodes.every((code) => agreed.has(code))) found.push('item_not_in_agreement');
  const provider = facts.party(content.providerPartyId);
  const recipient = facts.party(content.recipientPartyId);
  if (!provider || !recipient) return withhold(...found, 'party_unknown');
  const common = {
    agreement: { agreementId, version: version.version, contentHash: version.contentHash },
    provider: { partyId: content.providerPartyId, version: provider.version },
    recipient: { partyId: content.recipientPartyId, version: recipient.version },
    purposeCode: content.purposeCode,
  };
  if (!content.applicabilityDecision.applies) {
    return found.length > 0
      ? withhold(...found)
      : { kind: 'allow', basis: { ...common, consent: null, confirmation: null } };
  }
  if (facts.consentIsBlocked) return withhold(...found, 'consent_unknown');
  const decision = facts.consent(content.recipientPartyId, content.purposeCode);
  const checked = checkConsent({ decision, content, itemCodes: facts.itemCodes, notice: facts.notice, now });
  if (!checked.granted) return withhold(...found, ...checked.reasons);
  const recipientCountryCode = recipient.details.countryCode;
  const reviewDueOn = facts.agreement?.reviewDueOn ?? null;
  const today = tokyoDate(now);
  found.push(...checkForeignRecipient({ content, recipientCountryCode, terms: checked.terms, today, reviewDueOn }));
  if (found.length > 0) return withhold(...found);
  const consent = { consentId: checked.consent.consentId, notice: checked.consent.notice };
  const needsForeignConfirmation = content.foreignRecipient !== null && content.foreignRecipient.exemption === null;
  const confirmation = {
    confirmationMethod: content.confirmationMethod,
    foreignConfirmationMethod: needsForeignConfirmation ? content.foreignConfirmationMethod : null,
    ...(content.confirmRepeatsBySameness && { repeatsBySameness: true as const }),
  };
  return { kind: 'allow', basis: { ...common, consent, confirmation } };
}

const withhold = (...found: ReasonCode[]): GateDecision => ({ kind: 'withhold', reasons: found });
