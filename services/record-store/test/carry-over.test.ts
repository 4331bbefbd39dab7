import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { newId } from '@akashi/contracts';
import { createDatabase, type Database, migrate } from '@akashi/database';
import { type TestDatabase, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrationDirectories, schema } from '../src/migrations.ts';
import { findRecords } from '../src/store/find-records.ts';
import type { RecordFilter } from '../src/store/record-filter.ts';
import { story } from './story.ts';

/** The last migration under which records lay in one table. */
const lastOfOneTable = '0006_checkpoint_timestamps.sql';
const tenant = 'provider-demo';

let database: TestDatabase;
let api: Database;
let admin: Database;
beforeAll(async () => {
  database = await useDatabase({ schema, disposal: true });
  admin = createDatabase({ url: database.adminUrl, applicationName: 'test' });
  api = createDatabase({ url: database.apiUrl, applicationName: 'test' });
});
afterAll(async () => {
  await Promise.all([admin?.stop(), api?.stop()]);
  await database?.drop();
});

/** Runs the service's migrations up to the one named. */
async function migrateUpTo(last: string): Promise<void> {
  const own = migrationDirectories.at(-1)!;
  const folder = await mkdtemp(join(tmpdir(), 'record-store-migrations-'));
  try {
    for (const name of await readdir(own)) {
      if (basename(name) <= last) await cp(join(own, name), join(folder, name));
    }
    const directories = [...migrationDirectories.slice(0, -1), folder];
    await migrate({ url: database.ownerUrl, schema, directories });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface OldRecord {
  recordId: string;
  principal: string;
  providedOn: string;
  deficient: boolean;
}

/** As record-store wrote a record while all lay in one table. */
async function insertOldRecord({ recordId, principal, providedOn, deficient }: OldRecord): Promise<void> {
  const { provisionEvent } = story({ tenant, providedAt: new Date(`${providedOn}T03:00:00.000Z`) });
  const { provisionId } = provisionEvent.data;
  const record = { data: { recordId, side: 'provider', items: { providedOn } } };
  const evidence = [
    {
      id: newId(),
      type: 'provision.made',
      value: JSON.stringify(provisionEvent),
      reference: `provision:${provisionId}`,
    },
    { id: newId(), type: 'record.made', value: JSON.stringify(record), reference: `record:${recordId}` },
  ];
  for (const { id, type, value, reference } of evidence) {
    await admin.query(
      `INSERT INTO record_store.evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
       VALUES ($1, $2, 'test', $3, gen_random_uuid()::text, $4, $5, decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'), now(), now())`,
      [id, tenant, type, recordId, Buffer.from(value)],
    );
    await admin.query('INSERT INTO record_store.evidence_references VALUES ($1, $2, $3)', [tenant, reference, id]);
  }
  await admin.query(
    `INSERT INTO record_store.records (tenant, record_id, evidence_id, provision_id, agreement_id, recipient_party_id, principal,
       record_method, provided_on, made_on, made_at, retention_until, deficient)
     VALUES ($1, $2, $3, $4, 'shop-to-crm', 'crm-co', $5, 'per_occasion', $6, $6::date + 1, $6::date + 1, $6::date + 1096, $7)`,
    [tenant, recordId, evidence[1]!.id, provisionId, principal, providedOn, deficient],
  );
}

const found = async (filter: RecordFilter) => {
  const records = await api.tenantTransaction(tenant, (tx) =>
    findRecords(tx, tenant, { filter, after: undefined, limit: 50 }),
  );
  return records.map(({ recordId, state }) => ({ recordId, state }));
};

test('records that lay in one table are found by all that they are searched by, with their states, once there is a table a month', async () => {
  await migrateUpTo(lastOfOneTable);
  const [waiting, inBatch, approved, voided] = Array.from({ length: 4 }, () => newId()) as [
    string,
    string,
    string,
    string,
  ];
  const days = ['2024-02-29', '2026-10-31', '2026-11-01', '2026-11-24'];
  for (const [i, recordId] of [waiting, inBatch, approved, voided].entries()) {
    await insertOldRecord({ recordId, principal: `person-${i}`, providedOn: days[i]!, deficient: i === 1 });
  }
  const [openBatch, approvedBatch] = [newId(), newId()];
  await admin.query(
    `INSERT INTO record_store.unbatched_records SELECT tenant, agreement_id, made_on, record_id FROM record_store.records WHERE record_id = ANY($1)`,
    [[waiting, voided]],
  );
  for (const [batchId, recordId] of [
    [openBatch, inBatch],
    [approvedBatch, approved],
  ]) {
    await admin.query('INSERT INTO record_store.batch_records VALUES ($1, $2, $3)', [tenant, recordId, batchId]);
    await admin.query(
      `INSERT INTO record_store.record_batches SELECT tenant, $2, agreement_id, made_on, 0, repeat('a', 64), 1, 0, NULL, now()
       FROM record_store.records WHERE record_id = $1`,
      [recordId, batchId],
    );
  }
  await admin.query(
    `INSERT INTO record_store.batch_approvals VALUES ($1, $2, $3, repeat('a', 64), ARRAY['approver'], now())`,
    [tenant, approvedBatch, newId()],
  );
  await admin.query(
    `INSERT INTO record_store.record_corrections VALUES ($1, $2, 'voided', $3, $4, 'not sent', now())`,
    [...[tenant, voided, newId(), newId()]],
  );

  await migrate({ url: database.ownerUrl, schema, directories: migrationDirectories });

  const all = [
    { recordId: voided, state: 'voided' },
    { recordId: approved, state: 'approved' },
    { recordId: inBatch, state: 'in_batch' },
    { recordId: waiting, state: 'unreviewed' },
  ];
  expect(await found({})).toEqual(all);
  for (const one of all) expect(await found({ state: one.state as 'voided' })).toEqual([one]);
  const common = {
    agreementId: 'shop-to-crm',
    counterpartyPartyId: 'crm-co',
    side: 'provider',
    recordMethod: 'per_occasion',
  } as const;
  expect(await found({ ...common, itemCode: 'viewed-category' })).toEqual(all);
  expect(await found({ principal: 'person-0' })).toEqual([all[3]]);
  expect(await found({ state: 'deficient' })).toEqual([all[2]]);
  expect(await found({ madeOn: '2026-11-01' })).toEqual([all[2]]);
  expect(await found({ occurredFrom: '2026-11-01', occurredTo: '2026-11-23' })).toEqual([all[1]]);
});

test('provisions kept before have what the completeness report accounts for', async () => {
  const { rows } = await admin.query<{ same: boolean }>(
    `SELECT (account).id = (data ->> 'provisionId')::uuid AND (account).confirmation_id = (data ->> 'confirmationId')::uuid
       AND (account).stated_at = (data ->> 'providedAt')::timestamptz AS same
     FROM record_store.evidence e CROSS JOIN LATERAL (SELECT convert_from(e.value, 'UTF8')::jsonb -> 'data' AS data) v
     WHERE event_type = 'provision.made'`,
  );
  expect(rows).toEqual(Array.from({ length: 4 }, () => ({ same: true })));
});

test('a record keeps its day, its instant and its items when it moves to its month', async () => {
  const { rows } = await admin.query<object>(
    `SELECT r.tableoid::regclass::text AS month, r.occurred_on, r.made_on, r.item_codes, r.source_id = (p.data ->> 'provisionId')::uuid AS same_source,
       r.occurred_at = (p.data ->> 'providedAt')::timestamptz AS same_instant
     FROM record_store.records r CROSS JOIN LATERAL (
       SELECT convert_from(e.value, 'UTF8')::jsonb -> 'data' AS data FROM record_store.evidence e
       JOIN record_store.evidence_references n USING (evidence_id) WHERE n.reference = 'provision:' || r.source_id) p
     ORDER BY r.occurred_on`,
  );
  const same = { item_codes: ['viewed-category'], same_source: true, same_instant: true };
  expect(rows).toEqual([
    { ...same, month: 'record_store.records_other', occurred_on: '2024-02-29', made_on: '2024-03-01' },
    { ...same, month: 'record_store.records_2026_10', occurred_on: '2026-10-31', made_on: '2026-11-01' },
    { ...same, month: 'record_store.records_2026_11', occurred_on: '2026-11-01', made_on: '2026-11-02' },
    { ...same, month: 'record_store.records_2026_11', occurred_on: '2026-11-24', made_on: '2026-11-25' },
  ]);
});
