import {
  type AcquisitionRecordMade,
  type AgreementContent,
  type RecordCorrected,
  type RecordMade,
  vagueItemReason,
  vaguePrincipalReason,
} from '@akashi/contracts';
import { namedItems } from './named-items.ts';
import type { OmittableItem } from './omission.ts';

export type AnyRecord = RecordMade['data'] | AcquisitionRecordMade['data'];
export type Correction = Pick<
  RecordCorrected['data'],
  'correctionId' | 'kind' | 'correctedAt' | 'items' | 'itemCodes' | 'reference'
>;
export type Counterparty = NonNullable<AnyRecord['items']['counterparty']>;

/** What a corrected record is judged by, beside its corrections. */
export interface Judged {
  record: AnyRecord;
  /** Of its agreement's version; nothing agreed where the record names none. */
  agreed: { items: AgreementContent['items']; needsForeignInformation: boolean };
  /** Provider's side: the day, in Japan's time, of the confirmation that the record names, where that is kept. */
  confirmedOn: string | null;
  /** Recipient's side: the first day on which the provider's identity was confirmed to be just this; null where it never was. */
  identityConfirmedOn(counterparty: Counterparty): string | null;
}

type Stated = Readonly<Record<string, unknown>>;

/** By the name of each omittable item, what it is called in a record's items, on either side. */
const itemKeys: Record<OmittableItem, readonly string[]> = {
  consent: ['consentConfirmed', 'consentObtained'],
  foreignInformation: ['foreignInformationConfirmed', 'foreignInformationProvided'],
  counterparty: ['counterparty'],
  principalIdentifier: ['principalIdentifier'],
  infoItems: ['infoItems'],
};

/**
 * What the Rules ask of a record and it lacks as these corrections leave it, in codes as at its making (Rules 24(1)(iii), 28(1)). An item that a correction states is judged as stated; one
 * that none states, as it was made. A correction states items: it gives no evidence, so that what is missing beside the items (a consent
 * that contradicts the record, an agreement that isn't here) stays as it was judged.
 */
export function deficienciesOfCorrected(judged: Judged, corrections: readonly Correction[]): string[] {
  const amendments = corrections.flatMap(({ kind, items }) => (kind === 'amended' && items ? [items] : []));
  const stated: Stated = Object.assign({}, ...amendments);
  const ofItems = (judged.record.side === 'provider' ? ofProvision : ofAcquisition)(
    judged,
    stated,
    lastNamed(corrections),
  );
  const judgedAgain = new Set(Object.values(codesOf[judged.record.side]).flat());
  const others = judged.record.deficiencies.filter((code) => {
    if (judgedAgain.has(kindOf(code))) return false;
    if (kindOf(code) === 'omission_not_same') return !isStated(stated, code.split(':')[1] as OmittableItem);
    // The record that it would have omitted items by: it lacks nothing once it states all of them itself.
    if (wholeReference.has(code)) return amendments.length === 0 || ofItems.length > 0;
    return true;
  });
  return [...ofItems, ...others, ...uncoveredItems(corrections).map((item) => `omitted_item_uncovered:${item}`)];
}

/** Omitted items that the record referred to no longer covers, and that no correction states instead (Rules 24(2), 28(2)). */
export function uncoveredItems(corrections: readonly Correction[]): OmittableItem[] {
  const last = corrections.findLast(({ kind }) => kind === 'reference_changed')?.reference;
  const stated: Stated = Object.assign({}, ...corrections.map(({ items = {} }) => items));
  return (last?.uncovered ?? []).filter((item) => !isStated(stated, item));
}

const kindOf = (code: string) => code.split(':', 1)[0]!;
const isStated = (stated: Stated, item: OmittableItem) =>
  itemKeys[item].some((key) => stated[key] !== undefined && stated[key] !== null);

const wholeReference = new Set([
  'omitted_record_not_found',
  'omitted_record_not_kept',
  'omitted_record_corrected',
  'omitted_record_of_another_person',
]);

/** The codes that are judged again, by what they are about. */
const codesOf = {
  provider: {
    consent: ['consent_confirmation_missing', 'confirmation_of_another_provision'],
    day: ['confirmed_after_provision'],
    foreign: ['foreign_information_confirmation_missing'],
    counterparty: ['representative_name_missing'],
    infoItems: ['item_not_in_agreement', 'item_vague'],
  },
  recipient: {
    consent: ['consent_missing', 'consent_evidence_missing'],
    foreign: ['foreign_information_missing'],
    counterparty: [
      'provider_identity_confirmation_missing',
      'provider_identity_confirmation_not_found',
      'provider_identity_confirmed_after_acquisition',
      'representative_name_missing',
    ],
    principalIdentifier: ['principal_identifier_missing', 'principal_identifier_vague'],
    infoItems: ['items_missing', 'item_not_in_agreement', 'item_vague'],
  },
} as const;

/** Those of the record as it was made that are about this. */
const asMade = ({ record }: Judged, codes: readonly string[]) =>
  record.deficiencies.filter((code) => codes.includes(kindOf(code)));

