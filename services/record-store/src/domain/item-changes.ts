import type { AcquisitionRecordMade, RecordMade } from '@akashi/contracts';
import { type CorrectedItems, currentItems } from './correct-items.ts';

type AnyRecord = RecordMade['data'] | AcquisitionRecordMade['data'];

/** A statutory item before and after a correction; null: the record had none of it. */
export interface ItemChange {
  item: string;
  before: unknown;
  after: unknown;
}

/**
 * What each of a record's corrections changed, in the order they were made: `before` is the item as it stood then, corrections before it
 * counted. A correction without items changes none.
 */
export function itemChanges<C extends { items?: CorrectedItems | null | undefined }>(
  record: Pick<AnyRecord, 'items'>,
  corrections: readonly C[],
): (C & { changes: ItemChange[] })[] {
  const made: CorrectedItems[] = [];
  return corrections.map((correction) => {
    const standing = currentItems(record as AnyRecord, made) as Record<string, unknown>;
    const items = correction.items ?? {};
    made.push(items);
    const changes = Object.entries(items).map(([item, after]) => ({ item, before: standing[item] ?? null, after }));
    return { ...correction, changes };
  });
}
