import type { AcquisitionRecordMade, OmittedItems, RefusalGround } from '@akashi/contracts';
import { withoutItems } from './omission.ts';

type Items = AcquisitionRecordMade['data']['items'];
export type WithholdableItem = OmittedItems['items'][number];

/** What of one record is not to be disclosed, and on which ground of the proviso of Act 33(2). */
export interface RefusedPart {
  recordId: string;
  /** Null: the whole record. */
  items: WithholdableItem[] | null;
  ground: RefusalGround;
  /** Told to the person (Act 36). */
  reason: string;
}

/** The same as the answer says it, which names no record by its id. */
export interface WithheldPart {
  /** The number of the record in the answer, from 1; null: a record that is withheld whole. */
  record: number | null;
  /** Null: all of it. */
  items: WithholdableItem[] | null;
  ground: RefusalGround;
  reason: string;
}

interface FoundRecord {
  recordId: string;
  items: Items;
}

export interface PartFault {
  /** Which refusal, from 0. */
  place: number;
  field: 'recordId' | 'items';
  code: 'not_in_the_answer' | 'refused_twice';
  message: string;
}

/** What is wrong with refusals of parts: each is of a record that the answer would disclose, and no item is refused twice. */
export function partFaults(refused: readonly RefusedPart[], records: readonly FoundRecord[]): PartFault[] {
  const ids = new Set(records.map(({ recordId }) => recordId));
  return refused.flatMap((part, place): PartFault[] => {
    if (!ids.has(part.recordId)) {
      const message = `Record ${part.recordId} is none that this answer would disclose`;
      return [{ place, field: 'recordId', code: 'not_in_the_answer', message }];
    }
    const isAgain = refused.slice(0, place).some((other) => other.recordId === part.recordId && overlap(other, part));
    if (!isAgain) return [];
    const message = 'is refused above already: each item has one ground';
    return [{ place, field: part.items ? 'items' : 'recordId', code: 'refused_twice', message }];
  });
}

/**
 * Takes the refused parts out of the records that are disclosed (Act 33(2) proviso: all or part), and says of each what was withheld and
 * why. An item that is withheld is left empty. MUST be of refusals without faults.
 */
export function withholdParts(
  refused: readonly RefusedPart[],
  records: readonly FoundRecord[],
): { disclosed: FoundRecord[]; withheld: WithheldPart[] } {
  const isWhole = (recordId: string) => refused.some((part) => part.recordId === recordId && part.items === null);
  const left = records.filter(({ recordId }) => !isWhole(recordId));
  const withheldOf = (recordId: string) =>
    refused.flatMap((part) => (part.recordId === recordId && part.items ? part.items : []));
  const withheld = refused.map(({ recordId, items, ground, reason }): WithheldPart => {
    const place = left.findIndex((each) => each.recordId === recordId);
    return { record: place < 0 ? null : place + 1, items: items && [...items], ground, reason };
  });
  const disclosed = left.map(({ recordId, items }) => ({ recordId, items: withoutItems(items, withheldOf(recordId)) }));
  return { disclosed, withheld };
}

const overlap = (one: RefusedPart, other: RefusedPart): boolean =>
  one.items === null || other.items === null || one.items.some((item) => other.items!.includes(item));
