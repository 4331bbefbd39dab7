import {
  type AcquisitionReported,
  type ConsentEntry,
  type ConsentEvent,
  consentEntriesOf,
  type ProviderIdentityConfirmed,
  vagueItemReason,
  vaguePrincipalReason,
} from '@akashi/contracts';
import type { AgreementChoice } from './choose-agreement.ts';
import { needsForeignInformation } from './deficiencies.ts';
import type { OmittableItem } from './omission.ts';
import { tokyoDay } from './tokyo-day.ts';

type Report = AcquisitionReported['data'];

/** What an acquisition cites, as far as it is evidence in its tenant. */
export interface CitedEvidence {
  agreement: AgreementChoice;
  identity: ProviderIdentityConfirmed['data'] | null;
  consent: ConsentEvent | null;
  /** Whether the notice that the consent names is evidence too. */
  noticeIsKept: boolean;
}

/**
 * What Rule 24(1)(iii) asks of an acquisition's record and this report doesn't give, as stable codes by the item that each is about.
 * What was done is recorded all the same (Act 30(3)): a deficiency never keeps a record from being made.
 */
export function acquisitionDeficiencies(
  report: Report,
  cited: CitedEvidence,
): Record<OmittableItem | 'agreement', string[]> {
  return {
    consent: consentDeficiencies(report, cited),
    foreignInformation: foreignDeficiencies(report, cited),
    counterparty: counterpartyDeficiencies(report, cited),
    principalIdentifier: principalDeficiencies(report),
    infoItems: itemDeficiencies(report, cited),
    agreement: agreementDeficiencies(cited),
  };
}

/** The grant, for the purpose named or agreed on, in the consent that the report cites; null if that consent has none. */
export function citedGrant({ consent: said }: Report, { agreement, consent }: CitedEvidence): ConsentEntry | null {
  if (!said || !consent) return null;
  const agreed = agreement.kind === 'chosen' ? agreement.version.content.purposeCode : undefined;
  const purpose = said.purposeCode ?? agreed;
  const grant = consentEntriesOf(consent).find(
    ({ purposeCode, entry }) => entry.granted && (purpose === undefined || purposeCode === purpose),
  );
  return grant?.entry ?? null;
}

/** Rule 24(1)(iii) イ: that the consent was obtained, before the provision (Act 31(1)(i)); a trace of it may stand for the statement. */
function consentDeficiencies(report: Report, cited: CitedEvidence): string[] {
  const { consent: said, acquiredAt } = report;
  if (!said) return ['consent_missing'];
  if (said.consentId === null) return said.evidence === null ? ['consent_evidence_missing'] : [];
  if (!cited.consent) return ['consent_not_found'];
  const grant = citedGrant(report, cited);
  if (!grant) return ['consent_not_granted'];
  return [
    ...(grant.effectiveAt <= acquiredAt ? [] : ['consent_after_acquisition']),
    ...(grant.notice === null || cited.noticeIsKept ? [] : ['notice_not_found']),
  ];
}

/** Rule 24(1)(iii) イ: for a recipient abroad, that the information of Act 31(1)(ii) was provided, unless the agreement names an exemption. */
function foreignDeficiencies({ foreignInformationProvided }: Report, { agreement }: CitedEvidence): string[] {
  return isForeign(agreement) && foreignInformationProvided !== true ? ['foreign_information_missing'] : [];
}

/** Whether the agreement's recipient is abroad and Act 31(1)(ii) applies. */
export function isForeign(agreement: AgreementChoice): boolean {
  return agreement.kind === 'chosen' && needsForeignInformation(agreement.version.content);
}

/** Rule 24(1)(iii) ロ: what Act 30(1)(i) has confirmed, when the data were received: name, address, a corporation's representative. */
function counterpartyDeficiencies(report: Report, { identity }: CitedEvidence): string[] {
  if (report.providerIdentityConfirmationId === null) return ['provider_identity_confirmation_missing'];
  if (!identity) return ['provider_identity_confirmation_not_found'];
  const { kind, representativeName } = identity.provider;
  const isLate = tokyoDay(new Date(identity.confirmedAt)) > tokyoDay(new Date(report.acquiredAt));
  return [
    ...(kind === 'corporation' && representativeName === null ? ['representative_name_missing'] : []),
    ...(isLate ? ['provider_identity_confirmed_after_acquisition'] : []),
  ];
}

/** Rule 24(1)(iii) ハ, with (i) ハ: what suffices to identify the person (guideline 3-7-6-3-1). */
function principalDeficiencies({ principalIdentifier }: Report): string[] {
  if (principalIdentifier === null || principalIdentifier.trim() === '') return ['principal_identifier_missing'];
  return vaguePrincipalReason(principalIdentifier) ? ['principal_identifier_vague'] : [];
}

/** Rule 24(1)(iii) ニ: the items, concrete enough to tell what was acquired (guideline 3-7-4-3-1). */
function itemDeficiencies({ itemCodes }: Report, { agreement }: CitedEvidence): string[] {
  if (itemCodes.length === 0) return ['items_missing'];
  const items = agreement.kind === 'chosen' ? agreement.version.content.items : [];
  const names = new Map(items.map(({ itemCode, name }) => [itemCode, name.ja]));
  return itemCodes.flatMap((itemCode) => {
    const name = names.get(itemCode);
    if (name === undefined) return [`item_not_in_agreement:${itemCode}`];
    return vagueItemReason(name) ? [`item_vague:${itemCode}`] : [];
  });
}

/** The agreement is no item of the record, but its names of the items come from it; and it says whether the duty applies (3-7-1). */
function agreementDeficiencies({ agreement }: CitedEvidence): string[] {
  if (agreement.kind !== 'chosen') {
    return [
      {
        unknown: 'agreement_not_found',
        version_unknown: 'agreement_version_not_found',
        ambiguous: 'agreement_ambiguous',
      }[agreement.kind],
    ];
  }
  const { applies, basis } = agreement.version.content.applicabilityDecision;
  return [
    ...(agreement.inEffect ? [] : ['agreement_not_in_effect']),
    // Data acquired as personal data although that wasn't expected: the decision is to be looked at again.
    ...(applies || basis === 'statutory_exception' ? [] : ['duty_decided_not_to_apply']),
  ];
}
