import { isDeepStrictEqual } from 'node:util';
import type { OmittedItems } from '@akashi/contracts';
import { currentItems } from './correct-items.ts';
import type { AnyRecord, Correction } from './judge-again.ts';
import { type OmittableItem, statedItem } from './omission.ts';

/**
 * Which of the items that a record omits by reference (Rules 24(2), 28(2)) the record referred to covers no longer, after these
 * corrections of it: all once it was voided or rejected, else those that it now states with another content than when it was referred
 * to. Only a record that stood as it was made is ever referred to.
 */
export function uncoveredBy(
  omitted: OmittedItems['items'],
  referenced: { record: AnyRecord; corrections: readonly Pick<Correction, 'kind' | 'items'>[] },
): OmittableItem[] {
  const { record, corrections } = referenced;
  if (corrections.some(({ kind }) => kind === 'voided' || kind === 'rejected')) return [...omitted];
  const items = currentItems(
    record,
    corrections.map((correction) => correction.items ?? {}),
  );
  const now = { ...record, items } as AnyRecord;
  return omitted.filter((item) => !isDeepStrictEqual(statedItem(now, item), statedItem(record, item)));
}
