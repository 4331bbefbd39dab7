import type { Side } from './exported-record.ts';
import { referenceColumns } from './reference-columns.ts';
import { acquisitionItems, provisionItems, type RecordColumn } from './statutory-columns.ts';

/** All columns of one side's records: the statutory items in the order of the Rules, then what is kept beside them. */
export function recordColumns(side: Side): readonly RecordColumn[] {
  const statutory: RecordColumn[] = Object.values(side === 'provider' ? provisionItems : acquisitionItems);
  return [...statutory, ...Object.values(referenceColumns(side))];
}
