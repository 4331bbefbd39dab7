import type { ProvisionRecordItems } from '@akashi/contracts';
import { currentItems } from './correct-items.ts';
import {
  type AnyRecord,
  type Correction,
  deficienciesOfCorrected,
  type Judged,
  lastNamed,
  uncoveredItems,
} from './judge-again.ts';
import { namedItems } from './named-items.ts';
import type { OmittableItem } from './omission.ts';

/** A deficiency that a correction mended; the record's own judgement stays as it was made. */
export interface Mended {
  deficiency: string;
  correctionId: string;
  mendedAt: string;
}

/** What a record is found by, which corrections may change. */
export interface FoundBy {
  principal: string;
  itemCodes: readonly string[];
  /** ISO 8601. */
  occurredAt: string;
  /** The day of provision or acquisition, in Japan's time. */
  occurredOn: string;
}

/** How a record stands as corrected. */
export interface Standing extends FoundBy {
  items: AnyRecord['items'];
  deficiencies: string[];
  mended: Mended[];
  /** Items omitted by reference that the record referred to covers no longer. */
  uncovered: OmittableItem[];
  /** By which method consent was confirmed, or who obtained it; and the same of the information on a foreign recipient. */
  consentFact: string | null;
  foreignFact: string | null;
}

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * How a record stands after its corrections, in the order they were made: its items, what it is found by, and what it lacks, judged
 * again after each (Rules 24(1)(iii), 28(1)). Nothing of the record itself changes.
 */
export function standCorrected(judged: ToStand, corrections: readonly Correction[]): Standing {
  const amended = corrections.flatMap(({ kind, items }) => (kind === 'amended' && items ? [items] : []));
  const items = currentItems(judged.record, amended);
  return {
    ...foundBy(judged, items, corrections),
    items,
    deficiencies: deficienciesOfCorrected(judged, corrections),
    mended: mendedBy(judged, corrections),
    uncovered: uncoveredItems(corrections),
    ...factsOf(judged.record, items),
  };
}

type ToStand = Judged & { madeAs: FoundBy };

function foundBy(
  { record, madeAs, agreed }: ToStand,
  items: AnyRecord['items'],
  corrections: readonly Correction[],
): FoundBy {
  const occurredOn = 'providedOn' in items ? items.providedOn : madeAs.occurredOn;
  const days = Math.round((Date.parse(occurredOn) - Date.parse(madeAs.occurredOn)) / dayMs);
  const named = lastNamed(corrections);
  const codes = named
    ? namedItems({ ...named, items: agreed.items, deficiencies: record.deficiencies }).map(({ code }) => code)
    : [];
  // On the provider's side the person is no item, and no correction says who it was.
  const isNamed = corrections.some((correction) => correction.items?.principalIdentifier !== undefined);
  return {
    principal: isNamed && 'principalIdentifier' in items ? (items.principalIdentifier ?? '') : madeAs.principal,
    itemCodes: codes.length > 0 ? [...new Set(codes)] : madeAs.itemCodes,
    occurredOn,
    // The same time of day, on the day that is right.
    occurredAt: new Date(Date.parse(madeAs.occurredAt) + days * dayMs).toISOString(),
  };
}

/** Every deficiency that there was after some correction, or as made, and isn't any more, with the correction that ended it last. */
function mendedBy(judged: Judged, corrections: readonly Correction[]): Mended[] {
  const ended = new Map<string, Mended>();
  let before = judged.record.deficiencies;
  for (const [i, { correctionId, correctedAt }] of corrections.entries()) {
    const now = deficienciesOfCorrected(judged, corrections.slice(0, i + 1));
    for (const deficiency of before) {
      if (!now.includes(deficiency)) ended.set(deficiency, { deficiency, correctionId, mendedAt: correctedAt });
    }
    for (const deficiency of now) ended.delete(deficiency);
    before = now;
  }
  return [...ended.values()];
}

function factsOf({ side }: AnyRecord, items: AnyRecord['items']): Pick<Standing, 'consentFact' | 'foreignFact'> {
  if (side === 'provider') {
    const { consentConfirmed, foreignInformationConfirmed } = items as ProvisionRecordItems;
    return {
      consentFact: consentConfirmed?.confirmationMethod ?? null,
      foreignFact: foreignInformationConfirmed?.confirmationMethod ?? null,
    };
  }
  const { consentObtained, foreignInformationProvided } = items as Exclude<AnyRecord['items'], ProvisionRecordItems>;
  return {
    consentFact: consentObtained?.obtainedBy ?? null,
    foreignFact: foreignInformationProvided === true ? 'provided' : null,
  };
}
