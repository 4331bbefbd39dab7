import {
  type AgreementVersion,
  currentRuleSet,
  type PartyChanged,
  type ProvisionReported,
  type RecordMade,
} from '@akashi/contracts';
import { needsForeignInformation } from './deficiencies.ts';
import { itemNames } from './item-names.ts';
import { retentionOf } from './retention.ts';
import { tokyoDay } from './tokyo-day.ts';

interface Bare {
  report: ProvisionReported['data'];
  /** The version reported under; else why there is none. */
  agreement: AgreementVersion | 'agreement_not_found' | 'agreement_version_not_found' | 'agreement_ambiguous';
  provider: PartyChanged['data'] | null;
  recipient: PartyChanged['data'] | null;
  /** The consent and notice that it relies on, where both are here. */
  consent: Pick<RecordMade['data']['basis'], 'consentId' | 'notice'>;
  recordId: string;
  now: Date;
}

/**
 * The provider's record of a provision that the recipient reported (guideline 3-7-4-2-4) and whose agreement or counterparty isn't here
 * though it was waited for: what was done is recorded all the same (Act 31(3)), with what is known of the items of Rule 28(1), made by
 * itself and kept three years (Rule 29(iii)), and what it lacks is stated.
 */
export function deriveBareRecord({
  report,
  agreement,
  provider,
  recipient,
  consent,
  recordId,
  now,
}: Bare): RecordMade['data'] {
  const madeOn = tokyoDay(now);
  const retention = retentionOf({ recordMethod: 'per_occasion', madeOn, lastProvidedOn: null });
  const version = typeof agreement === 'string' ? null : agreement;
  const { confirmation, reportedForParty } = report;
  return {
    ...{ recordId, side: 'provider', recordMethod: 'per_occasion', ruleSet: currentRuleSet, madeOn },
    recordedByProxy: { partyId: reportedForParty },
    items: {
      consentConfirmed: confirmation && { confirmationMethod: confirmation.confirmationMethod },
      ...(confirmation?.foreignConfirmationMethod && {
        foreignInformationConfirmed: { confirmationMethod: confirmation.foreignConfirmationMethod },
      }),
      providedOn: tokyoDay(new Date(report.providedAt)),
      counterparty: recipient && recordedDetails(recipient),
      infoItems: version ? itemNames(report.itemCodes, version.content) : report.itemCodes,
    },
    basis: {
      ...{ provisionId: report.provisionId, confirmationId: null, tag: null },
      // Without the purpose agreed on nobody can tell whether the consent is for this provision: the record doesn't rely on it.
      ...(version ? consent : { consentId: null, notice: null }),
      agreement: version && {
        ...{ agreementId: report.agreementId, version: version.version, contentHash: version.contentHash },
      },
      provider: provider && { partyId: provider.partyId, version: provider.version },
      recipient: recipient && { partyId: recipient.partyId, version: recipient.version },
    },
    retentionStartsOn: retention?.startsOn ?? null,
    retentionUntil: retention?.until ?? null,
    deficiencies: deficienciesOf({ report, agreement, recipient, consent }),
  };
}

function recordedDetails({ details: { partyName, partyAddress, representativeName } }: PartyChanged['data']) {
  return { partyName, partyAddress, representativeName };
}

/** What Rule 28(1) asks for and can't be said. */
function deficienciesOf({
  report,
  agreement,
  recipient,
  consent,
}: Pick<Bare, 'report' | 'agreement' | 'recipient' | 'consent'>) {
  const { confirmation, providedAt, itemCodes } = report;
  const version = typeof agreement === 'string' ? null : agreement;
  const agreed = new Set(version?.content.items.map(({ itemCode }) => itemCode));
  const needsForeign = version !== null && needsForeignInformation(version.content);
  return [
    ...(consent.consentId ? [] : ['consent_missing']),
    ...(consent.consentId && version === null ? ['consent_without_agreement'] : []),
    ...(confirmation ? [] : ['consent_confirmation_missing']),
    ...(confirmation && confirmation.confirmedAt > providedAt ? ['confirmed_after_provision'] : []),
    ...(needsForeign && confirmation && !confirmation.foreignConfirmationMethod
      ? ['foreign_information_confirmation_missing']
      : []),
    ...(recipient ? [] : ['recipient_not_found']),
    ...(recipient?.details.kind === 'corporation' && recipient.details.representativeName === null
      ? ['representative_name_missing']
      : []),
    ...itemCodes.flatMap((itemCode) => (agreed.has(itemCode) ? [] : [`item_not_in_agreement:${itemCode}`])),
    ...(version && version.content.recipientPartyId !== report.reportedForParty ? ['recipient_not_in_agreement'] : []),
    ...(typeof agreement === 'string' ? [agreement] : []),
  ];
}
