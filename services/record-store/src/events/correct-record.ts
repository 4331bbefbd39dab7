import { newEvent, type RecordCorrected, recordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { CorrectedItems } from '../domain/correct-items.ts';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addCorrections, listForApproval } from '../store/corrections.ts';
import { say } from './say.ts';

interface Correction {
  tenant: string;
  recordId: string;
  reason: string;
  items: CorrectedItems;
  correctedBy: string;
}

/**
 * Adds what a record's items should have been; the record stays as it was made. No approval covers a later correction, so the record
 * is listed for the next batch. MUST be called under `lockCorrections`, with items that have no faults.
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
  await listForApproval(tx, tenant, data.recordId);
  return data;
}
