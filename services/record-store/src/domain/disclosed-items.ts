import type { AcquisitionRecordMade, RecordCorrected } from '@akashi/contracts';

type Items = AcquisitionRecordMade['data']['items'];

export interface CorrectedRecord {
  record: Pick<AcquisitionRecordMade['data'], 'recordId' | 'items' | 'omitted'>;
  /** In the order in which they were made. */
  corrections: readonly Pick<RecordCorrected['data'], 'kind' | 'reason' | 'items'>[];
}

/** What an omitted item is called in a record's items. */
const itemOf = {
  consent: 'consentObtained',
  foreignInformation: 'foreignInformationProvided',
  counterparty: 'counterparty',
  principalIdentifier: 'principalIdentifier',
  infoItems: 'infoItems',
} as const satisfies Record<string, keyof Items>;

const itemNames = Object.values(itemOf);

/**
 * Exactly the items of Rule 24(1)(iii), as amended: what is omitted by reference (Rule 24(2)) is taken from the record that has it,
 * as far as that is still kept. `find` gives a kept record by its id.
 */
export function disclosedItems(
  { record, corrections }: CorrectedRecord,
  find: (recordId: string) => CorrectedRecord | undefined,
): Items {
  return itemsOf({ record, corrections }, find, new Set());
}

function itemsOf(
  { record, corrections }: CorrectedRecord,
  find: (recordId: string) => CorrectedRecord | undefined,
  seen: ReadonlySet<string>,
): Items {
  const items: Record<string, unknown> = onlyItems(record.items);
  const { omitted } = record;
  const referenced = omitted && !seen.has(omitted.recordId) ? find(omitted.recordId) : undefined;
  if (omitted && referenced) {
    const theirs = itemsOf(referenced, find, new Set([...seen, record.recordId]));
    for (const name of omitted.items) {
      const item = itemOf[name];
      if (theirs[item] !== undefined) items[item] = theirs[item];
    }
  }
  for (const { kind, items: right } of corrections)
    if (kind === 'amended' && right) Object.assign(items, onlyItems(right));
  return items as Items;
}

function onlyItems(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(itemNames.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
}

/** Why the record counts no longer, or null: a voided one is of something that did not happen. */
export function voidedBecause({ corrections }: CorrectedRecord): string | null {
  return corrections.find(({ kind }) => kind === 'voided')?.reason ?? null;
}
