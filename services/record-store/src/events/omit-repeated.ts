import type { RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { sameItems, withoutItems } from '../domain/omission.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import { findRepeatable, type PersonAndAgreement, personKey } from '../store/kept-records.ts';
import { holdOffDisposal } from './hold-off-disposal.ts';

/** A provision's record that is about to be kept, with the person it is of. */
export interface RecordToOmitFrom extends PersonAndAgreement {
  /** Whether its agreement says that repeated items are left out. */
  omitsRepeated: boolean;
  data: RecordMade['data'];
}

/**
 * Leaves out what a kept record of the same person under the same agreement has with the same content (Rule 28(2)), naming that
 * record. The day of provision always stays. The record referred to leaves nothing out itself, is of a settled provision, stands
 * uncorrected and is within its term; where there is none, nothing is left out. Gives the records in the order they came.
 */
export async function omitRepeated(
  tx: Tx,
  records: readonly RecordToOmitFrom[],
  now: Date,
): Promise<RecordMade['data'][]> {
  const concerned = records.filter(({ omitsRepeated, data }) => omitsRepeated && data.periodRecordId === undefined);
  if (concerned.length === 0) return records.map(({ data }) => data);
  await holdOffDisposal(
    tx,
    concerned.map(({ tenant }) => tenant),
  );
  const kept = await findRepeatable(tx, concerned, tokyoDay(now));
  return records.map((record) => {
    const { data } = record;
    if (!concerned.includes(record)) return data;
    const earlier = kept.get(personKey(record));
    const items = earlier ? sameItems(data, earlier) : [];
    if (!earlier || items.length === 0) return data;
    return { ...data, omitted: { recordId: earlier.recordId, items }, items: withoutItems(data.items, items) };
  });
}
