import type { AgreementChanged, AgreementContent, AgreementVersion } from '@akashi/contracts';
import type { ReasonCode } from './reasons.ts';

export type AgreementState = Pick<
  AgreementChanged['data'],
  'agreementId' | 'status' | 'applicabilityReopened' | 'providerTenant' | 'versions' | 'reviewDueOn'
>;

/**
 * The approved version that counts on a day of Japan's calendar: the newest that has begun. An older one never comes back when a
 * newer one's term is over.
 */
export function newestBegunVersion(agreement: AgreementState, today: string): AgreementVersion | undefined {
  return agreement.versions
    .filter(({ content }) => content.effectiveFrom <= today)
    .reduce<AgreementVersion | undefined>(
      (best, next) => (best && best.version > next.version ? best : next),
      undefined,
    );
}

/** Requirement 1 of the gate, except for the tenant's own items: the agreement stands and its version is in effect. */
export function checkAgreement(
  agreement: AgreementState,
  version: AgreementVersion | undefined,
  today: string,
): ReasonCode[] {
  const found: ReasonCode[] = [];
  if (agreement.status === 'suspended') found.push('agreement_suspended');
  if (agreement.status === 'ended') found.push('agreement_ended');
  if (agreement.applicabilityReopened) found.push('applicability_reopened');
  if (!version) found.push('agreement_not_yet_in_effect');
  else if (version.content.effectiveTo !== null && version.content.effectiveTo < today) found.push('agreement_expired');
  return found;
}

/** Whether the version says the same thing twice: what applies, why, and how consent is confirmed. */
export function checkApplicability(content: AgreementContent): ReasonCode[] {
  const { applies, basis } = content.applicabilityDecision;
  if (basis === 'personal_information_for_provider') return ['article_27_applies'];
  if (applies !== (basis === 'acquisition_as_personal_data_expected')) return ['applicability_inconsistent'];
  if (!applies) return [];
  const isOwnConfirmation = content.confirmationMethod === 'self_confirmed_as_proxy';
  // Rule 26(3) rests on an earlier confirmation of the same person: an agreement names the method of that.
  const isUsable =
    content.confirmationMethod !== 'sameness_confirmed' && isOwnConfirmation === content.consentObtainedByProxy;
  return isUsable ? [] : ['confirmation_method_inconsistent'];
}
