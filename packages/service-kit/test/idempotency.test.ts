import { createDatabase, type Database } from '@akashi/database';
import { createIssuer, type TestDatabase, type TestIssuer, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  answerOnce,
  createAuthenticator,
  deleteOldIdempotencyKeys,
  requireScope,
  serviceKitMigrations,
  withIdempotency,
} from '../src/index.ts';
import { createTestServer, type TestServer } from './test-server.ts';

const audience = 'akashi:approval';
let testDatabase: TestDatabase;
let db: Database;
let worker: Database;
let issuer: TestIssuer;
let server: TestServer;
let runs: number;
let beforeAnswer: () => Promise<void>;

beforeAll(async () => {
  testDatabase = await useDatabase({ schema: 'approval', directories: [serviceKitMigrations] });
  db = createDatabase({ url: testDatabase.apiUrl, applicationName: 'test' });
  worker = createDatabase({ url: testDatabase.workerUrl, applicationName: 'test' });
  issuer = await createIssuer();
  server = await createTestServer({ authenticator: createAuthenticator({ issuer: issuer.issuer, audience }) });
  const body = z.object({ name: z.string(), note: z.string().optional() });
  server.app.post('/v1/things', { onRequest: requireScope('things:write'), schema: { body } }, (request, reply) =>
    answerOnce({ request, reply, db, required: true }, async () => {
      runs += 1;
      const run = runs;
      await beforeAnswer();
      return { status: 201, body: { run, name: request.body.name }, headers: { location: `/v1/things/${run}` } };
    }),
  );
});

beforeEach(() => {
  runs = 0;
  beforeAnswer = async () => {};
});

afterAll(async () => {
  await server.app.close();
  await issuer.stop();
  await Promise.all([db.stop(), worker.stop()]);
  await testDatabase.drop();
});

async function post(key: string | undefined, payload: object, who: { tenant?: string; subject?: string } = {}) {
  const { tenant = 'acme', subject = 'u1' } = who;
  const bearer = await issuer.token({ tenant, subject, audience, scope: 'things:write' });
  return server.app.inject({
    method: 'POST',
    url: '/v1/things',
    headers: { authorization: `Bearer ${bearer}`, ...(key !== undefined && { 'idempotency-key': key }) },
    payload,
  });
}

test('the same key and body runs once, and the second answer is the first one byte for byte', async () => {
  const first = await post('k-same', { name: 'a', note: 'n' });
  const second = await post('k-same', { note: 'n', name: 'a' });
  expect(runs).toBe(1);
  expect([second.statusCode, second.body, second.headers.location]).toEqual([201, first.body, '/v1/things/1']);
  expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
});

test('the same key with another body is 422 idempotency_key_reused and runs nothing', async () => {
  await post('k-other', { name: 'a' });
  const second = await post('k-other', { name: 'b' });
  expect([second.statusCode, second.json().code, runs]).toEqual([422, 'idempotency_key_reused', 1]);
});

test('keys of another subject or tenant are other keys', async () => {
  await post('k-mine', { name: 'a' });
  expect((await post('k-mine', { name: 'b' }, { subject: 'u2' })).statusCode).toBe(201);
  expect((await post('k-mine', { name: 'c' }, { tenant: 'other' })).statusCode).toBe(201);
  expect(runs).toBe(3);
});

test('many at once: one runs, the others get its answer or are told to try again', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => post('k-race', { name: 'a' })));
  expect(runs).toBe(1);
  for (const answer of answers) {
    if (answer.statusCode === 409) expect(answer.json().code).toBe('request_in_progress');
    else expect([answer.statusCode, answer.json()]).toEqual([201, { run: 1, name: 'a' }]);
  }
  expect((await post('k-race', { name: 'a' })).json()).toEqual({ run: 1, name: 'a' });
});

test('while the first still runs, its repetition is 409 with Retry-After and not a second run', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const running = new Promise<void>((resolve) => {
    beforeAnswer = () => {
      resolve();
      return held;
    };
  });
  const first = post('k-slow', { name: 'a' });
  await Promise.race([running, first]);
  const second = await post('k-slow', { name: 'a' });
  release();
  expect([second.statusCode, second.json().code, second.headers['retry-after'], runs]).toEqual([
    409,
    'request_in_progress',
    '1',
    1,
  ]);
  expect((await first).statusCode).toBe(201);
});

test('a request that failed leaves its key free', async () => {
  beforeAnswer = () => Promise.reject(new Error('boom'));
  expect((await post('k-fail', { name: 'a' })).statusCode).toBe(500);
  beforeAnswer = async () => {};
  expect((await post('k-fail', { name: 'a' })).statusCode).toBe(201);
});

describe('a key that is malformed or missing where it is required is 400', () => {
  test.each([undefined, '', 'a b', 'k1, k2', 'ü', 'x'.repeat(129)])('%s', async (key) => {
    const answer = await post(key, { name: 'a' });
    expect([answer.statusCode, answer.json().code, runs]).toEqual([400, 'invalid_request', 0]);
  });
});

test('a row is not kept when the transaction around it rolls back', async () => {
  const actor = { tenant: 'acme', subject: 'u1' };
  const request = { method: 'POST', route: '/x', bodyHash: 'h' };
  const aborted = db.tenantTransaction('acme', async (tx) => {
    await withIdempotency({ tx, actor, key: 'k-abort', request }, async () => ({ status: 200, body: {} }));
    throw new Error('after the answer');
  });
  await expect(aborted).rejects.toThrow('after the answer');
  const again = await db.tenantTransaction('acme', (tx) =>
    withIdempotency({ tx, actor, key: 'k-abort', request }, async () => ({ status: 200, body: {} })),
  );
  expect(again.replayed).toBe(false);
});

test('old keys are deleted by the worker, young ones are kept', async () => {
  await post('k-old', { name: 'a' });
  expect(await deleteOldIdempotencyKeys(worker)).toBe(0);
  expect(await deleteOldIdempotencyKeys(worker, 0)).toBeGreaterThan(0);
  expect((await post('k-old', { name: 'a' })).headers['idempotency-replayed']).toBeUndefined();
});
