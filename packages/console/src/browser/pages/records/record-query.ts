import type { paths } from '../../api/generated/record-store.ts';

type ListRecords = paths['/v1/records']['get'];
export type RecordQuery = Omit<NonNullable<ListRecords['parameters']['query']>, 'limit' | 'cursor'>;
export type ListedRecord = ListRecords['responses'][200]['content']['application/json']['items'][number];

export const queryNames = [
  'agreementId',
  'counterpartyPartyId',
  'itemCode',
  'occurredFrom',
  'occurredTo',
  'side',
  'recordMethod',
  'state',
  'periodRecordId',
  'principal',
] as const;
export type QueryName = (typeof queryNames)[number];
export type Draft = Record<QueryName, string>;

/** What is asked for: from the address, and the person from the history's entry, which no address or server log shows. */
export function draftOf(parameters: URLSearchParams, state: unknown): Draft {
  const { principal = '' } = (state ?? {}) as { principal?: string };
  const named = queryNames.map((name) => [name, name === 'principal' ? principal : (parameters.get(name) ?? '')]);
  return Object.fromEntries(named) as Draft;
}

/** The conditions that are set. */
export const queryOf = (draft: Draft): RecordQuery =>
  Object.fromEntries(Object.entries(draft).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])));

/** The day of provision or acquisition as it stands. */
export function dayOf(record: ListedRecord): string {
  if (record.side === 'provider') return record.currentItems.providedOn;
  return record.standing?.occurredOn ?? record.acquiredOn;
}
