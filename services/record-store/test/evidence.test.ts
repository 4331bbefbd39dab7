import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type EvidenceBundle,
  generateSigningKey,
  newSigner,
  parseCheckpoint,
  parseNote,
  verifyConsistency,
} from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const verifier = fileURLToPath(new URL('akashi-verify.ts', import.meta.resolve('@akashi/ledger')));

function verify(bundle: EvidenceBundle, key: string) {
  const file = join(service.folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(bundle));
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, '--key', key, file], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const keyOfLog = async () => (await service.call('/v1/log/key')).body.verifierKey as string;

async function bundleOf(recordId: string): Promise<EvidenceBundle> {
  const answer = await waitFor(
    async () => {
      const got = await service.call(`/v1/records/${recordId}/evidence`);
      return got.status === 200 ? got : undefined;
    },
    { what: 'the record to be under a checkpoint' },
  );
  return answer.body;
}

async function recordedStory() {
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents, s.settled('delivered'));
  return { s, record: await recordOf(service, s.provisionId) };
}

test('a bundle passes akashi-verify offline, and shows everything that the record relied on', async () => {
  const { s, record } = await recordedStory();
  // The settlement and the approval of the agreement only accompany the record: they may be under a later checkpoint.
  const bundle = await waitFor(
    async () => {
      const got = await bundleOf(record.recordId);
      return got.leaves.length === 12 ? got : undefined;
    },
    { what: 'all twelve leaves' },
  );
  const ownRoles = ['confirmation', 'consent', 'notice', 'party', 'party', 'provision', 'record', 'settlement', 'tag'];
  const roles = bundle.leaves.map(({ role }) => role);
  expect(roles.sort()).toEqual(['agreement', 'case', 'decision', ...ownRoles].sort());
  const { status, output } = verify(bundle, await keyOfLog());
  expect(output).toContain('VERIFIED: every check holds.');
  expect(status).toBe(0);
  expect(bundle.forReadingOnly).toMatchObject({
    dataRegionDeclaredByOperator: 'jp',
    record: { recordId: record.recordId },
  });
  expect(Buffer.from(bundle.leaves.find(({ role }) => role === 'consent')!.value, 'base64').toString()).toBe(
    JSON.stringify(s.consentEvent),
  );
});

