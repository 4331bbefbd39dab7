import { isDeepStrictEqual } from 'node:util';
import {
  type AcquisitionRecordMade,
  type AcquisitionReported,
  currentRuleSet,
  type OmittedItems,
} from '@akashi/contracts';
import { acquisitionDeficiencies, type CitedEvidence, citedGrant, isForeign } from './acquisition-deficiencies.ts';
import type { AgreementChoice } from './choose-agreement.ts';
import { itemNames } from './item-names.ts';
import { statedItem, withoutItems } from './omission.ts';
import { type PeriodScope, periodOf } from './period-scope.ts';
import { type EffectiveMethod, effectiveMethod, type StatedDocument } from './record-method.ts';
import { retentionOf } from './retention.ts';
import { tokyoDay } from './tokyo-day.ts';

type Report = AcquisitionReported['data'];
type Data = AcquisitionRecordMade['data'];

/** A record that a report refers to for items it leaves out. */
export interface ReferencedRecord {
  data: Data;
  /** The person it is of, as it is searched by. */
  principal: string;
  itemCodes: string[];
  /** The end of its own term, null if it is open. */
  retentionUntil: string | null;
  /** Voided, rejected or amended. */
  isCorrected: boolean;
}

interface Derivation {
  report: Report;
  cited: CitedEvidence;
  referenced: ReferencedRecord | null;
  /** Those attached to the agreement's version at this moment. */
  documents?: readonly StatedDocument[];
  recordId: string;
  now: Date;
}

/** `entryOf` is the scope of the lump record or contract that the record adds to; null where it is complete by itself. */
export interface MadeAcquisitionRecord {
  data: Data;
  entryOf: PeriodScope | null;
}

/**
 * Derives the recipient's record (Act 30(3), Rule 24(1)(iii)), made at each acquisition or as an entry of a lump record or contract
 * (Rule 23(2), (3)); made at each, it is kept three years from its making (Rule 25(iii)). Items that the report leaves out by
 * reference (Rule 24(2)) are left out where that record has them, unless the report states something else; the period counts from
 * when the remaining items were made (guideline 3-7-6-3-2).
 */
export function deriveAcquisitionRecord(derivation: Derivation): MadeAcquisitionRecord {
  const { report, cited, referenced, recordId, now } = derivation;
  const madeOn = tokyoDay(now);
  const items = recordItems(report, cited);
  const { omitted, deficiencies: omissionDeficiencies } = omissionOf({ report, items, referenced, madeOn });
  const { agreement: ofAgreement, ...byItem } = acquisitionDeficiencies(report, cited);
  const ofItems = Object.entries(byItem).flatMap(([item, codes]) =>
    omitted?.items.some((each) => each === item) ? [] : codes,
  );
  const { recordMethod, documentIds, reason, ...method } = methodOf(derivation);
  const retention = retentionOf({ recordMethod, madeOn, lastProvidedOn: null });
  const acquiredOn = tokyoDay(new Date(report.acquiredAt));
  const data: Data = {
    recordId,
    side: 'recipient',
    recordMethod,
    ...(reason !== null && { methodReason: reason }),
    ...(documentIds.length > 0 && { contractDocuments: documentIds }),
    ...(omitted && { omitted }),
    ruleSet: currentRuleSet,
    items: omitted ? withoutItems(items, omitted.items) : items,
    basis: basisOf(report, cited),
    acquiredOn,
    madeOn,
    retentionStartsOn: retention?.startsOn ?? null,
    retentionUntil: retention?.until ?? null,
    deficiencies: [...ofItems, ...ofAgreement, ...omissionDeficiencies],
  };
  return { data, entryOf: method.period && scopeOf(data, cited, method.period) };
}

const byItself: EffectiveMethod = { recordMethod: 'per_occasion', period: null, documentIds: [], reason: null };

/** Rule 23(2) and (3), as the agreement says, where there is one. */
function methodOf({ report, cited: { agreement }, documents = [] }: Derivation): EffectiveMethod {
  if (agreement.kind !== 'chosen') return byItself;
  const { recordMethod: agreed } = agreement.version.content;
  if (report.omitted && agreed !== 'per_occasion') {
    return {
      ...byItself,
      reason: {
        ja: '他の記録を参照して記録事項を省略するため、記録を個別に作成する（規則第24条第2項）。',
        en: 'Items are left out by reference: the record is made by itself (Rule 24(2)).',
      },
    };
  }
  return effectiveMethod({ side: 'recipient', agreed, needsForeignInformation: isForeign(agreement), documents });
}

