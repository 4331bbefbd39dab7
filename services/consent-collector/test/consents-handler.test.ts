import { consentRecorded, newEvent, newId } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';
import { createLogger } from '@akashi/service-kit';
import { type TestDatabase, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Counter, Registry } from 'prom-client';
import { consentsHandler } from '../src/events/consents.ts';
import { migrationDirectories, schema } from '../src/service.ts';
import { newPrincipal } from './submission.ts';

let database: TestDatabase;
let worker: Database;
const conflicts = new Counter({ name: 'conflicts', help: 'test', registers: [new Registry()] });
const handle = consentsHandler({
  logger: createLogger({ service: 'test', level: 'silent' }),
  conflicts,
  now: () => new Date(),
});

beforeAll(async () => {
  database = await useDatabase({ schema, directories: migrationDirectories });
  worker = createDatabase({ url: database.workerUrl, applicationName: 'test' });
});
afterAll(async () => {
  await worker.stop();
  await database.drop();
});

let offset = 0n;
function arrived(
  principal: string,
  { granted = true, choiceNumber = 1, id = newId(), tenant = 'tenant-a' } = {},
): Consumed {
  const time = new Date();
  const notice = { noticeId: 'ads', version: 1, contentHash: 'a'.repeat(64) };
  const data = {
    principal,
    siteId: 'shop',
    siteConfigurationRevision: 1,
    choiceNumber,
    elapsedMs: 0,
    receivedAt: time.toISOString(),
    effectiveAt: time.toISOString(),
    language: 'ja',
    page: 'https://shop.example.jp/',
    tagVersion: '0.1.0',
    choices: [{ recipientPartyId: 'acme', purposeCode: 'ads', notice, granted, shownPosition: 1 }],
  };
  const event = newEvent(consentRecorded, { source: 'test', tenant, data, time, id });
  offset += 1n;
  const value = Buffer.from(JSON.stringify(event));
  return {
    event,
    value,
    key: `${tenant}:${principal}`,
    topic: 'consents.v1',
    partition: 0,
    offset,
    headers: {},
    timestamp: time,
  } as unknown as Consumed;
}

const run = (batch: Consumed[]) => worker.transaction((tx) => handle(batch, tx));
const count = async (table: string, principal: string) =>
  (
    await worker.query(`SELECT FROM ${table} WHERE ${table === 'outbox' ? "key LIKE '%:' || $1" : 'principal = $1'}`, [
      principal,
    ])
  ).rowCount;

test('a batch is one history row an event, one state a principal and one announcement a principal', async () => {
  const principal = newPrincipal();
  const last = arrived(principal, { choiceNumber: 3 });
  await run([arrived(principal), arrived(principal, { choiceNumber: 2 }), last]);
  expect([
    await count('consents', principal),
    await count('consent_states', principal),
    await count('outbox', principal),
  ]).toEqual([3, 1, 1]);
  const { rows } = await worker.query<{ value: Buffer }>("SELECT value FROM outbox WHERE key LIKE '%:' || $1", [
    principal,
  ]);
  expect(JSON.parse(rows[0]!.value.toString()).data).toMatchObject({ partition: 0, offset: String(last.offset) });
});

test('a batch that is delivered again changes nothing', async () => {
  const principal = newPrincipal();
  const batch = [arrived(principal), arrived(principal, { granted: false, choiceNumber: 2 })];
  await run(batch);
  await run(batch);
  expect([await count('consents', principal), await count('outbox', principal)]).toEqual([2, 1]);
});

test('one id twice in a batch keeps the first and alarms only where the second differs', async () => {
  const principal = newPrincipal();
  const id = newId();
  const before = (await conflicts.get()).values[0]?.value ?? 0;
  await run([arrived(principal, { id }), arrived(principal, { id }), arrived(principal, { id, granted: false })]);
  const { rows } = await worker.query<{ granted: string }>(
    "SELECT event->'data'->'choices'->0->>'granted' AS granted FROM consents WHERE principal = $1",
    [principal],
  );
  expect(rows).toEqual([{ granted: 'true' }]);
  expect((await conflicts.get()).values[0]?.value).toBe(before + 1);
});

test('a batch that fails leaves nothing behind, and succeeds when it is tried again', async () => {
  const principal = newPrincipal();
  const batch = [arrived(principal)];
  const failing = worker.transaction(async (tx) => {
    await handle(batch, tx);
    throw new Error('the transaction fails after the handler');
  });
  await expect(failing).rejects.toThrow('fails after');
  expect([await count('consents', principal), await count('outbox', principal)]).toEqual([0, 0]);
  await run(batch);
  expect([await count('consents', principal), await count('outbox', principal)]).toEqual([1, 1]);
});

test('two tenants with the same principal and id stay apart', async () => {
  const principal = newPrincipal();
  const id = newId();
  await run([arrived(principal, { id }), arrived(principal, { id, tenant: 'tenant-b', granted: false })]);
  const { rows } = await worker.query<{ tenant: string }>(
    'SELECT tenant FROM consent_states WHERE principal = $1 ORDER BY tenant',
    [principal],
  );
  expect(rows.map(({ tenant }) => tenant)).toEqual(['tenant-a', 'tenant-b']);
});

test('two transactions that make the first state of one principal at once do not lose either choice', async () => {
  const principal = newPrincipal();
  const batches = [
    [arrived(principal, { choiceNumber: 1 })],
    [arrived(principal, { choiceNumber: 2, granted: false })],
  ];
  const results = await Promise.allSettled(batches.map(run));
  // Where one was refused as raced, the consumer runs it again.
  for (const [index, result] of results.entries()) if (result.status === 'rejected') await run(batches[index]!);
  const { rows } = await worker.query<{ state: { tag: { choiceNumber: number } } }>(
    'SELECT state FROM consent_states WHERE principal = $1',
    [principal],
  );
  expect(rows[0]!.state.tag.choiceNumber).toBe(2);
  expect(await count('consents', principal)).toBe(2);
});