function ofProvision(judged: Judged, stated: Stated, named: LastNamed | undefined): string[] {
  const codes = codesOf.provider;
  const { consentConfirmed, foreignInformationConfirmed, providedOn, counterparty } = stated;
  return [
    ...(consentConfirmed === undefined
      ? asMade(judged, codes.consent)
      : consentConfirmed === null && !omits(judged, 'consent')
        ? ['consent_confirmation_missing']
        : []),
    ...confirmedAfter(judged, providedOn as string | undefined),
    // Without a confirmation nothing was said of the information on a foreign recipient: it is as soon as there is one.
    ...(consentConfirmed === undefined && foreignInformationConfirmed === undefined
      ? asMade(judged, codes.foreign)
      : lacksForeignInformation(judged, stated)
        ? ['foreign_information_confirmation_missing']
        : []),
    ...(counterparty === undefined
      ? asMade(judged, codes.counterparty)
      : representativeMissing(judged, counterparty as Counterparty | null)),
    ...(named === undefined ? asMade(judged, codes.infoItems) : itemFaultsOf(judged, named)),
  ];
}

/** Act 31(1): confirmed before the provision. Of the day alone it can't be told within one: then it stays as it was judged. */
function confirmedAfter(judged: Judged, providedOn: string | undefined): string[] {
  const { confirmedOn } = judged;
  if (providedOn === undefined || confirmedOn === null || providedOn === confirmedOn) {
    return asMade(judged, codesOf.provider.day);
  }
  return confirmedOn > providedOn ? ['confirmed_after_provision'] : [];
}

function lacksForeignInformation(judged: Judged, stated: Stated): boolean {
  const { record, agreed } = judged;
  if (!agreed.needsForeignInformation || omits(judged, 'foreignInformation')) return false;
  const merged = { ...record.items, ...stated } as Record<string, unknown>;
  return record.side === 'provider' ? !merged.foreignInformationConfirmed : merged.foreignInformationProvided !== true;
}

/** A corporation's representative (Rules 24(1)(iii)ロ, 28(1)(iii)): whoever had one, or lacked one, is a corporation. */
function representativeMissing(judged: Judged, counterparty: Counterparty | null): string[] {
  const { record } = judged;
  const isCorporation =
    asMade(judged, ['representative_name_missing']).length > 0 ||
    Boolean(record.items.counterparty?.representativeName);
  const lacks = counterparty !== null && counterparty.representativeName === null;
  return isCorporation && lacks ? ['representative_name_missing'] : [];
}

/** Guideline 3-7-4-3-1; an item that the agreement doesn't have is told by what it is called. */
function itemFaultsOf({ record, agreed }: Judged, named: LastNamed): string[] {
  return namedItems({ ...named, items: agreed.items, deficiencies: record.deficiencies }).flatMap(
    ({ name, code, isAgreed }) => {
      if (!isAgreed) return [`item_not_in_agreement:${code}`];
      return vagueItemReason(name) ? [`item_vague:${code}`] : [];
    },
  );
}

/** The items that the last of these corrections that names any names, with their codes as far as it gives them. */
export function lastNamed(corrections: readonly Correction[]): LastNamed | undefined {
  const last = corrections.findLast(({ items }) => items?.infoItems !== undefined);
  return last && { names: last.items!.infoItems as string[], codes: last.itemCodes };
}

type LastNamed = { names: readonly string[]; codes: readonly string[] | undefined };

function ofAcquisition(judged: Judged, stated: Stated, named: LastNamed | undefined): string[] {
  const codes = codesOf.recipient;
  const { consentObtained, foreignInformationProvided, counterparty, principalIdentifier } = stated;
  return [
    ...consentOfAcquisition(judged, consentObtained),
    ...(foreignInformationProvided === undefined
      ? asMade(judged, codes.foreign)
      : lacksForeignInformation(judged, stated)
        ? ['foreign_information_missing']
        : []),
    ...(counterparty === undefined
      ? asMade(judged, codes.counterparty)
      : identityFaults(judged, counterparty as Counterparty | null)),
    ...(principalIdentifier === undefined
      ? asMade(judged, codes.principalIdentifier)
      : principalFaults(judged, principalIdentifier as string | null)),
    ...(named === undefined ? asMade(judged, codes.infoItems) : itemFaultsOf(judged, named)),
  ];
}

/** Rule 24(1)(iii)イ: stating that consent was obtained gives the item, and no evidence of it. */
function consentOfAcquisition(judged: Judged, consentObtained: unknown): string[] {
  const made = asMade(judged, codesOf.recipient.consent);
  if (consentObtained === undefined) return made;
  if (consentObtained === null) return omits(judged, 'consent') ? [] : ['consent_missing'];
  return made.length > 0 ? ['consent_evidence_missing'] : [];
}

/** Act 30(1)(i), Rule 22: where no confirmation stood behind the record, one that states just this must be kept. */
function identityFaults(judged: Judged, counterparty: Counterparty | null): string[] {
  const { record, identityConfirmedOn } = judged;
  if (counterparty === null) return [];
  const representative = representativeMissing(judged, counterparty);
  const confirmation = asMade(judged, codesOf.recipient.counterparty).filter(
    (code) => code !== 'representative_name_missing',
  );
  if (confirmation.length === 0) return representative;
  const confirmedOn = identityConfirmedOn(counterparty);
  if (confirmedOn === null) return [...confirmation, ...representative];
  const isLate = record.side === 'recipient' && confirmedOn > record.acquiredOn;
  return [...representative, ...(isLate ? ['provider_identity_confirmed_after_acquisition'] : [])];
}

function principalFaults(judged: Judged, principalIdentifier: string | null): string[] {
  if (principalIdentifier === null) return omits(judged, 'principalIdentifier') ? [] : ['principal_identifier_missing'];
  return vaguePrincipalReason(principalIdentifier) ? ['principal_identifier_vague'] : [];
}

const omits = ({ record }: Judged, item: OmittableItem) => record.omitted?.items.includes(item) === true;
