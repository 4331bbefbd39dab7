import {
  type AgreementVersion,
  type ConfirmationMade,
  type ConsentEvent,
  consentEntriesOf,
  contentHash,
  type PartyChanged,
  type ProvisionMade,
  vagueItemReason,
} from '@akashi/contracts';

/** What a record is derived from: a provision of the relay's, or one that the recipient reported, which no tag of ours made. */
export type RecordableProvision = Omit<ProvisionMade['data'], 'tagEventId' | 'tag' | 'provider'> & {
  /** Null where a report's provider isn't known here: no item of Rule 28 comes from it. */
  provider: ProvisionMade['data']['provider'] | null;
  tag: Pick<ProvisionMade['data']['tag'], 'tagId' | 'revision'> | null;
};

/** The evidence a provision relied on, in the very versions that it names. */
export interface ReliedOn {
  agreement: AgreementVersion;
  recipient: PartyChanged['data'];
  confirmation: ConfirmationMade['data'] | null;
  consent: ConsentEvent | null;
}

/**
 * What the rules ask of a provision's record and this one lacks, as stable codes. What was done is recorded all the same (Act 31(3)
 * with 30(3)): a deficiency never keeps a record from being made.
 */
export function deficienciesOf(provision: RecordableProvision, reliedOn: ReliedOn): string[] {
  return [
    ...consentDeficiencies(provision, reliedOn),
    ...confirmationDeficiencies(provision, reliedOn),
    ...counterpartyDeficiencies(provision, reliedOn),
    ...itemDeficiencies(provision, reliedOn),
  ];
}

/** Act 31(1)(i): the person's consent, to this recipient and purpose under the notice named. */
function consentDeficiencies(provision: RecordableProvision, { consent }: ReliedOn): string[] {
  if (!provision.consent || !consent) return ['consent_missing'];
  const { notice } = provision.consent;
  const grants = consentEntriesOf(consent).some(
    ({ recipientPartyId, purposeCode, entry }) =>
      entry.granted &&
      recipientPartyId === provision.recipient.partyId &&
      purposeCode === provision.purposeCode &&
      entry.notice?.noticeId === notice.noticeId &&
      entry.notice.version === notice.version &&
      entry.notice.contentHash === notice.contentHash,
  );
  return grants ? [] : ['consent_not_granted'];
}

/** Rule 28(1)(i): that consent, and for a recipient abroad the information, was confirmed; Act 31(1): before the provision. */
function confirmationDeficiencies(provision: RecordableProvision, { agreement, confirmation }: ReliedOn): string[] {
  if (!confirmation) return ['consent_confirmation_missing'];
  const needsForeign = needsForeignInformation(agreement.content);
  const isOfThis =
    confirmation.principal === provision.principal &&
    confirmation.recipientPartyId === provision.recipient.partyId &&
    confirmation.agreement.contentHash === provision.agreement.contentHash &&
    confirmation.consent.consentId === provision.consent?.consentId;
  return [
    ...(isOfThis ? [] : ['confirmation_of_another_provision']),
    ...(confirmation.confirmedAt <= provision.providedAt ? [] : ['confirmed_after_provision']),
    ...(needsForeign && !confirmation.foreignConfirmationMethod ? ['foreign_information_confirmation_missing'] : []),
  ];
}

/** Act 31(1)(ii): a recipient abroad, unless its country or its own system is exempt. */
export function needsForeignInformation({ foreignRecipient }: AgreementVersion['content']): boolean {
  return foreignRecipient !== null && foreignRecipient.exemption === null;
}

/** Rule 28(1)(iii): the recipient's name, address and, for a corporation, its representative's name; under an agreement with it. */
function counterpartyDeficiencies(provision: RecordableProvision, { agreement, recipient }: ReliedOn): string[] {
  const { agreementId, contentHash: hash } = provision.agreement;
  const { version, content } = agreement;
  const { kind, representativeName } = recipient.details;
  return [
    ...(contentHash({ agreementId, version, content }) === hash ? [] : ['agreement_content_not_its_hash']),
    ...(content.recipientPartyId === recipient.partyId ? [] : ['recipient_not_in_agreement']),
    ...(kind === 'corporation' && representativeName === null ? ['representative_name_missing'] : []),
  ];
}

/** Rule 28(1)(iv): the items, concrete enough to tell what was provided (guideline 3-7-4-3-1). */
function itemDeficiencies({ itemCodes }: RecordableProvision, { agreement }: ReliedOn): string[] {
  const names = new Map(agreement.content.items.map(({ itemCode, name }) => [itemCode, name.ja]));
  return itemCodes.flatMap((itemCode) => {
    const name = names.get(itemCode);
    if (name === undefined) return [`item_not_in_agreement:${itemCode}`];
    return vagueItemReason(name) ? [`item_vague:${itemCode}`] : [];
  });
}
