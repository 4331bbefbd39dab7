import type { RecordMethod, StatedItem } from '@akashi/contracts';
import { effectiveMethod, type MethodInput, neededItems, type StatedDocument } from './record-method.ts';
import { type Retention, retentionOf } from './retention.ts';

export interface KeptAs {
  keptAs: RecordMethod;
  /** Items that none of the documents states. */
  notStated: StatedItem[];
}

/**
 * As what a contract in place of records is kept once documents were withdrawn, by those left together: as before where they still meet
 * Rule 27(3) (23(3) for the recipient); as a lump record where they only state every item (guideline 3-7-4-2-3, 3-7-6-2-3); else as
 * records made one by one.
 */
export function keptAsByDocuments(
  input: Pick<MethodInput, 'side' | 'needsForeignInformation'> & { documents: readonly StatedDocument[] },
): KeptAs {
  const { recordMethod } = effectiveMethod({ ...input, agreed: 'contract_substitute' });
  const stated = new Set(input.documents.flatMap(({ states }) => states));
  return { keptAs: recordMethod, notStated: neededItems(input).filter((item) => !stated.has(item)) };
}

/** What retention counts from. Days in Japan's time, null where no entry stands. */
export interface PeriodDays {
  lastDay: string | null;
  lastMadeOn: string | null;
}

/**
 * How long a period record is kept as this (Rules 25, 29): from its last provision or acquisition; kept as records made one by one, from
 * the making of the last, and never less than as a lump record. Null where nothing of it stands.
 */
export function periodRetention(keptAs: RecordMethod, { lastDay, lastMadeOn }: PeriodDays): Retention | null {
  if (lastDay === null || lastMadeOn === null) return null;
  const method = keptAs === 'per_occasion' ? 'lump' : keptAs;
  const fromLast = retentionOf({ recordMethod: method, madeOn: lastMadeOn, lastProvidedOn: lastDay })!;
  if (keptAs !== 'per_occasion') return fromLast;
  const fromMaking = retentionOf({ recordMethod: 'per_occasion', madeOn: lastMadeOn, lastProvidedOn: null })!;
  return fromMaking.until > fromLast.until ? fromMaking : fromLast;
}