function scopeOf(
  { recordMethod, basis, items, acquiredOn }: Data,
  { identity }: CitedEvidence,
  period: NonNullable<EffectiveMethod['period']>,
): PeriodScope | null {
  if (recordMethod === 'per_occasion' || basis.agreement === null) return null;
  return {
    side: 'recipient',
    recordMethod,
    agreement: basis.agreement,
    counterparty: { partyId: identity?.providerPartyId ?? null, version: null, details: items.counterparty },
    period: periodOf(period, acquiredOn),
  };
}

/** Rule 24(1)(iii) イ to ニ and nothing else: the day is no item, and how the provider came by the data neither (guideline 3-7-6-3-1). */
function recordItems(report: Report, cited: CitedEvidence): Data['items'] {
  const { consent, principalIdentifier, foreignInformationProvided } = report;
  // A consent that turns out to be no grant contradicts what the report says; one that can't be looked at doesn't.
  const isContradicted = consent?.consentId != null && cited.consent !== null && citedGrant(report, cited) === null;
  const identity = cited.identity?.provider;
  return {
    consentObtained: consent && !isContradicted ? { obtainedBy: consent.obtainedBy } : null,
    ...((isForeign(cited.agreement) || foreignInformationProvided !== null) && {
      foreignInformationProvided: foreignInformationProvided === true,
    }),
    counterparty: identity
      ? {
          partyName: identity.partyName,
          partyAddress: identity.partyAddress,
          representativeName: identity.representativeName,
        }
      : null,
    principalIdentifier: principalIdentifier?.trim() ? principalIdentifier : null,
    infoItems: nameItems(report.itemCodes, cited.agreement),
  };
}

function nameItems(itemCodes: readonly string[], agreement: AgreementChoice): string[] {
  return itemNames(itemCodes, agreement.kind === 'chosen' ? agreement.version.content : { items: [] });
}

interface OmissionInput {
  report: Report;
  items: Data['items'];
  referenced: ReferencedRecord | null;
  madeOn: string;
}

/** Rule 24(2): what may be left out of the items that the report leaves out, and why others may not. */
function omissionOf({ report, items, referenced, madeOn }: OmissionInput): {
  omitted: OmittedItems | null;
  deficiencies: string[];
} {
  if (!report.omitted) return { omitted: null, deficiencies: [] };
  const { recordId, items: wanted } = report.omitted;
  const fault = faultOfReferenced(report, referenced, madeOn);
  if (fault !== null || referenced === null) return { omitted: null, deficiencies: fault === null ? [] : [fault] };
  const record = { side: 'recipient' as const, items };
  const held = wanted.filter((item) => {
    const [stated, kept] = [statedItem(record, item), statedItem(referenced.data, item)];
    return kept !== undefined && (stated === undefined || isDeepStrictEqual(stated, kept));
  });
  const differing = wanted.filter((item) => !held.includes(item)).map((item) => `omission_not_same:${item}`);
  return { omitted: held.length > 0 ? { recordId, items: held } : null, deficiencies: differing };
}

/** The record referred to must be of the same person, still kept, and stand as it was made. */
function faultOfReferenced(report: Report, referenced: ReferencedRecord | null, today: string): string | null {
  if (!referenced) return 'omitted_record_not_found';
  const { retentionUntil, isCorrected, principal } = referenced;
  if (retentionUntil !== null && retentionUntil < today) return 'omitted_record_not_kept';
  if (isCorrected) return 'omitted_record_corrected';
  const leavesOutPerson = report.omitted!.items.includes('principalIdentifier') && report.principalIdentifier === null;
  return leavesOutPerson || principal === report.principalIdentifier ? null : 'omitted_record_of_another_person';
}

/** Only what is evidence here: a bundle must be able to show everything that a record names. */
function basisOf(report: Report, cited: CitedEvidence): Data['basis'] {
  const grant = citedGrant(report, cited);
  return {
    acquisitionId: report.acquisitionId,
    agreement:
      cited.agreement.kind === 'chosen'
        ? {
            agreementId: cited.agreement.agreementId,
            version: cited.agreement.version.version,
            contentHash: cited.agreement.version.contentHash,
          }
        : null,
    providerIdentityConfirmationId: cited.identity?.confirmationId ?? null,
    consentId: grant?.consentId ?? null,
    notice: cited.noticeIsKept ? (grant?.notice ?? null) : null,
  };
}
