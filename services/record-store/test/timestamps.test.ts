import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createTestAuthority, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

const authority = createTestAuthority();
const stranger = createTestAuthority();
let server: Server;
let service: RunningRecordStore;
let mode: 'right' | 'down' | 'replayed' = 'down';
let lastAnswer: Buffer | undefined;
const verifier = fileURLToPath(new URL('akashi-verify.ts', import.meta.resolve('@akashi/ledger')));

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const query = await buffer(request);
    if (mode === 'down' || request.headers['content-type'] !== 'application/timestamp-query') {
      response.writeHead(503).end();
      return;
    }
    if (mode === 'right') lastAnswer = authority.answer(query);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(lastAnswer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
  service = await runRecordStore({ env: { RECORD_STORE_TSA_URL: url, RECORD_STORE_TSA_EVERY_MS: '300' } });
});
afterAll(async () => {
  await service?.stop();
  server?.close();
  authority.remove();
  stranger.remove();
});

async function newRecord() {
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  return recordOf(service, s.provisionId);
}

const refusals = () => service.logged.filter(({ alarm }) => alarm === 'timestamp_refused');

function verify(file: string, key: string, certificate: string) {
  const args = [verifier, '--key', key, '--tsa-cert', certificate, file];
  return new Promise<{ status: number; output: string }>((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

test('while the authority is down an alarm says so; once it is up, the bundle carries a time-stamp that its root verifies offline', async () => {
  const { recordId } = await newRecord();
  await waitFor(() => refusals().some(({ reason }) => String(reason).includes('503')), { what: 'the alarm' });
  mode = 'right';
  const bundle = await waitFor(
    async () => {
      const { status, body } = await service.call(`/v1/records/${recordId}/evidence`);
      return status === 200 && body.timestamp ? body : undefined;
    },
    { what: 'a time-stamped bundle' },
  );
  const file = join(service.folder, 'stamped.json');
  writeFileSync(file, JSON.stringify(bundle));
  const key = (await service.call('/v1/log/key')).body.verifierKey;
  const right = await verify(file, key, authority.rootFile);
  expect(right.output).toMatch(/^ok {4}time-stamp: Test TSA saw this checkpoint at /m);
  expect(right.status).toBe(0);
  const wrong = await verify(file, key, stranger.rootFile);
  expect(wrong.output).toMatch(/^FAIL {2}time-stamp: /m);
  expect(wrong.status).toBe(1);
  const { timestamp: _, ...unstamped } = bundle;
  writeFileSync(file, JSON.stringify(unstamped));
  expect((await verify(file, key, authority.rootFile)).status).toBe(1);
});

test('an answer to another request is not kept', async () => {
  mode = 'replayed';
  const count = async () =>
    (await service.sql<{ n: number }>('SELECT count(*)::int AS n FROM record_store.checkpoint_timestamps')).rows[0]!.n;
  const [before, alarms] = [await count(), refusals().length];
  await newRecord();
  await waitFor(() => refusals().length > alarms, { what: 'the alarm' });
  expect(await count()).toBe(before);
});
