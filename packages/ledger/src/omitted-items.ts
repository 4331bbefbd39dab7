import { type EvidenceEvent, type Json, objectAt } from './evidence-event.ts';

// What an item that may be left out is called in a record of each side.
const fields: Record<string, { provider?: string; recipient: string }> = {
  consent: { provider: 'consentConfirmed', recipient: 'consentObtained' },
  foreignInformation: { provider: 'foreignInformationConfirmed', recipient: 'foreignInformationProvided' },
  counterparty: { provider: 'counterparty', recipient: 'counterparty' },
  principalIdentifier: { recipient: 'principalIdentifier' },
  infoItems: { provider: 'infoItems', recipient: 'infoItems' },
};

/** A record's items, those that it leaves out taken from the record it refers to, where the bundle has that. */
export function wholeItems(record: Json, events: readonly EvidenceEvent[]): Json {
  const { recordId } = objectAt(record, 'omitted');
  const referenced = events.find(({ role, data }) => role === 'referenced_record' && data.recordId === recordId)?.data;
  const items = objectAt(record, 'items');
  if (!referenced) return items;
  const taken = omittedFields(record).map((field) => [field, objectAt(referenced, 'items')[field]]);
  return { ...items, ...Object.fromEntries(taken) };
}

/** Whether a record states every item that another leaves out. */
export function statesItems(referenced: Json, record: Json): boolean {
  const items = objectAt(referenced, 'items');
  return omittedFields(record).every((field) => {
    const value = items[field];
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  });
}

function omittedFields(record: Json): string[] {
  const { items } = objectAt(record, 'omitted');
  const side = record.side === 'recipient' ? 'recipient' : 'provider';
  // An item that isn't known is looked for under its own name, and not found.
  return Array.isArray(items) ? items.map((item) => fields[String(item)]?.[side] ?? String(item)) : [];
}
