import { currentRuleSet, type ProvisionFiled, type RecordMade } from '@akashi/contracts';
import { deficienciesOf, needsForeignInformation, type RecordableProvision, type ReliedOn } from './deficiencies.ts';
import { itemNames } from './item-names.ts';
import { type PeriodScope, periodOf } from './period-scope.ts';
import { type EffectiveMethod, effectiveMethod, type StatedDocument } from './record-method.ts';
import { retentionOf } from './retention.ts';
import { tokyoDay } from './tokyo-day.ts';

/** What a provision comes to, once all it relied on is evidence: a record, or filed because none is owed. */
export type Outcome = MadeRecord | { kind: 'filed'; data: ProvisionFiled['data'] };

/** `entryOf` is the scope of the lump record or contract that the record adds to; null where it is complete by itself. */
export interface MadeRecord {
  kind: 'record';
  data: RecordMade['data'];
  entryOf: PeriodScope | null;
}

interface Derivation {
  provision: RecordableProvision;
  reliedOn: ReliedOn;
  /** Those attached to the agreement's version at this moment. */
  documents?: readonly StatedDocument[];
  /** The recipient that has the provider's record made by proxy (guideline 3-7-4-2-4); the provider stays responsible. */
  byProxy?: string;
  recordId: string;
  now: Date;
}

/**
 * Derives the provider's record (Act 31(3) with 30(3), Rule 28(1)), made at each provision or as an entry of a lump record or
 * contract (Rule 27(2), (3)), or files the provision where its agreement's applicability decision says that the duty doesn't apply
 * (guideline 3-7-1). Every provision gives one.
 */
export function deriveOutcome({ provision, reliedOn, documents = [], byProxy, recordId, now }: Derivation): Outcome {
  const { content } = reliedOn.agreement;
  const { applicabilityDecision } = content;
  if (!applicabilityDecision.applies) {
    const { provisionId, agreement } = provision;
    return { kind: 'filed', data: { provisionId, agreement, applicabilityDecision, filedAt: now.toISOString() } };
  }
  const madeOn = tokyoDay(now);
  const method = effectiveMethod({
    side: 'provider',
    agreed: content.recordMethod,
    needsForeignInformation: needsForeignInformation(content),
    documents,
  });
  const { recordMethod, documentIds, reason } = method;
  const retention = retentionOf({ recordMethod, madeOn, lastProvidedOn: null });
  return {
    kind: 'record',
    entryOf: scopeOf(provision, reliedOn, method),
    data: {
      recordId,
      side: 'provider',
      recordMethod,
      ...(reason !== null && { methodReason: reason }),
      ...(documentIds.length > 0 && { contractDocuments: documentIds }),
      ...(byProxy !== undefined && { recordedByProxy: { partyId: byProxy } }),
      ruleSet: currentRuleSet,
      items: recordItems(provision, reliedOn),
      basis: basisOf(provision),
      madeOn,
      retentionStartsOn: retention?.startsOn ?? null,
      retentionUntil: retention?.until ?? null,
      deficiencies: deficienciesOf(provision, reliedOn),
    },
  };
}

/** Rule 28(1)(i)–(iv) and nothing else: the person is not an item, and the information itself is not kept (guideline 3-7-4-3-1). */
function recordItems(
  provision: RecordableProvision,
  { agreement, recipient, confirmation }: ReliedOn,
): RecordMade['data']['items'] {
  const { partyName, partyAddress, representativeName } = recipient.details;
  return {
    consentConfirmed: confirmation && { confirmationMethod: confirmation.confirmationMethod },
    ...(confirmation?.foreignConfirmationMethod && {
      foreignInformationConfirmed: { confirmationMethod: confirmation.foreignConfirmationMethod },
    }),
    providedOn: tokyoDay(new Date(provision.providedAt)),
    counterparty: { partyName, partyAddress, representativeName },
    infoItems: itemNames(provision.itemCodes, agreement.content),
  };
}

function scopeOf(
  { agreement, recipient, providedAt }: RecordableProvision,
  { recipient: party }: ReliedOn,
  { recordMethod, period }: EffectiveMethod,
): PeriodScope | null {
  if (period === null || recordMethod === 'per_occasion') return null;
  const { partyName, partyAddress, representativeName } = party.details;
  return {
    side: 'provider',
    recordMethod,
    agreement,
    counterparty: { ...recipient, details: { partyName, partyAddress, representativeName } },
    period: periodOf(period, tokyoDay(new Date(providedAt))),
  };
}

function basisOf({
  provisionId,
  confirmationId,
  consent,
  agreement,
  provider,
  recipient,
  tag,
}: RecordableProvision): RecordMade['data']['basis'] {
  return {
    provisionId,
    confirmationId,
    consentId: consent?.consentId ?? null,
    notice: consent?.notice ?? null,
    agreement,
    provider,
    recipient,
    tag: tag && { tagId: tag.tagId, revision: tag.revision },
  };
}
