import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { generateSigningKey, newSigner } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
let verifier: string;
let firstSize: number;
let recordId: string;
let task: Record<string, unknown> & {
  key: string;
  tlogProof: string;
  notes: string[];
  inclusions: { leafData: string }[];
};

beforeAll(async () => {
  service = await runRecordStore();
  verifier = buildVerifier(join(service.folder, 'go-verifier'));
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  recordId = (await recordOf(service, s.provisionId)).recordId;
  firstSize = await sizeOfAtLeast(11);
  // Past one full tile: more than 256 leaves.
  const more = Array.from({ length: 100 }, () => story());
  await service.publish(...more.flatMap(({ consentEvent, provisionEvents }) => [consentEvent, ...provisionEvents]));
  const size = await sizeOfAtLeast(300);
  task = await taskAt(size);
}, 180_000);
afterAll(() => service?.stop());

function buildVerifier(file: string): string {
  const folder = fileURLToPath(new URL('go-verifier', import.meta.url));
  const { error, status, stderr } = spawnSync('go', ['build', '-o', file, '.'], { cwd: folder, encoding: 'utf8' });
  if (error) throw new Error(`this test needs Go on the PATH, 1.26 or newer, to build go-verifier: ${error.message}`);
  if (status !== 0) throw new Error(`go build of go-verifier failed:\n${stderr}`);
  return file;
}

function sizeOfAtLeast(least: number): Promise<number> {
  return waitFor(
    async () => {
      const { status, body } = await service.call('/v1/log/checkpoint');
      return status === 200 && body.size >= least ? body.size : undefined;
    },
    { what: `a checkpoint of ${least} leaves` },
  );
}

async function taskAt(size: number) {
  const bundle = (await service.call(`/v1/records/${recordId}/evidence`)).body;
  const indexes = [...new Set([0, 1, 7, 254, 255, 256, 257, size - 1, ...Array.from({ length: 40 }, (_, i) => i * 7)])];
  const inclusions = await Promise.all(
    indexes
      .filter((index) => index < size)
      .map(async (index) => (await service.call(`/v1/log/inclusion?leafIndex=${index}&size=${size}`)).body),
  );
  const byRecord = (await service.call(`/v1/log/inclusion?recordId=${recordId}`)).body;
  const pairs = [
    [firstSize, size],
    [1, size],
    [255, 256],
    [256, 257],
    [100, 100],
    [128, 300],
  ] as const;
  const consistencies = await Promise.all(
    pairs.map(async ([from, to]) => (await service.call(`/v1/log/consistency?from=${from}&to=${to}`)).body),
  );
  return {
    url: `${service.address()}/v1/logs/provider-demo`,
    token: await service.token({ scope: 'log:read' }),
    key: (await service.call('/v1/log/key')).body.verifierKey as string,
    inclusions: [...inclusions, byRecord],
    consistencies,
    tlogProof: (await service.call(`/v1/records/${recordId}/tlog-proof`)).text,
    notes: [await listNote()],
    recordValue: bundle.leaves.find(({ role }: { role: string }) => role === 'record').value,
  };
}

/** The note that signs our list for the other company. */
async function listNote(): Promise<string> {
  const { text: list } = await service.call(
    '/v1/reconciliation-list?agreementId=shop-to-crm&from=2026-01-01&to=2099-12-31',
  );
  return JSON.parse(list.trim().split('\n').at(-1)!).note;
}

// Not spawnSync: the service that the program asks is in this process.
async function verify(given: object) {
  const child = spawn(verifier, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(given));
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, stderr, found: status === 0 ? JSON.parse(stdout) : undefined };
}

test("Go's note, tlog and transparency-dev/merkle accept the served checkpoint, tiles, entries, every proof, the tlog-proof and a list's note", async () => {
  const { status, stderr, found } = await verify(task);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { note } = (await service.call('/v1/log/checkpoint')).body;
  expect(note.split('\n\n')[0].split('\n').slice(3)).toEqual(['data region declared by the operator: jp']);
  const { body: record } = await service.call(`/v1/records/${recordId}`);
  expect(found).toEqual({
    size: expect.any(Number),
    entries: found.size,
    inclusions: task.inclusions.length,
    consistencies: 6,
    tlogProof: record.log.leafIndex,
    notes: 1,
  });
  expect(found.size).toBeGreaterThanOrEqual(300);
});

test.each<[string, (given: typeof task) => object, string]>([
  ['another key', ({ key, ...rest }) => ({ ...rest, key: otherKey(key) }), 'no verifiable signatures'],
  [
    'an inclusion of another leaf',
    (given) => ({ ...given, inclusions: [{ ...given.inclusions[0], leafData: given.inclusions[1]!.leafData }] }),
    'inclusion of leaf 0',
  ],
  [
    'a consistency proof cut short',
    (given) => ({ ...given, consistencies: [cutShort(given.consistencies)] }),
    'consistency',
  ],
  [
    'a list’s note of other rows',
    (given) => ({ ...given, notes: [given.notes[0]!.replace(/[0-9a-f]{64}/, 'f'.repeat(64))] }),
    'note 0',
  ],
  ['a tlog-proof of another record', (given) => ({ ...given, recordValue: 'e30=' }), 'the tlog-proof'],
])('the Go program refuses %s', async (_, change, reason) => {
  const { status, stderr } = await verify(change(task));
  expect(status).toBe(1);
  expect(stderr).toContain(reason);
});

function otherKey(key: string): string {
  const [name] = key.split('+');
  return newSigner({ name: name!, privateKey: generateSigningKey() }).verifierKey;
}

function cutShort(consistencies: unknown) {
  const [first] = consistencies as { proof: string[] }[];
  return { ...first, proof: first!.proof.slice(1) };
}

test('the Go program refuses a log whose stored tile was changed by one bit', async () => {
  const flip = `UPDATE record_store.log_tiles SET hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)
    WHERE tenant = 'provider-demo' AND level = 0 AND tile_index = 0`;
  await service.sql(flip);
  try {
    expect((await verify(task)).status).toBe(1);
  } finally {
    await service.sql(flip);
  }
});
