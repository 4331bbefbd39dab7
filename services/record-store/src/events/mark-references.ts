import { newEvent, type RecordCorrected, recordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import { uncoveredBy } from '../domain/uncovered-by.ts';
import type { Edge } from '../edge.ts';
import { addCorrections, listForApproval, lockCorrections } from '../store/corrections.ts';
import { findNaming, type NamingRecord } from '../store/naming-records.ts';
import { type CorrectedRecord, findCorrected, type NamedRecord, namedRecordKey } from '../store/record-standings.ts';
import { restandRecords } from './restand-records.ts';
import { say } from './say.ts';

type ChangedReference = NonNullable<RecordCorrected['data']['reference']>;

const wording: Record<ChangedReference['kind'], string> = {
  voided: '取り消された / was voided',
  rejected: '承認されなかった / was rejected',
  amended: '訂正された / was corrected',
};

/**
 * Marks the kept records that omit items by reference to these (Rules 24(2), 28(2)): an entry of its own says that the record referred
 * to was voided, rejected or corrected, and which of their items it covers no longer. Those lack them from then on, which asks for a
 * case, and are listed to be approved anew. Call it once the corrections are added.
 */
export async function markReferences(tx: Tx, corrected: readonly NamedRecord[], edge: Edge): Promise<void> {
  await markNaming(tx, await findNaming(tx, corrected), edge);
}

/** The same of just these, where what they refer to was corrected. */
export async function markNaming(tx: Tx, naming: readonly NamingRecord[], edge: Edge): Promise<void> {
  if (naming.length === 0) return;
  for (const { tenant, recordId } of naming) await lockCorrections(tx, tenant, recordId);
  const referenced = new Map(
    (await findCorrected(tx, naming.map(referencedBy))).map((each) => [namedRecordKey(each), each]),
  );
  const time = edge.now();
  const events = naming.flatMap((each) => {
    const reference = referenceOf(each, referenced.get(namedRecordKey(referencedBy(each))));
    if (!reference) return [];
    const data = {
      correctionId: edge.newId(),
      recordId: each.recordId,
      kind: 'reference_changed' as const,
      reason: `参照先の記録が${wording[reference.kind]}: ${reference.recordId}`,
      reference,
      correctedAt: time.toISOString(),
    };
    return [newEvent(recordCorrected, { source, tenant: each.tenant, time, data })];
  });
  const evidence = await say(tx, events, { edge });
  await addCorrections(
    tx,
    events.map(({ data }, i) => ({ data, evidence: evidence[i]! })),
  );
  const marked = events.map(({ tenantid: tenant, data: { recordId } }) => ({ tenant, recordId }));
  await restandRecords(tx, marked, edge);
  for (const { tenant, recordId } of marked) await listForApproval(tx, tenant, recordId);
}

const referencedBy = ({ tenant, referencedRecordId }: NamingRecord) => ({ tenant, recordId: referencedRecordId });

function referenceOf({ items }: NamingRecord, referenced: CorrectedRecord | undefined): ChangedReference | null {
  const last = referenced?.corrections.findLast(({ kind }) => kind !== 'reference_changed');
  if (!referenced || !last) return null;
  return {
    recordId: referenced.recordId,
    correctionId: last.correctionId,
    kind: last.kind as ChangedReference['kind'],
    uncovered: uncoveredBy(items, referenced),
  };
}
