import type { RecordDisposed } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { auditLog, evidenceLeafHash, type Tile, verifyBundle } from '@akashi/ledger';
import { spawnService, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leafRanges } from '../src/domain/leaf-ranges.ts';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { afterLastDay, disposing, lastDay, madeOn } from './disposing.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';
import type { Story } from './story.ts';

let service: RunningRecordStore;
let disposal: Database;
let act: ReturnType<typeof disposing>;
beforeAll(async () => {
  service = await runRecordStore();
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
  act = disposing(service, disposal);
});
afterAll(async () => {
  await disposal?.stop();
  await service?.stop();
});

test('a record is kept through its last day, and goes the day after with its evidence; the notices and agreements stay', async () => {
  const tenant = 'passed';
  const { s, recordId, token } = await act.recordedAndLogged(tenant);
  expect((await service.call(`/v1/records/${recordId}`, { token })).body.retention).toEqual({
    startsOn: madeOn,
    until: lastDay,
    because: 'method',
    rule: 'Rule 29(iii)',
    ruleSet: 'appi-2022-04',
    holds: [],
  });
  expect((await act.dispose(afterLastDay(0))).records).toBe(0);
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(200);

  expect((await act.dispose(afterLastDay(1))).records).toBeGreaterThan(0);
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(404);
  const gone = await act.eventsOf(tenant, ['record.made', 'provision.made', 'provision.settled', 'confirmation.made']);
  expect(gone).toEqual([]);
  const { rows } = await service.sql(
    `SELECT reference FROM record_store.evidence_references WHERE reference = ANY ($1)`,
    [[`record:${recordId}`, `provision:${s.provisionId}`, `confirmation:${s.confirmationId}`]],
  );
  expect(rows).toEqual([]);
  for (const event of [s.noticeEvent, s.agreementEvent, s.tagEvent, ...s.caseEvents])
    expect(await act.isKept(event.id)).toBe(true);
});

test('the proof of disposal says what went, under which rules, and what was not reached; it names nobody', async () => {
  const tenant = 'proven';
  const { s, recordId } = await act.recordedAndLogged(tenant);
  const { rows: before } = await service.sql<{ leaf_index: number; leaf_hash: Buffer }>(
    `SELECT l.leaf_index::int, l.leaf_hash FROM record_store.evidence e JOIN record_store.log_leaves l USING (evidence_id)
     WHERE e.tenant = $1 AND e.event_type IN ('record.made', 'provision.made', 'provision.settled', 'confirmation.made')`,
    [tenant],
  );
  await act.dispose(afterLastDay(1));
  const [proof] = await act.eventsOf(tenant, ['record.disposed']);
  const { data } = proof!.event as RecordDisposed;
  expect(data).toMatchObject({
    reason: 'retention_passed',
    ruleSets: ['appi-2022-04'],
    keptUntil: { first: lastDay, last: lastDay },
    disposedOn: tokyoDay(afterLastDay(1)),
    records: 1,
    counts: { 'record.made': 1, 'provision.made': 1, 'provision.settled': 1, 'confirmation.made': 1 },
    leaves: leafRanges(before.map(({ leaf_index, leaf_hash }) => ({ leafIndex: leaf_index, leafHash: leaf_hash }))),
    disposedBy: 'test',
  });
  expect(data.notReached).toEqual(
    expect.arrayContaining([
      { place: 'backups', days: 35, basis: 'declared by the operator, not checked' },
      expect.objectContaining({ place: 'topics', days: 30 }),
      expect.objectContaining({ place: 'dead_letters', days: null }),
    ]),
  );
  for (const name of [s.principal, recordId, s.provisionId]) expect(JSON.stringify(data)).not.toContain(name);
  const token = await service.token({ tenant });
  const { body } = await service.call('/v1/disposals', { token });
  expect(body.items).toMatchObject([{ disposalId: data.disposalId, records: 1 }]);
  const other = await service.call('/v1/disposals', { token: await service.token({ tenant: 'nobody' }) });
  expect(other.body.items).toEqual([]);
});