test('a flipped byte anywhere in the evidence, salts, proofs or checkpoint is found', async () => {
  const { record } = await recordedStory();
  const bundle = await bundleOf(record.recordId);
  const key = await keyOfLog();
  const flip = (base64: string, at: number) => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[at % bytes.length]! ^= 1;
    return bytes.toString('base64');
  };
  const changes: ((copy: EvidenceBundle) => void)[] = [
    ...bundle.leaves.map((_, i) => (copy: EvidenceBundle) => {
      const leaf = copy.leaves[i]!;
      leaf.value = flip(leaf.value, 137 * (i + 1));
    }),
    ({ leaves: [leaf] }) => {
      leaf!.salt = flip(leaf!.salt, 3);
    },
    ({ leaves: [, leaf] }) => {
      leaf!.inclusionProof[0] = flip(leaf!.inclusionProof[0]!, 5);
    },
    ({ leaves: [leaf] }) => {
      leaf!.leafIndex += 1;
    },
    ({ leaves }) => {
      leaves.splice(
        leaves.findIndex(({ role }) => role === 'notice'),
        1,
      );
    },
    (copy) => {
      copy.checkpoint = copy.checkpoint.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`);
    },
  ];
  for (const change of changes) {
    const copy = structuredClone(bundle);
    change(copy);
    expect(verify(copy, key).status).toBe(1);
  }
});

test('a bundle signed by another key is not trusted', async () => {
  const { record } = await recordedStory();
  const name = (await keyOfLog()).split('+')[0]!;
  const stranger = newSigner({ name, privateKey: generateSigningKey() });
  const { status, output } = verify(await bundleOf(record.recordId), stranger.verifierKey);
  expect(output).toContain('SIGNER UNKNOWN');
  expect(status).toBe(2);
});

test('a record that no checkpoint covers yet answers 409 with Retry-After, and later the bundle', async () => {
  const late = await runRecordStore({ env: { RECORD_STORE_CHECKPOINT_EVERY_MS: '60000' } });
  try {
    const s = story();
    await late.publish(...s.basis, ...s.provisionEvents);
    const { recordId } = await recordOf(late, s.provisionId);
    const answer = await late.call(`/v1/records/${recordId}/evidence`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'not_in_checkpoint_yet' } });
    expect(answer.headers.get('retry-after')).toBe('1');
    const unknown = await late.call(`/v1/records/${s.provisionId}/evidence`);
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('retry-after')).toBeNull();
  } finally {
    await late.stop();
  }
});

test('the log only grows: a consistency proof leads from an earlier checkpoint to a later one', async () => {
  await recordedStory();
  const checkpoint = () => service.call('/v1/log/checkpoint');
  const first = await waitFor(async () => ((await checkpoint()).status === 200 ? checkpoint() : undefined), {
    what: 'a checkpoint',
  });
  await recordedStory();
  const second = await waitFor(
    async () => {
      const got = await checkpoint();
      return got.body.size > first.body.size ? got : undefined;
    },
    { what: 'a later checkpoint' },
  );
  const [from, to] = [first.body.size, second.body.size];
  const { body } = await service.call(`/v1/log/consistency?from=${from}&to=${to}`);
  const claim = {
    ...{ from, to },
    fromRoot: parseCheckpoint(parseNote(first.body.note).text).root,
    toRoot: parseCheckpoint(parseNote(second.body.note).text).root,
    proof: body.proof.map((hash: string) => Buffer.from(hash, 'base64')),
  };
  expect(verifyConsistency(claim)).toBe(true);
  expect(verifyConsistency({ ...claim, fromRoot: Buffer.alloc(32) })).toBe(false);
});

test('every piece of evidence gets exactly one leaf, in a log without gaps', async () => {
  await recordedStory();
  const count = async (what: string) =>
    (await service.sql<{ n: number }>(`SELECT count(*)::int AS n FROM record_store.${what}`)).rows[0]!.n;
  await waitFor(async () => (await count('log_queue')) === 0, { what: 'the queue to be empty' });
  const { rows } = await service.sql(
    `SELECT (SELECT count(*) FROM record_store.evidence) = count(*) AS each_once, max(leaf_index) + 1 = count(*) AS no_gaps,
       bool_and(l.leaf_hash = e.leaf_hash) AS same_hash
     FROM record_store.log_leaves l JOIN record_store.evidence e USING (evidence_id) WHERE l.tenant = 'provider-demo'`,
  );
  expect(rows).toEqual([{ each_once: true, no_gaps: true, same_hash: true }]);
});

test('what comes from Kafka is in the log once it is kept: two tenants in one batch, each without a gap', async () => {
  const [one, two] = [story({ tenant: 'batch-one' }), story({ tenant: 'batch-two' })];
  await service.publish(...one.basis, ...two.basis);
  const unplaced = async () => {
    const { rows } = await service.sql<{ tenant: string; kept: number; placed: number; last: string | null }>(
      `SELECT e.tenant, count(*)::int AS kept, count(l.leaf_index)::int AS placed, max(l.leaf_index) AS last
       FROM record_store.evidence e LEFT JOIN record_store.log_leaves l USING (evidence_id)
       WHERE e.tenant LIKE 'batch-%' GROUP BY e.tenant ORDER BY e.tenant`,
    );
    return rows;
  };
  const expected = [one, two].map(({ basis }, i) => ({
    tenant: i === 0 ? 'batch-one' : 'batch-two',
    ...{ kept: basis.length, placed: basis.length, last: String(basis.length - 1) },
  }));
  await waitFor(
    async () => {
      const rows = await unplaced();
      // In every committed state, whatever is kept has its place: nothing of these tenants is ever queued.
      for (const { kept, placed } of rows) expect(placed).toBe(kept);
      return rows.length === 2 && rows.every(({ kept }, i) => kept === expected[i]!.kept);
    },
    { what: 'all of both tenants' },
  );
  expect(await unplaced()).toEqual(expected);
});

test('a log whose tiles were changed is halted with an alarm: nothing is appended or signed any more', async () => {
  const other = story({ tenant: 'tampered' });
  await service.publish(...other.basis, ...other.provisionEvents);
  const checkpointSize = async () => {
    const { rows } = await service.sql<{ size: string | null }>(
      `SELECT max(size)::text AS size FROM record_store.checkpoints WHERE tenant = 'tampered'`,
    );
    return Number(rows[0]!.size ?? 0);
  };
  await waitFor(async () => (await checkpointSize()) >= 11, { what: 'a first checkpoint of everything' });
  const before = await checkpointSize();
  await service.sql(
    `UPDATE record_store.log_tiles SET hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) WHERE tenant = 'tampered' AND level = 0`,
  );
  const more = story({ tenant: 'tampered' });
  await service.publish(more.consentEvent, ...more.provisionEvents);
  await waitFor(() => service.logged.find((line) => line.alarm === 'log_halted' && line.tenant === 'tampered'), {
    what: 'the alarm',
  });
  expect(await checkpointSize()).toBe(before);
  // What comes to a halted log is kept, and waits for its place.
  const late = story({ tenant: 'tampered' });
  await service.publish(late.consentEvent);
  const { rows } = await waitFor(
    async () => {
      const found = await service.sql<{ is_queued: boolean; leaves: number }>(
        `SELECT q.evidence_id IS NOT NULL AS is_queued, (SELECT count(*)::int FROM record_store.log_leaves l WHERE l.evidence_id = e.evidence_id) AS leaves
         FROM record_store.evidence e LEFT JOIN record_store.log_queue q USING (evidence_id) WHERE e.event_id = '${late.consentEvent.id}'`,
      );
      return found.rows.length > 0 && found;
    },
    { what: 'the evidence to be kept' },
  );
  expect(rows).toEqual([{ is_queued: true, leaves: 0 }]);
  // Other tenants' logs go on.
  const { record } = await recordedStory();
  await bundleOf(record.recordId);
});
