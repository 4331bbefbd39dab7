import { type AkashiEvent, newId } from '@akashi/contracts';
import type { Evidence } from '../src/domain/evidence.ts';
import { type RecordLife, recordState } from '../src/domain/record-state.ts';
import type { Standing } from '../src/domain/stand-corrected.ts';
import type { NewRecord } from '../src/store/add-records.ts';
import type { RecordFilter } from '../src/store/record-filter.ts';

/** A record, and what has become of it: what a search is compared with. */
export type Kept = NewRecord & {
  life: RecordLife;
  batchId: string | null;
  /** The day that it was made for, and how often it was corrected: what it is found by may be another since. */
  recordedOn: string;
  revision: number;
};

export const tenant = 'provider-demo';
/** What every record has as its evidence. */
export const evidenceId = newId();
/** All records there are. */
export const kept: Kept[] = [];

/** Park and Miller's generator, so that a failure comes again. */
let seed = 20_261_124;
export const random = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
export const oneOf = <T>(values: readonly T[]): T => values[random(values.length)]!;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const agreements = [
  { agreementId: 'to-crm', counterpartyPartyId: 'crm', side: 'provider' },
  { agreementId: 'to-shop', counterpartyPartyId: 'shop', side: 'provider' },
  { agreementId: 'from-dmp', counterpartyPartyId: 'dmp', side: 'recipient' },
  { agreementId: 'from-unknown', counterpartyPartyId: null, side: 'recipient' },
] as const;
const itemSets = [['category'], ['category', 'price'], ['segment'], []];
export const periods = Array.from({ length: 3 }, newId);
const principals = Array.from({ length: 12 }, (_, n) => `person-${n}`);

export function newRecord(): Kept {
  const occurredOn = random(20) === 0 ? '2024-02-29' : dayAfter('2026-09-25', random(70));
  const madeOn = dayAfter(occurredOn, random(15) === 0 ? 40 : random(3));
  const recordMethod = oneOf(['per_occasion', 'per_occasion', 'lump', 'contract_substitute']);
  const periodRecordId = recordMethod === 'per_occasion' ? null : oneOf(periods);
  return {
    ...{
      evidence: evidenceOf({ type: 'record.made', time: `${madeOn}T03:00:00.000Z` } as AkashiEvent),
      ...oneOf(agreements),
    },
    ...{ recordId: newId(), sourceId: newId(), principal: oneOf(principals), itemCodes: oneOf(itemSets), recordMethod },
    ...{ periodRecordId, occurredAt: `${occurredOn}T03:00:00.000Z`, occurredOn, madeOn, retentionUntil: null },
    ...{ deficient: random(10) === 0, batchId: null, recordedOn: occurredOn, revision: 0 },
    life: { batchClosedAt: null, batchApproved: false, voidedAt: null, rejectedAt: null, amendedAt: null },
  };
}

/** Has a record stand elsewhere than it did: of another person, with other items, on another day, lacking something or not. */
export function standElsewhere(record: Kept): Standing {
  const occurredOn = random(3) === 0 ? record.occurredOn : dayAfter(record.occurredOn, random(60) - 30);
  const moved = { occurredOn, occurredAt: `${occurredOn}T03:00:00.000Z`, principal: oneOf(principals) };
  const deficient = random(2) === 0;
  Object.assign(record, { ...moved, itemCodes: oneOf(itemSets), deficient, revision: record.revision + 1 });
  return {
    ...{ ...moved, itemCodes: record.itemCodes, deficiencies: deficient ? ['something_missing'] : [] },
    ...{ items: {} as Standing['items'], mended: [], uncovered: [], consentFact: null, foreignFact: null },
  };
}

export const evidenceOf = (event: AkashiEvent) => ({ tenant, evidenceId, event }) as Evidence;

const valuesOf: { [K in keyof RecordFilter]-?: () => RecordFilter[K] } = {
  agreementId: () => oneOf([...agreements.map(({ agreementId }) => agreementId), 'none']),
  counterpartyPartyId: () => oneOf(['crm', 'shop', 'dmp', 'none']),
  side: () => oneOf(['provider', 'recipient'] as const),
  recordMethod: () => oneOf(['per_occasion', 'lump', 'contract_substitute']),
  itemCode: () => oneOf(['category', 'price', 'segment', 'none']),
  occurredFrom: () => oneOf([...kept.slice(0, 30).map(({ occurredOn }) => occurredOn), '2027-01-01']),
  occurredTo: () => oneOf([...kept.slice(0, 30).map(({ occurredOn }) => occurredOn), '2020-01-01']),
  madeOn: () => oneOf(kept).madeOn,
  principal: () => oneOf([...principals, 'nobody']),
  provisionId: () => newId(),
  acquisitionId: () => newId(),
  periodRecordId: () => oneOf([...periods, newId()]),
  state: () => oneOf(['unreviewed', 'in_batch', 'approved', 'rejected', 'voided', 'deficient'] as const),
};

/** Of each kind of filter, and of combinations of them, about as many. */
export function randomFilter(): RecordFilter {
  const names = (Object.keys(valuesOf) as (keyof RecordFilter)[]).filter(
    (name) => !/provisionId|acquisitionId/.test(name),
  );
  const chosen = Array.from({ length: random(4) }, () => oneOf(names));
  return Object.fromEntries(chosen.map((name) => [name, valuesOf[name]()]));
}

function fits(record: Kept, filter: RecordFilter): boolean {
  const { itemCode, occurredFrom = '', occurredTo = '9', state, ...same } = filter;
  return (
    Object.entries(same).every(([name, value]) => record[name as 'principal'] === value) &&
    (itemCode === undefined || record.itemCodes.includes(itemCode)) &&
    record.occurredOn >= occurredFrom &&
    record.occurredOn <= occurredTo &&
    (state === undefined || isIn(record, state))
  );
}

function isIn(record: Kept, state: NonNullable<RecordFilter['state']>): boolean {
  return state === 'deficient' ? record.deficient : recordState(record.life) === state;
}

export const sortKey = ({ occurredOn, recordId }: { occurredOn: string; recordId: string }) =>
  `${occurredOn} ${recordId}`;

/** What a search by this filter must find, in order. */
export const expected = (filter: RecordFilter) =>
  kept
    .filter((record) => fits(record, filter))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1))
    .map(({ recordId, life }) => ({ recordId, state: recordState(life) }));
