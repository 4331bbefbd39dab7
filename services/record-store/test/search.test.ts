import { type AkashiEvent, newEvent, newId, recordCorrected } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { type TestDatabase, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Evidence } from '../src/domain/evidence.ts';
import { systemEdge } from '../src/edge.ts';
import { closeBatch } from '../src/events/close-batch.ts';
import { migrationDirectories, schema } from '../src/migrations.ts';
import { addRecords, type NewRecord } from '../src/store/add-records.ts';
import { addApprovals } from '../src/store/batches.ts';
import { findRecords } from '../src/store/find-records.ts';
import type { RecordFilter, RecordState } from '../src/store/record-filter.ts';
import { addVoidings } from '../src/store/unsent-provisions.ts';

type Kept = NewRecord & { state: RecordState; batchId: string | null };

const tenant = 'provider-demo';
const recordCount = 700;
const filterCount = 200;
const evidenceId = newId();

let database: TestDatabase;
let worker: Database;
let api: Database;
const kept: Kept[] = [];

/** Park and Miller's generator, so that a failure comes again. */
let seed = 20_261_124;
const random = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const oneOf = <T>(values: readonly T[]): T => values[random(values.length)]!;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  database = await useDatabase({ schema, directories: migrationDirectories, disposal: true });
  worker = createDatabase({ url: database.workerUrl, applicationName: 'test' });
  api = createDatabase({ url: database.apiUrl, applicationName: 'test' });
  await worker.query(
    `INSERT INTO evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
     VALUES ($1, $2, 'test', 'record.made', 'id', 'subject', '{"data":{}}', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'), now(), now())`,
    [evidenceId, tenant],
  );
  await fill();
});
afterAll(async () => {
  await Promise.all([worker?.stop(), api?.stop()]);
  await database?.drop();
});

/** Records of both sides and every method over some months and none, some voided, most in batches, some of these approved. */
async function fill(): Promise<void> {
  kept.push(...Array.from({ length: recordCount }, newRecord));
  for (let i = 0; i < kept.length; i += 100) {
    await worker.transaction((tx) => addRecords(tx, kept.slice(i, i + 100)));
  }
  await voidSome(0.1);
  const waiting = kept.filter(({ periodRecordId }) => periodRecordId === null);
  const days = Map.groupBy(waiting, ({ agreementId, madeOn }) => `${agreementId} ${madeOn}`);
  for (const records of [...days.values()].slice(0, -30)) {
    const { agreementId, madeOn } = records[0]!;
    const scope = { tenant, agreementId, madeOn, closedBy: null };
    const { batchId, contentHash } = (await worker.transaction((tx) => closeBatch(tx, scope, systemEdge)))!;
    const approval = {
      tenant,
      batchId,
      contentHash,
      caseId: newId(),
      approvedBy: ['approver'],
      approvedAt: '2026-11-24T00:00:00.000Z',
    };
    const isApproved = random(2) === 0;
    if (isApproved) await worker.transaction((tx) => addApprovals(tx, [approval]));
    for (const record of records) {
      record.batchId = batchId;
      if (record.state !== 'voided') record.state = isApproved ? 'approved' : 'in_batch';
    }
  }
  await voidSome(0.1);
}

const agreements = [
  { agreementId: 'to-crm', counterpartyPartyId: 'crm', side: 'provider' },
  { agreementId: 'to-shop', counterpartyPartyId: 'shop', side: 'provider' },
  { agreementId: 'from-dmp', counterpartyPartyId: 'dmp', side: 'recipient' },
  { agreementId: 'from-unknown', counterpartyPartyId: null, side: 'recipient' },
] as const;
const itemSets = [['category'], ['category', 'price'], ['segment'], []];
const periods = Array.from({ length: 3 }, newId);
const principals = Array.from({ length: 12 }, (_, n) => `person-${n}`);

function newRecord(): Kept {
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
    ...{ deficient: random(10) === 0, state: 'unreviewed', batchId: null },
  };
}

const evidenceOf = (event: AkashiEvent) => ({ tenant, evidenceId, event }) as Evidence;

async function voidSome(share: number): Promise<void> {
  const chosen = kept.filter(({ state }) => state !== 'voided' && random(1_000) < share * 1_000);
  const corrections = chosen.map(({ recordId }) => {
    const data = {
      correctionId: newId(),
      recordId,
      kind: 'voided' as const,
      reason: 'not sent',
      correctedAt: '2026-11-24T00:00:00.000Z',
    };
    return {
      ...data,
      evidence: evidenceOf(newEvent(recordCorrected, { source: 'test', tenant, time: new Date(), data })),
    };
  });
  await worker.transaction((tx) => addVoidings(tx, corrections));
  for (const record of chosen) record.state = 'voided';
}

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
  state: () => oneOf(['unreviewed', 'in_batch', 'approved', 'voided', 'deficient'] as const),
};

/** Of each kind of filter, and of combinations of them, about as many. */
function randomFilter(): RecordFilter {
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
  if (state === 'deficient') return record.deficient;
  // An entry of a lump record or contract doesn't wait for a day's batch.
  return record.state === state && (state !== 'unreviewed' || record.periodRecordId === null);
}

const sortKey = ({ occurredOn, recordId }: { occurredOn: string; recordId: string }) => `${occurredOn} ${recordId}`;

async function allPages(filter: RecordFilter, limit: number) {
  const found: { recordId: string; state: RecordState }[] = [];
  for (let after: { occurredOn: string; recordId: string } | undefined; ; ) {
    const rows = await api.tenantTransaction(tenant, (tx) => findRecords(tx, tenant, { filter, after, limit }));
    found.push(...rows.slice(0, limit).map(({ recordId, state }) => ({ recordId, state })));
    if (rows.length <= limit) return found;
    after = rows[limit - 1];
  }
}

const expected = (filter: RecordFilter) =>
  kept
    .filter((record) => fits(record, filter))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1))
    .map(({ recordId, state }) => ({ recordId, state }));

test('whatever is searched for, all pages together are the records that fit, each once, the latest day first, with their states', async () => {
  const answers = new Map<number, number>();
  for (let i = 0; i < filterCount; i += 1) {
    const filter = randomFilter();
    const found = await allPages(filter, oneOf([15, 50, 200]));
    expect({ filter, found }).toEqual({ filter, found: expected(filter) });
    answers.set(Math.min(found.length, 1), (answers.get(Math.min(found.length, 1)) ?? 0) + 1);
  }
  // The filters were worth asking: many found something, many nothing.
  expect(answers.get(1)).toBeGreaterThan(50);
  expect(answers.get(0)).toBeGreaterThan(20);
});

test.each(['unreviewed', 'in_batch', 'approved', 'voided'] as const)(
  'records in the state %s are found',
  async (state) => {
    const found = await allPages({ state }, 200);
    expect(found.length).toBeGreaterThan(10);
    expect(found).toEqual(expected({ state }));
  },
);

test("another tenant's records are found by no filter", async () => {
  for (const filter of [
    {},
    { agreementId: 'to-crm' },
    { principal: 'person-1' },
    { state: 'approved' },
  ] as RecordFilter[]) {
    const rows = await api.tenantTransaction('other', (tx) =>
      findRecords(tx, tenant, { filter, after: undefined, limit: 50 }),
    );
    expect(rows).toEqual([]);
  }
});
