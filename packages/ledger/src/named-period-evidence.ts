import { equal, same } from './compare-json.ts';
import { type EvidenceEvent, type Json, objectAt } from './evidence-event.ts';
import type { RecordContext } from './named-evidence.ts';

type Fault = [holds: boolean, otherwise: string];
type Faults = (event: EvidenceEvent, context: RecordContext) => Fault[];

/** What must hold of a lump record or contract in the bundle of one of its entries, and of the documents that it cites. */
export const periodFaults: Record<'period_record_opened' | 'period_record_closed' | 'contract_document', Faults> = {
  period_record_opened: ({ data }, context) => scopeFaults(data, context),
  period_record_closed: ({ data }, context) => [...scopeFaults(data, context), ...closingFaults(data, context)],
  contract_document: ({ data }, { record, basis }) => [
    [documentsOf(record).includes(data.documentId), 'is no document that the record cites'],
    [same(data.agreement, basis.agreement), 'is attached to another agreement, version or hash'],
  ],
};

/** The ids of the documents that decided how the record was made. */
export function documentsOf(record: Json): unknown[] {
  return Array.isArray(record.contractDocuments) ? record.contractDocuments : [];
}

function scopeFaults(data: Json, { record, basis }: RecordContext): Fault[] {
  const { partyName, partyAddress, representativeName } = objectAt(data, 'counterparty', 'details');
  const { kind, month } = objectAt(data, 'period');
  const day = dayOf(record);
  return [
    [equal(data.periodRecordId, record.periodRecordId), 'is not what the record adds to'],
    [equal(data.side, record.side), 'is of the other side'],
    [equal(data.recordMethod, record.recordMethod), 'is made by another method than the record says'],
    [same(data.agreement, basis.agreement), 'is of another agreement, version or hash'],
    [
      objectAt(record, 'items').counterparty === null ||
        same({ partyName, partyAddress, representativeName }, objectAt(record, 'items').counterparty),
      "isn't with the counterparty as the record has it",
    ],
    [
      kind !== 'month' || (typeof day === 'string' && day.slice(0, 7) === month),
      "is of another month than the record's day",
    ],
  ];
}

function closingFaults(data: Json, { record, events }: RecordContext): Fault[] {
  const batch = events.find(({ role, data: other }) => role === 'batch' && other.batchId === data.batchId)?.data;
  // A closing without its batch here is of other entries: a supplement, or what was closed before the record was made.
  if (batch === undefined) return [];
  const { firstDay, lastDay } =
    'acquisitionPeriod' in data ? objectAt(data, 'acquisitionPeriod') : objectAt(data, 'items', 'provisionPeriod');
  const day = dayOf(record);
  const isWithin =
    [firstDay, day, lastDay].every((each) => typeof each === 'string') && firstDay! <= day! && day! <= lastDay!;
  return [
    [equal(data.contentHash, batch.contentHash), 'has another content hash than its batch'],
    [equal(data.entryCount, batch.recordCount), 'counts other entries than its batch'],
    [isWithin, "doesn't reach over the record's day"],
  ];
}

function dayOf(record: Json): unknown {
  return record.side === 'recipient' ? record.acquiredOn : objectAt(record, 'items').providedOn;
}
