import { newId } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { messagingMigrations } from '@akashi/messaging';
import { createIssuer, type TestDatabase, type TestIssuer, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createAuthenticator, deadLetterRoutes } from '../src/index.ts';
import { createTestServer, type TestServer } from './test-server.ts';

const audience = 'akashi:approval';
let testDatabase: TestDatabase;
let api: Database;
let worker: Database;
let issuer: TestIssuer;
let server: TestServer;

beforeAll(async () => {
  testDatabase = await useDatabase({ schema: 'approval', directories: [messagingMigrations] });
  api = createDatabase({ url: testDatabase.apiUrl, applicationName: 'test' });
  worker = createDatabase({ url: testDatabase.workerUrl, applicationName: 'test' });
  issuer = await createIssuer();
  server = await createTestServer({ authenticator: createAuthenticator({ issuer: issuer.issuer, audience }) });
  deadLetterRoutes(server.app, { api, worker, handlers: { 'records.v1': async () => {} } });
});

beforeEach(async () => {
  await worker.query('UPDATE dead_letters SET resolved_at = now()');
});

afterAll(async () => {
  await server.app.close();
  await issuer.stop();
  await Promise.all([api.stop(), worker.stop()]);
  await testDatabase.drop();
});

async function ask(
  method: 'GET' | 'POST',
  url: string,
  { tenant = 'acme', scope = 'operations:write', payload }: { tenant?: string; scope?: string; payload?: object } = {},
) {
  const bearer = await issuer.token({ tenant, audience, scope });
  const response = await server.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${bearer}` },
    ...(payload && { payload }),
  });
  return { status: response.statusCode, body: response.json() };
}

let nextOffset = 1;

async function keepDeadLetter(tenant: string, value = 'not json'): Promise<string> {
  const id = newId();
  await worker.query(
    `INSERT INTO dead_letters (id, topic, partition, kafka_offset, tenant, key, value, headers, message_time, reason)
     VALUES ($1, 'records.v1', 0, $2, $3, $3 || ':r1', $4, '{"a":"b"}', now(), 'it is not JSON')`,
    [id, nextOffset++, tenant, Buffer.from(value)],
  );
  return id;
}

test("dead letters are listed in pages, of the token's tenant only", async () => {
  const ids = [await keepDeadLetter('acme'), await keepDeadLetter('acme'), await keepDeadLetter('acme')];
  await keepDeadLetter('other');
  const first = await ask('GET', '/v1/dead-letters?resolved=false&limit=2');
  expect(first.body.items.map((item: { id: string }) => item.id)).toEqual(ids.slice(0, 2));
  const second = await ask('GET', `/v1/dead-letters?resolved=false&limit=2&cursor=${first.body.nextCursor}`);
  expect(second.body.items.map((item: { id: string }) => item.id)).toEqual(ids.slice(2));
  expect(second.body.nextCursor).toBeNull();
});

test('one is shown with its bytes as they came', async () => {
  const id = await keepDeadLetter('acme', 'raw bytes');
  const { body } = await ask('GET', `/v1/dead-letters/${id}`);
  expect(body).toMatchObject({
    id,
    topic: 'records.v1',
    reason: 'it is not JSON',
    headers: { a: 'b' },
    resolvedAt: null,
  });
  expect(Buffer.from(body.value, 'base64').toString()).toBe('raw bytes');
});

test("another tenant's dead letter is 404, for reading and for replaying", async () => {
  const id = await keepDeadLetter('other');
  expect((await ask('GET', `/v1/dead-letters/${id}`)).status).toBe(404);
  expect((await ask('POST', `/v1/dead-letters/${id}/replay`)).status).toBe(404);
});

test('replaying what still cannot be read is 422 and keeps it, with the attempt counted', async () => {
  const id = await keepDeadLetter('acme');
  const { status, body } = await ask('POST', `/v1/dead-letters/${id}/replay`);
  expect([status, body.code]).toEqual([422, 'dead_letter_unreadable']);
  expect((await ask('GET', `/v1/dead-letters/${id}`)).body).toMatchObject({ attempts: 1, resolvedAt: null });
});

test('a parked key is listed and can be tried again at once; one that is not parked is 404', async () => {
  await worker.query(
    `INSERT INTO parked_keys (topic, key, partition, tenant, reason, next_try_at) VALUES ('records.v1', 'acme:r1', 0, 'acme', 'it failed', now() + interval '1 hour')`,
  );
  expect((await ask('GET', '/v1/parked-keys')).body.items).toMatchObject([
    { topic: 'records.v1', key: 'acme:r1', reason: 'it failed' },
  ]);
  expect((await ask('GET', '/v1/parked-keys', { tenant: 'other' })).body.items).toEqual([]);
  const payload = { topic: 'records.v1', key: 'acme:r1' };
  expect((await ask('POST', '/v1/parked-keys/retry', { payload })).status).toBe(202);
  const { rows } = await worker.query<{ due: boolean }>(
    'SELECT next_try_at <= clock_timestamp() AS due FROM parked_keys',
  );
  expect(rows).toEqual([{ due: true }]);
  expect((await ask('POST', '/v1/parked-keys/retry', { payload, tenant: 'other' })).status).toBe(404);
});

test('without the scope operations:write it is 403', async () => {
  expect((await ask('GET', '/v1/dead-letters', { scope: 'records:read' })).status).toBe(403);
});
