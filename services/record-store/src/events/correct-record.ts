import { newEvent, type RecordCorrected, recordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { CorrectedItems } from '../domain/correct-items.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addCorrections, listForApproval } from '../store/corrections.ts';
import { decidePeriodRetention } from './decide-period-retention.ts';
import { markReferences } from './mark-references.ts';
import { restandRecords } from './restand-records.ts';
import { say } from './say.ts';

interface Correction {
  tenant: string;
  recordId: string;
  reason: string;
  items: CorrectedItems;
  /** The agreement's codes of the items named, in the same order; absent: they are known by their names. */
  itemCodes?: string[];
  correctedBy: string;
}

/**
 * Adds what a record's items should have been; the record stays as it was made. From then on it is found, listed and summed as
 * corrected, and what it lacks is judged again. No approval covers a later correction, so the record is listed for the next batch; the
 * period record that it adds to is kept as long as the corrected day asks for, and records that omit items by reference to it are
 * marked. MUST be called under `lockReferences` and `lockCorrections`, with items that have no faults.
 */
export async function correctRecord(
  tx: Tx,
  { tenant, ...said }: Correction,
  edge: Edge,
): Promise<RecordCorrected['data']> {
  const time = edge.now();
  const data = { ...said, correctionId: edge.newId(), kind: 'amended' as const, correctedAt: time.toISOString() };
  const [evidence] = await say(tx, [newEvent(recordCorrected, { source, tenant, time, data })], { edge });
  await addCorrections(tx, [{ evidence: evidence!, data }]);
  const [stood] = await restandRecords(tx, [{ tenant, recordId: data.recordId }], edge);
  await listForApproval(tx, tenant, data.recordId);
  const { periodRecordId } = stood!.corrected.record;
  if (periodRecordId !== undefined) {
    const why = { because: 'entry_corrected' as const, causeId: data.correctionId };
    await decidePeriodRetention(tx, { tenant, periodRecordId, ...why }, edge);
  }
  await markReferences(tx, [{ tenant, recordId: data.recordId }], edge);
  return data;
}
