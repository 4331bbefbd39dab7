import { parseCheckpoint, parseNote, sha256 } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
let open: RunningRecordStore;
let recordId: string;
beforeAll(async () => {
  service = await runRecordStore();
  open = await runRecordStore({ env: { RECORD_STORE_PUBLIC_LOG: 'true' } });
  recordId = await tell(service);
  await tell(open);
});
afterAll(async () => {
  await service?.stop();
  await open?.stop();
});

async function tell(store: RunningRecordStore): Promise<string> {
  const s = story();
  await store.publish(...s.basis, ...s.provisionEvents);
  const record = await recordOf(store, s.provisionId);
  await waitFor(async () => (await store.call(`/v1/records/${record.recordId}`)).body.log.checkpointSize, {
    what: 'the record to be under a checkpoint',
  });
  return record.recordId;
}

const at = (path: string, tenant = 'provider-demo') => `/v1/logs/${tenant}/${path}`;
const sizeOf = async (store: RunningRecordStore) =>
  parseCheckpoint(parseNote((await store.call(at('checkpoint'))).text).text).size;

async function bytesOf(store: RunningRecordStore, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${store.address()}${at(path)}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

test('the checkpoint is the signed note as text, not to be cached', async () => {
  const { status, headers, text } = await service.call(at('checkpoint'));
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(parseCheckpoint(parseNote(text).text).origin).toBe('log.example.jp/akashi/provider-demo');
});

test('a tile is immutable bytes, and each entry of its bundle is a digest whose leaf hash stands in the tile', async () => {
  const size = await sizeOf(open);
  const tile = await bytesOf(open, `tile/0/000.p/${size}`);
  expect(tile.status).toBe(200);
  expect(tile.headers.get('content-type')).toBe('application/octet-stream');
  expect(tile.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const bundle = await bytesOf(open, `tile/entries/000.p/${size}`);
  expect(bundle.bytes).toHaveLength(size * 34);
  for (let i = 0; i < size; i += 1) {
    expect(bundle.bytes.readUInt16BE(i * 34)).toBe(32);
    const leaf = sha256(Buffer.concat([Buffer.of(0), bundle.bytes.subarray(i * 34 + 2, i * 34 + 34)]));
    expect(leaf.equals(tile.bytes.subarray(i * 32, i * 32 + 32))).toBe(true);
  }
  const narrower = await bytesOf(open, 'tile/0/000.p/3');
  expect(narrower.bytes).toEqual(tile.bytes.subarray(0, 96));
});

test('nothing past the newest signed checkpoint is served, nor a tile by another path than its own', async () => {
  const size = await sizeOf(service);
  const paths = [`tile/0/000.p/${size + 1}`, 'tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1', 'tile/entries/000'];
  const malformed = [
    'tile/0/0',
    'tile/00/000.p/1',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/x000/000.p/1',
    'tile/64/000',
  ];
  for (const path of [...paths, ...malformed, 'tile/', 'tile/entries/../0/000.p/1%00']) {
    const { status, headers } = await service.call(at(path));
    expect([path, status < 500 && status >= 400]).toEqual([path, true]);
    expect(headers.get('cache-control') ?? '').not.toContain('immutable');
  }
});

test('unless the log is public it takes a token of that tenant with log:read', async () => {
  for (const path of ['checkpoint', 'tile/0/000.p/1', 'tile/entries/000.p/1']) {
    expect((await bytesOf(service, path)).status).toBe(401);
    expect((await service.call(at(path), { token: await service.token({ scope: 'records:read' }) })).status).toBe(403);
    expect((await service.call(at(path), { token: await service.token({ tenant: 'other' }) })).status).toBe(404);
    expect((await service.call(at(path), { token: await service.token({ scope: 'log:read' }) })).status).toBe(200);
  }
});

test('a public log needs no token, and one that does not exist is not found', async () => {
  expect((await bytesOf(open, 'checkpoint')).status).toBe(200);
  const response = await fetch(`${open.address()}${at('checkpoint', 'nobody')}`);
  expect(response.status).toBe(404);
  expect((await fetch(`${open.address()}/v1/records`)).status).toBe(401);
});

test.each([
  ['recordId and leafIndex both', (id: string) => `leafIndex=1&recordId=${id}`, 400],
  ['neither', () => '', 400],
  ['a leaf past the end', () => 'leafIndex=100000', 400],
  ['a size past the newest checkpoint', () => 'leafIndex=0&size=100000', 400],
  ['a size before the record', (id: string) => `recordId=${id}&size=1`, 400],
  ['an unknown record', () => 'recordId=01936a00-0000-7000-8000-000000000000', 404],
])('an inclusion proof asked for by %s is refused', async (_, query, status) => {
  expect((await service.call(`/v1/log/inclusion?${query(recordId)}`)).status).toBe(status);
});

test('a tlog-proof of a record that no checkpoint covers yet answers 409 with Retry-After', async () => {
  const late = await runRecordStore({ env: { RECORD_STORE_CHECKPOINT_EVERY_MS: '60000' } });
  try {
    const s = story();
    await late.publish(...s.basis, ...s.provisionEvents);
    const id = (await recordOf(late, s.provisionId)).recordId;
    for (const path of [`/v1/records/${id}/tlog-proof`, `/v1/log/inclusion?recordId=${id}`]) {
      const answer = await late.call(path);
      expect(answer).toMatchObject({ status: 409, body: { code: 'not_in_checkpoint_yet' } });
      expect(answer.headers.get('retry-after')).toBe('1');
    }
  } finally {
    await late.stop();
  }
});
