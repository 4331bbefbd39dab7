import {
  type AgreementContent,
  currentRuleSet,
  type ProvisionFiled,
  type ProvisionMade,
  type RecordMade,
} from '@akashi/contracts';
import { deficienciesOf, type ReliedOn } from './deficiencies.ts';
import { retentionOf } from './retention.ts';
import { tokyoDay } from './tokyo-day.ts';

/** What a provision comes to, once all it relied on is evidence: a record, or filed because none is owed. */
export type Outcome = { kind: 'record'; data: RecordMade['data'] } | { kind: 'filed'; data: ProvisionFiled['data'] };

interface Derivation {
  provision: ProvisionMade['data'];
  reliedOn: ReliedOn;
  recordId: string;
  now: Date;
}

/**
 * Derives the provider's record (Act 31(3) with 30(3), Rule 28(1)), made at each provision (Rule 27(2)), or files the provision
 * where its agreement's applicability decision says that the duty doesn't apply (guideline 3-7-1). Every provision gives one.
 */
export function deriveOutcome({ provision, reliedOn, recordId, now }: Derivation): Outcome {
  const { applicabilityDecision } = reliedOn.agreement.content;
  if (!applicabilityDecision.applies) {
    const { provisionId, agreement } = provision;
    return { kind: 'filed', data: { provisionId, agreement, applicabilityDecision, filedAt: now.toISOString() } };
  }
  const madeOn = tokyoDay(now);
  const retention = retentionOf({ recordMethod: 'per_occasion', madeOn, lastProvidedOn: null })!;
  return {
    kind: 'record',
    data: {
      recordId,
      side: 'provider',
      recordMethod: 'per_occasion',
      ruleSet: currentRuleSet,
      items: recordItems(provision, reliedOn),
      basis: basisOf(provision),
      madeOn,
      retentionStartsOn: retention.startsOn,
      retentionUntil: retention.until,
      deficiencies: deficienciesOf(provision, reliedOn),
    },
  };
}

/** Rule 28(1)(i)–(iv) and nothing else: the person is not an item, and the information itself is not kept (guideline 3-7-4-3-1). */
function recordItems(
  provision: ProvisionMade['data'],
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

/** In the agreement's order; an item that it does not have is named by its code, and the record is deficient. */
function itemNames(itemCodes: readonly string[], { items }: AgreementContent): string[] {
  const agreed = items.filter(({ itemCode }) => itemCodes.includes(itemCode));
  const others = itemCodes.filter((code) => !agreed.some(({ itemCode }) => itemCode === code));
  return [...agreed.map(({ name }) => name.ja), ...others];
}

function basisOf({
  provisionId,
  confirmationId,
  consent,
  agreement,
  provider,
  recipient,
  tag,
}: ProvisionMade['data']): RecordMade['data']['basis'] {
  return {
    provisionId,
    confirmationId,
    consentId: consent?.consentId ?? null,
    notice: consent?.notice ?? null,
    agreement,
    provider,
    recipient,
    tag: { tagId: tag.tagId, revision: tag.revision },
  };
}