test('after a disposal the log audit passes, and the proofs of what remains verify', async () => {
  const tenant = 'audited';
  const first = await act.recordedAndLogged(tenant);
  const { note } = (await service.call('/v1/log/checkpoint', { token: first.token })).body;
  await service.call('/v1/legal-holds', {
    method: 'POST',
    token: first.token,
    body: { scope: { recordIds: [first.recordId] }, reason: 'litigation' },
  });
  const second = await act.recordedAndLogged(tenant);
  await act.dispose(afterLastDay(1));
  await act.idle(tenant);
  expect((await service.call(`/v1/records/${second.recordId}`, { token: first.token })).status).toBe(404);
  const { verifierKey } = (await service.call('/v1/log/key', { token: first.token })).body;
  const { rows: leaves } = await service.sql<{ leaf_hash: Buffer; value: Buffer | null; salt: Buffer | null }>(
    `SELECT l.leaf_hash, e.value, e.salt FROM record_store.log_leaves l LEFT JOIN record_store.evidence e USING (evidence_id)
     WHERE l.tenant = $1 ORDER BY l.leaf_index`,
    [tenant],
  );
  expect(leaves.filter(({ value }) => value === null).length).toBeGreaterThan(2);
  const { rows: tiles } = await service.sql<Tile>(
    'SELECT level, tile_index::int AS index, hashes FROM record_store.log_tiles WHERE tenant = $1',
    [tenant],
  );
  const stored = leaves.map(({ leaf_hash, value, salt }) => ({
    leafHash: leaf_hash,
    evidence: value && salt ? { value, salt } : null,
  }));
  expect(evidenceLeafHash(stored.find(({ evidence }) => evidence)!.evidence!)).toHaveLength(32);
  const newest = (await service.call('/v1/log/checkpoint', { token: first.token })).body.note;
  for (const checkpoint of [note, newest]) {
    expect(auditLog({ leaves: stored, tiles, checkpoint, verifierKey })).toEqual([]);
  }
  const bundle = await service.call(`/v1/records/${first.recordId}/evidence`, { token: first.token });
  expect(verifyBundle({ bundle: bundle.body, verifierKey }).checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('a redelivered provision of a disposed record makes no second record', async () => {
  const tenant = 'redelivered';
  const { s } = await act.recordedAndLogged(tenant);
  await act.dispose(afterLastDay(1));
  await service.publish(...s.provisionEvents);
  const other = await act.recorded(tenant);
  await waitFor(async () => (await act.eventsOf(tenant, ['provision.made'])).length === 2, { what: 'the redelivery' });
  const made = await act.eventsOf(tenant, ['record.made']);
  expect(made.map(({ event }) => event.data.recordId)).toEqual([other.recordId]);
});

test.each<[string, (made: { s: Story; recordId: string }) => object]>([
  ['its id', ({ recordId }) => ({ recordIds: [recordId] })],
  ['its person', ({ s }) => ({ principal: s.principal })],
  ['the other company', () => ({ partyId: 'crm-co' })],
  [
    'its agreement and a period',
    ({ s }) => ({ agreementId: s.agreement.agreementId, period: { firstDay: madeOn, lastDay: madeOn } }),
  ],
])('a legal hold on %s keeps a record from disposal until it is released', async (what, scopeOf) => {
  const tenant = `held-${what.split(' ').at(-1)}`;
  const made = await act.recordedAndLogged(tenant);
  const { token, recordId } = made;
  const post = (path: string, body: object) => service.call(path, { method: 'POST', body, token });
  const { status, body: hold } = await post('/v1/legal-holds', { scope: scopeOf(made), reason: 'litigation' });
  expect(status).toBe(201);
  const shown = await service.call(`/v1/records/${recordId}`, { token });
  expect(shown.body.retention.holds).toMatchObject([{ holdId: hold.holdId, reason: 'litigation', release: null }]);
  await act.dispose(afterLastDay(1));
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(200);
  const released = await post(`/v1/legal-holds/${hold.holdId}/release`, { reason: 'settled' });
  expect(released.body).toMatchObject({ release: { reason: 'settled', releasedBy: 'auditor' } });
  expect((await post(`/v1/legal-holds/${hold.holdId}/release`, { reason: 'again' })).body.code).toBe('hold_released');
  await act.dispose(afterLastDay(1));
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(404);
});

test('a hold covers only what fits every part of its scope', async () => {
  const tenant = 'not-covered';
  const { token, recordId, s } = await act.recordedAndLogged(tenant);
  const scope = { agreementId: s.agreement.agreementId, period: { firstDay: '2020-01-01', lastDay: '2020-12-31' } };
  await service.call('/v1/legal-holds', { method: 'POST', body: { scope, reason: 'litigation' }, token });
  const ofTheProvider = { scope: { partyId: 'shop' }, reason: 'litigation' };
  expect((await service.call('/v1/legal-holds', { method: 'POST', body: ofTheProvider, token })).status).toBe(201);
  await act.dispose(afterLastDay(1));
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(404);
});

test('an open record without an end is not disposed of', async () => {
  const tenant = 'open-record';
  const { token, recordId } = await act.recordedAndLogged(tenant);
  await service.sql(`ALTER TABLE record_store.records DISABLE TRIGGER append_only`);
  await service.sql('UPDATE record_store.records SET retention_until = NULL WHERE record_id = $1', [recordId]);
  await service.sql(`ALTER TABLE record_store.records ENABLE TRIGGER append_only`);
  await act.dispose(afterLastDay(4_000));
  expect((await service.call(`/v1/records/${recordId}`, { token })).body.retention.until).toBeNull();
});

test('a run that is stopped goes on when it is repeated, and two at once dispose of each record once', async () => {
  const tenant = 'repeated';
  for (let i = 0; i < 5; i += 1) await act.recorded(tenant);
  await waitFor(async () => (await act.eventsOf(tenant, ['provision.settled'])).length === 5, {
    what: 'the settlements',
  });
  await act.idle(tenant);
  const now = afterLastDay(1);
  let asked = 0;
  const stopped = await act.dispose(now, { isStopping: () => ++asked > 1 });
  expect(stopped.records).toBeLessThan(5);
  await Promise.all([act.dispose(now), act.dispose(now)]);
  const proofs = await act.eventsOf(tenant, ['record.disposed']);
  expect(proofs.reduce((sum, { event }) => sum + event.data.records, 0)).toBe(5);
  expect(await act.eventsOf(tenant, ['record.made'])).toEqual([]);
  expect(await act.dispose(now)).toMatchObject({ records: 0, uncited: 0 });
});

test('the proof is published with the same bytes as its evidence', async () => {
  const { rows } = await service.sql<{ same: boolean }>(
    `SELECT bool_and(o.value = e.value) AS same FROM record_store.evidence e
     JOIN record_store.outbox o ON o.key = e.tenant || ':' || e.subject WHERE e.event_type = 'record.disposed'`,
  );
  expect(rows).toEqual([{ same: true }]);
});

const entry = new URL('../src/dispose.ts', import.meta.url);

test('the job run as a process says what it disposed of and ends well', async () => {
  const job = spawnService({ entry, env: { RECORD_STORE_DISPOSAL_DATABASE_URL: service.database.disposalUrl } });
  expect(await job.exited).toBe(0);
  expect(job.logs()).toContain('nothing was due, so there is no proof of disposal; done');
});

test('the job names every bad variable and ends with 78', async () => {
  const job = spawnService({
    entry,
    env: { RECORD_STORE_DISPOSAL_DATABASE_URL: 'mysql://x', RECORD_STORE_UNCITED_EVIDENCE_YEARS: '0' },
  });
  expect(await job.exited).toBe(78);
  for (const name of ['RECORD_STORE_DISPOSAL_DATABASE_URL', 'RECORD_STORE_UNCITED_EVIDENCE_YEARS']) {
    expect(job.logs()).toContain(name);
  }
});

test('as another role than that of disposal the job deletes nothing', async () => {
  const tenant = 'wrong-role';
  const { token, recordId } = await act.recordedAndLogged(tenant);
  const worker = createDatabase({ url: service.database.workerUrl, applicationName: 'test' });
  await expect(act.dispose(afterLastDay(1), { db: worker })).rejects.toMatchObject({ code: '42501' });
  await worker.stop();
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(200);
});
