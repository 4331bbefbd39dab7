import type { RecordState } from '../domain/record-state.ts';

/** What a search for records may name, in any combination. */
export interface RecordFilter {
  agreementId?: string | undefined;
  counterpartyPartyId?: string | undefined;
  side?: 'provider' | 'recipient' | undefined;
  recordMethod?: string | undefined;
  itemCode?: string | undefined;
  /** Days of provision or acquisition. */
  occurredFrom?: string | undefined;
  occurredTo?: string | undefined;
  madeOn?: string | undefined;
  principal?: string | undefined;
  provisionId?: string | undefined;
  acquisitionId?: string | undefined;
  periodRecordId?: string | undefined;
  state?: RecordState | 'deficient' | undefined;
}

/** Where a record lies in the order of every list: the latest day first, then by id. */
export interface Place {
  occurredOn: string;
  recordId: string;
}

export interface PlaceSearch {
  tenant: string;
  filter: RecordFilter;
  /** Where the page before ended. */
  after: Place | undefined;
  /** At most so many places. */
  count: number;
}

/** The parameters of a statement: `add` gives the name of the next one. */
export function parametersOf(...values: unknown[]) {
  return { values, add: (value: unknown) => `$${values.push(value)}` };
}

export type Parameters = ReturnType<typeof parametersOf>;

type Column = 'agreementId' | 'counterpartyPartyId' | 'side' | 'recordMethod' | 'periodRecordId' | 'itemCode';
const conditionOf: Record<Column, (alias: string, value: string) => string> = {
  agreementId: (alias, value) => `${alias}.agreement_id = ${value}`,
  counterpartyPartyId: (alias, value) => `${alias}.counterparty_party_id = ${value}`,
  side: (alias, value) => `${alias}.side = ${value}`,
  recordMethod: (alias, value) => `${alias}.record_method = ${value}`,
  periodRecordId: (alias, value) => `${alias}.period_record_id = ${value}`,
  itemCode: (alias, value) => `${value} = ANY(${alias}.item_codes)`,
};

/** Conditions on what a record and its group both hold, to be met by the rows of `alias`. */
export function commonConditions(filter: RecordFilter, alias: string, parameters: Parameters): string[] {
  const named = Object.entries(conditionOf) as [Column, (typeof conditionOf)[Column]][];
  const conditions = named.flatMap(([column, condition]) =>
    filter[column] === undefined ? [] : [condition(alias, parameters.add(filter[column]))],
  );
  return filter.state === 'deficient' ? [...conditions, `${alias}.deficient`] : conditions;
}

/** The last day that a page may begin with: of the period asked for and where the page before ended, the earlier. */
export function lastDay({ filter: { occurredTo }, after }: PlaceSearch): string | undefined {
  if (occurredTo === undefined || after === undefined) return occurredTo ?? after?.occurredOn;
  return after.occurredOn < occurredTo ? after.occurredOn : occurredTo;
}

/** In the order of every list, each once: a record may wait for a batch and be amended since its last one. */
export function inOrder(places: readonly Place[]): Place[] {
  const byKey = new Map(places.map((place) => [`${place.occurredOn} ${place.recordId}`, place]));
  return [...byKey].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, place]) => place);
}
