import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contractOf, decodeEvent } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { type TestDatabase, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceOf } from '../src/domain/evidence.ts';
import { systemEdge } from '../src/edge.ts';
import { migrationDirectories, schema } from '../src/migrations.ts';
import { addEvidence } from '../src/store/add-evidence.ts';

const goldenFolder = new URL('../golden/', import.meta.resolve('@akashi/contracts'));
const golden = readdirSync(goldenFolder).map((file) => {
  const value = readFileSync(new URL(file, goldenFolder));
  const decoded = decodeEvent(contractOf(JSON.parse(value.toString()).type).topic, value);
  if (!decoded.ok) throw new Error(`${file} is no event`);
  return { file, value, event: decoded.event };
});
const accounted = ['provision.made', 'confirmation.made', 'provision.filed', 'acquisition.reported'];

let database: TestDatabase;
let admin: Database;
let worker: Database;
beforeAll(async () => {
  database = await useDatabase({ schema, directories: migrationDirectories, disposal: true });
  admin = createDatabase({ url: database.adminUrl, applicationName: 'test' });
  worker = createDatabase({ url: database.workerUrl, applicationName: 'test' });
  // The migration's own function, by which it took the accounts of what was there, and which it dropped.
  const migration = readFileSync(fileURLToPath(new URL('../migrations/0101_account_of_evidence.sql', import.meta.url)));
  const [create] = /CREATE FUNCTION.*?\$account_of\$;/s.exec(migration.toString().replaceAll('{{schema}}', schema))!;
  await admin.query(create);
});
afterAll(async () => {
  await Promise.all([admin?.stop(), worker?.stop()]);
  await database?.drop();
});

/** The account that the service stated of an event that it kept. Each has a tenant of its own: golden events share ids. */
async function keptAccount({ file, event, value }: (typeof golden)[number]) {
  const [evidence] = evidenceOf([{ event, value }], systemEdge);
  await worker.transaction((tx) => addEvidence(tx, [{ ...evidence!, tenant: file }]));
  const { rows } = await admin.query(
    `SELECT (account).id, (account).confirmation_id, (account).stated_at FROM ${schema}.evidence WHERE evidence_id = $1`,
    [evidence!.evidenceId],
  );
  return rows[0];
}

test.each(golden.filter(({ event }) => accounted.includes(event.type)))(
  'what the service states of $file is what the migration takes from its bytes',
  async (each) => {
    const { event, value } = each;
    const { rows } = await admin.query<{ id: string | null }>(`SELECT * FROM ${schema}.account_of($1, $2)`, [
      event.type,
      value,
    ]);
    expect(rows[0]!.id).not.toBeNull();
    expect(await keptAccount(each)).toEqual(rows[0]);
  },
);

test('each type of evidence that a completeness report accounts for has a golden event, and what is of no such type has no account', async () => {
  const types = new Set(golden.map(({ event }) => event.type));
  expect(accounted.filter((type) => !types.has(type))).toEqual([]);
  for (const each of golden.filter(({ event }) => !accounted.includes(event.type))) {
    expect(await keptAccount(each)).toEqual({ id: null, confirmation_id: null, stated_at: null });
  }
});

test('evidence that would be missing in every report, because it states nothing that it is accounted for by, is refused', async () => {
  const insert = admin.query(
    `INSERT INTO ${schema}.evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
     VALUES (gen_random_uuid(), 'provider-demo', 'test', 'provision.made', 'id', 'subject', '{}', decode(repeat('00', 16), 'hex'),
       decode(repeat('00', 32), 'hex'), now(), now())`,
  );
  await expect(insert).rejects.toThrow(/evidence_accounted_for/);
});
