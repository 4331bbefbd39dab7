import { type AgreementContent, type ErrorDetail, type PartyDetails, vagueItemReason } from '@akashi/contracts';

type Parties = ReadonlyMap<string, PartyDetails>;

/**
 * What keeps an agreement from being written, each fault with its path; empty when there is none. Vague items are refused here,
 * where an agreement is published, because the record of what was done must always be made (guideline 3-7-4-3-1). Any way of making
 * records may be agreed (Rule 27(2), (3)): whether documents carry a contract's is decided when each record is made.
 */
export function agreementFaults(content: AgreementContent, parties: Parties): ErrorDetail[] {
  return [
    ...partyFaults(content, parties),
    ...itemFaults(content),
    ...decisionFaults(content),
    ...confirmationFaults(content),
    ...samenessFaults(content),
    ...foreignFaults(content, parties),
    ...(content.effectiveTo !== null && content.effectiveTo < content.effectiveFrom
      ? [fault('/content/effectiveTo', 'dates_out_of_order', 'effectiveTo is before effectiveFrom')]
      : []),
  ];
}

const fault = (path: string, code: string, message: string): ErrorDetail => ({ path, code, message });

function partyFaults(content: AgreementContent, parties: Parties): ErrorDetail[] {
  const unknown = (['providerPartyId', 'recipientPartyId'] as const)
    .filter((side) => !parties.has(content[side]))
    .map((side) =>
      fault(`/content/${side}`, 'unknown_party', `There is no party ${content[side]}: POST /v1/parties first`),
    );
  if (content.providerPartyId !== content.recipientPartyId) return unknown;
  return [
    ...unknown,
    fault('/content/recipientPartyId', 'same_party', 'The recipient must be another party than the provider'),
  ];
}

function itemFaults(content: AgreementContent): ErrorDetail[] {
  return (['items', 'recipientItems'] as const).flatMap((side) => [
    ...content[side].flatMap(({ name }, index) =>
      (['ja', 'en'] as const).flatMap((language) => {
        const reason = vagueItemReason(name[language]);
        return reason ? [fault(`/content/${side}/${index}/name/${language}`, 'vague_item', reason)] : [];
      }),
    ),
    ...content[side].flatMap(({ itemCode }, index) =>
      content[side].findIndex((item) => item.itemCode === itemCode) < index
        ? [fault(`/content/${side}/${index}/itemCode`, 'duplicate_item', `The item ${itemCode} is named twice`)]
        : [],
    ),
  ]);
}

/** Act 31 applies exactly when acquisition as personal data is expected; Articles 27 to 30 are another duty, which this isn't for. */
function decisionFaults({ applicabilityDecision: { applies, basis } }: AgreementContent): ErrorDetail[] {
  const path = '/content/applicabilityDecision';
  if (basis === 'personal_information_for_provider') {
    return [
      fault(
        `${path}/basis`,
        'other_articles_apply',
        'Personal information for the provider falls under Articles 27 to 30, not Article 31: it cannot be provided by this agreement',
      ),
    ];
  }
  if (applies === (basis === 'acquisition_as_personal_data_expected')) return [];
  return [fault(`${path}/applies`, 'decision_contradicts_itself', `applies: ${applies} contradicts basis: ${basis}`)];
}

/** A provider that obtains consent by proxy confirms it itself (guideline 3-7-3-1); one that doesn't, can't. */
function confirmationFaults({ consentObtainedByProxy, confirmationMethod }: AgreementContent): ErrorDetail[] {
  if (confirmationMethod === 'sameness_confirmed') {
    return [
      fault(
        '/content/confirmationMethod',
        'method_not_for_agreements',
        'sameness_confirmed (Rule 26(3)) is found for each provision: name the method of the first confirmation, and set confirmRepeatsBySameness',
      ),
    ];
  }
  if (consentObtainedByProxy === (confirmationMethod === 'self_confirmed_as_proxy')) return [];
  return [
    fault(
      '/content/confirmationMethod',
      'method_contradicts_proxy',
      'self_confirmed_as_proxy goes with consentObtainedByProxy: true, and with nothing else',
    ),
  ];
}

/** Rule 26(3) is about the confirmation of Act 31(1): where the duty doesn't apply, nothing is confirmed. */
function samenessFaults({ applicabilityDecision, confirmRepeatsBySameness }: AgreementContent): ErrorDetail[] {
  if (confirmRepeatsBySameness !== true || applicabilityDecision.applies) return [];
  return [
    fault(
      '/content/confirmRepeatsBySameness',
      'nothing_to_confirm',
      'The applicability decision says that the duty does not apply, so nothing is confirmed: leave it out',
    ),
  ];
}

function foreignFaults(content: AgreementContent, parties: Parties): ErrorDetail[] {
  const countryCode = parties.get(content.recipientPartyId)?.countryCode;
  const { foreignRecipient, foreignConfirmationMethod } = content;
  if (countryCode === undefined) return [];
  const path = '/content/foreignRecipient';
  if (countryCode === 'JP')
    return foreignRecipient === null
      ? []
      : [fault(path, 'recipient_is_in_japan', 'The recipient is in Japan: set it to null')];
  if (foreignRecipient === null)
    return [
      fault(path, 'foreign_recipient_missing', `The recipient is in ${countryCode}: say here how Act 31(1)(ii) is met`),
    ];
  if (foreignRecipient.countryCode !== countryCode)
    return [fault(`${path}/countryCode`, 'country_differs', `The party says ${countryCode}`)];
  if (foreignRecipient.exemption === 'conformingSystem' && foreignRecipient.reviewDueOn === null) {
    return [
      fault(
        `${path}/reviewDueOn`,
        'review_missing',
        'A conforming system needs a periodic review (Rule 18): say when the next one is due',
      ),
    ];
  }
  if (
    foreignRecipient.exemption === null &&
    foreignConfirmationMethod === null &&
    content.applicabilityDecision.applies
  ) {
    return [
      fault(
        '/content/foreignConfirmationMethod',
        'method_missing',
        'Say by which method of Rule 26(2) it is confirmed that the person was informed',
      ),
    ];
  }
  return [];
}
