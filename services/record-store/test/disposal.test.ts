import { newId, type RecordDisposed } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { auditLog, evidenceLeafHash, type Tile, verifyBundle } from '@akashi/ledger';
import { spawnService, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DisposalOptions, runDisposal } from '../src/disposal/run-disposal.ts';
import { leafRanges } from '../src/domain/leaf-ranges.ts';
import { notReached } from '../src/domain/not-reached.ts';
import { anniversary } from '../src/domain/retention.ts';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { systemEdge } from '../src/edge.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';
import { dutyDoesNotApply, type Story, type StoryOptions, story } from './story.ts';

let service: RunningRecordStore;
let disposal: Database;
beforeAll(async () => {
  service = await runRecordStore();
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
});
afterAll(async () => {
  await disposal?.stop();
  await service?.stop();
});

const madeOn = tokyoDay(new Date());
const lastDay = anniversary(madeOn, 3);
/** So many days after the last day of what is made today, at the first moment of that day in Japan. */
const afterLastDay = (days: number) => new Date(Date.parse(`${lastDay}T00:00:00+09:00`) + days * 24 * 60 * 60 * 1000);

/** Runs the job at another time; everything else is real. */
const dispose = (now: Date, options: Partial<DisposalOptions> = {}) =>
  runDisposal({
    db: disposal,
    edge: { ...systemEdge, now: () => now },
    uncitedYears: 3,
    batchSize: 2,
    disposedBy: 'test',
    notReached: notReached({ backupDays: 35 }),
    ...options,
  });

async function recorded(tenant: string, options: StoryOptions = {}) {
  const s = story({ tenant, ...options });
  await service.publish(...s.basis, ...s.provisionEvents, s.settled('delivered'));
  const token = await service.token({ tenant });
  const record = await waitFor(
    async () => (await service.call(`/v1/records?provisionId=${s.provisionId}`, { token })).body.items[0],
    { what: 'the record' },
  );
  return { s, recordId: record.recordId as string, token };
}

const eventsOf = async (tenant: string, types: readonly string[]) => {
  const { rows } = await service.sql<{ event_type: string; value: Buffer }>(
    'SELECT event_type, value FROM record_store.evidence WHERE tenant = $1 AND event_type = ANY ($2) ORDER BY evidence_id',
    [tenant, types],
  );
  return rows.map(({ event_type, value }) => ({ type: event_type, event: JSON.parse(value.toString()) }));
};

const isKept = async (eventId: string) =>
  (await service.sql('SELECT FROM record_store.evidence WHERE event_id = $1', [eventId])).rowCount === 1;

const idle = (tenant: string) =>
  waitFor(
    async () => {
      const { rows } = await service.sql<{ idle: boolean }>(
        `SELECT NOT EXISTS (SELECT FROM record_store.log_queue WHERE tenant = $1)
           AND h.size = (SELECT max(c.size) FROM record_store.checkpoints c WHERE c.tenant = $1) AS idle
         FROM record_store.log_heads h WHERE h.tenant = $1`,
        [tenant],
      );
      return rows[0]?.idle === true;
    },
    { what: 'the log to be signed' },
  );

async function recordedAndLogged(tenant: string, options: StoryOptions = {}) {
  const made = await recorded(tenant, options);
  await waitFor(async () => (await eventsOf(tenant, ['provision.settled'])).length > 0, { what: 'the settlement' });
  await idle(tenant);
  return made;
}

test('a record is kept through its last day, and goes the day after with its evidence; the notices and agreements stay', async () => {
  const tenant = 'passed';
  const { s, recordId, token } = await recordedAndLogged(tenant);
  expect((await service.call(`/v1/records/${recordId}`, { token })).body.retention).toEqual({
    startsOn: madeOn,
    until: lastDay,
    because: 'method',
    rule: 'Rule 29(iii)',
    ruleSet: 'appi-2022-04',
    holds: [],
  });
  expect((await dispose(afterLastDay(0))).records).toBe(0);
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(200);

  expect((await dispose(afterLastDay(1))).records).toBeGreaterThan(0);
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(404);
  const gone = await eventsOf(tenant, ['record.made', 'provision.made', 'provision.settled', 'confirmation.made']);
  expect(gone).toEqual([]);
  const { rows } = await service.sql(
    `SELECT reference FROM record_store.evidence_references WHERE reference = ANY ($1)`,
    [[`record:${recordId}`, `provision:${s.provisionId}`, `confirmation:${s.confirmationId}`]],
  );
  expect(rows).toEqual([]);
  for (const event of [s.noticeEvent, s.agreementEvent, s.tagEvent, ...s.caseEvents])
    expect(await isKept(event.id)).toBe(true);
});

test('the proof of disposal says what went, under which rules, and what was not reached; it names nobody', async () => {
  const tenant = 'proven';
  const { s, recordId } = await recordedAndLogged(tenant);
  const { rows: before } = await service.sql<{ leaf_index: number; leaf_hash: Buffer }>(
    `SELECT l.leaf_index::int, l.leaf_hash FROM record_store.evidence e JOIN record_store.log_leaves l USING (evidence_id)
     WHERE e.tenant = $1 AND e.event_type IN ('record.made', 'provision.made', 'provision.settled', 'confirmation.made')`,
    [tenant],
  );
  await dispose(afterLastDay(1));
  const [proof] = await eventsOf(tenant, ['record.disposed']);
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
  const first = await recordedAndLogged(tenant);
  const { note } = (await service.call('/v1/log/checkpoint', { token: first.token })).body;
  await service.call('/v1/legal-holds', {
    method: 'POST',
    token: first.token,
    body: { scope: { recordIds: [first.recordId] }, reason: 'litigation' },
  });
  const second = await recordedAndLogged(tenant);
  await dispose(afterLastDay(1));
  await idle(tenant);
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
  const { s } = await recordedAndLogged(tenant);
  await dispose(afterLastDay(1));
  await service.publish(...s.provisionEvents);
  const other = await recorded(tenant);
  await waitFor(async () => (await eventsOf(tenant, ['provision.made'])).length === 2, { what: 'the redelivery' });
  const made = await eventsOf(tenant, ['record.made']);
  expect(made.map(({ event }) => event.data.recordId)).toEqual([other.recordId]);
});

test.each<[string, (made: { s: Story; recordId: string }) => object]>([
  ['its id', ({ recordId }) => ({ recordIds: [recordId] })],
  ['its person', ({ s }) => ({ principal: s.principal })],
  [
    'its agreement and a period',
    ({ s }) => ({ agreementId: s.agreement.agreementId, period: { firstDay: madeOn, lastDay: madeOn } }),
  ],
])('a legal hold on %s keeps a record from disposal until it is released', async (what, scopeOf) => {
  const tenant = `held-${what.split(' ')[1]}`;
  const made = await recordedAndLogged(tenant);
  const { token, recordId } = made;
  const post = (path: string, body: object) => service.call(path, { method: 'POST', body, token });
  const { status, body: hold } = await post('/v1/legal-holds', { scope: scopeOf(made), reason: 'litigation' });
  expect(status).toBe(201);
  const shown = await service.call(`/v1/records/${recordId}`, { token });
  expect(shown.body.retention.holds).toMatchObject([{ holdId: hold.holdId, reason: 'litigation', release: null }]);
  await dispose(afterLastDay(1));
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(200);
  const released = await post(`/v1/legal-holds/${hold.holdId}/release`, { reason: 'settled' });
  expect(released.body).toMatchObject({ release: { reason: 'settled', releasedBy: 'auditor' } });
  expect((await post(`/v1/legal-holds/${hold.holdId}/release`, { reason: 'again' })).body.code).toBe('hold_released');
  await dispose(afterLastDay(1));
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(404);
});

test('a hold covers only what fits every part of its scope', async () => {
  const tenant = 'not-covered';
  const { token, recordId, s } = await recordedAndLogged(tenant);
  const scope = { agreementId: s.agreement.agreementId, period: { firstDay: '2020-01-01', lastDay: '2020-12-31' } };
  await service.call('/v1/legal-holds', { method: 'POST', body: { scope, reason: 'litigation' }, token });
  await dispose(afterLastDay(1));
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(404);
});

test('an open record without an end is not disposed of', async () => {
  const tenant = 'open-record';
  const { token, recordId } = await recordedAndLogged(tenant);
  await service.sql(`ALTER TABLE record_store.records DISABLE TRIGGER append_only`);
  await service.sql('UPDATE record_store.records SET retention_until = NULL WHERE record_id = $1', [recordId]);
  await service.sql(`ALTER TABLE record_store.records ENABLE TRIGGER append_only`);
  await dispose(afterLastDay(4_000));
  expect((await service.call(`/v1/records/${recordId}`, { token })).body.retention.until).toBeNull();
});

test('a consent that may still be relied on stays; one that a later choice replaced goes once no kept record cites it', async () => {
  const tenant = 'consents';
  const { s } = await recordedAndLogged(tenant);
  await dispose(afterLastDay(1));
  expect(await isKept(s.consentEvent.id)).toBe(true);
  const later = Date.parse(s.consentEvent.data.effectiveAt) + 1_000;
  const newer = {
    ...s.consentEvent,
    id: newId(),
    data: { ...s.consentEvent.data, choiceNumber: 2, effectiveAt: new Date(later).toISOString() },
  };
  await service.publish(newer);
  await waitFor(() => isKept(newer.id), { what: 'the newer consent' });
  await idle(tenant);
  await dispose(afterLastDay(1));
  expect(await isKept(s.consentEvent.id)).toBe(false);
  expect(await isKept(newer.id)).toBe(true);
});

test('a consent that a kept record cites stays, though a later choice replaced it', async () => {
  const tenant = 'cited-consent';
  const { s, token, recordId } = await recordedAndLogged(tenant);
  const hold = { scope: { recordIds: [recordId] }, reason: 'litigation' };
  await service.call('/v1/legal-holds', { method: 'POST', body: hold, token });
  const later = new Date(Date.parse(s.consentEvent.data.effectiveAt) + 1_000).toISOString();
  const newer = {
    ...s.consentEvent,
    id: newId(),
    data: { ...s.consentEvent.data, choiceNumber: 2, effectiveAt: later },
  };
  await service.publish(newer);
  await waitFor(() => isKept(newer.id), { what: 'the newer consent' });
  await idle(tenant);
  await dispose(afterLastDay(1));
  for (const event of [s.consentEvent, s.confirmationEvent, s.provisionEvent])
    expect(await isKept(event.id)).toBe(true);
});

test('a filed provision goes when the term for uncited evidence has passed, not before', async () => {
  const tenant = 'filed';
  const s = story({ tenant, agreement: { applicabilityDecision: dutyDoesNotApply } });
  await service.publish(...s.basis, ...s.provisionEvents);
  await waitFor(async () => (await eventsOf(tenant, ['provision.filed'])).length === 1, { what: 'the filing' });
  await idle(tenant);
  await dispose(afterLastDay(1), { uncitedYears: 4 });
  expect(await isKept(s.provisionEvent.id)).toBe(true);
  await dispose(afterLastDay(1));
  expect(await isKept(s.provisionEvent.id)).toBe(false);
  const proofs = await eventsOf(tenant, ['record.disposed']);
  expect(new Set(proofs.map(({ event }) => event.data.reason))).toEqual(new Set(['uncited']));
  const types = proofs.flatMap(({ event }) => Object.keys(event.data.counts));
  expect(types.sort()).toEqual(['provision.filed', 'provision.made']);
  const { body } = await service.call('/v1/completeness', { token: await service.token({ tenant }) });
  expect(body).toMatchObject({ provisions: 0, filed: 0, recordsMade: 0, pending: 0 });
});

test('a run that is stopped goes on when it is repeated, and two at once dispose of each record once', async () => {
  const tenant = 'repeated';
  for (let i = 0; i < 5; i += 1) await recorded(tenant);
  await waitFor(async () => (await eventsOf(tenant, ['provision.settled'])).length === 5, { what: 'the settlements' });
  await idle(tenant);
  const now = afterLastDay(1);
  let asked = 0;
  const stopped = await dispose(now, { isStopping: () => ++asked > 1 });
  expect(stopped.records).toBeLessThan(5);
  await Promise.all([dispose(now), dispose(now)]);
  const proofs = await eventsOf(tenant, ['record.disposed']);
  expect(proofs.reduce((sum, { event }) => sum + event.data.records, 0)).toBe(5);
  expect(await eventsOf(tenant, ['record.made'])).toEqual([]);
  expect(await dispose(now)).toMatchObject({ records: 0, uncited: 0 });
});

test('the proof is published with the same bytes as its evidence', async () => {
  const { rows } = await service.sql<{ same: boolean }>(
    `SELECT bool_and(o.value = e.value) AS same FROM record_store.evidence e
     JOIN record_store.outbox o ON o.key = e.tenant || ':' || e.subject WHERE e.event_type = 'record.disposed'`,
  );
  expect(rows).toEqual([{ same: true }]);
});

test('answers to persons and differences of lists go with the term for uncited evidence, and the proof counts them', async () => {
  const tenant = 'answers';
  await recordedAndLogged(tenant);
  const id = newId();
  await service.sql(`INSERT INTO record_store.disclosures VALUES ($1, $2, $2, '{}', 'x', now())`, [tenant, id]);
  await service.sql(`INSERT INTO record_store.reconciliations VALUES ($1, $2, $2, 'shop-to-crm', 1, now())`, [
    tenant,
    id,
  ]);
  await service.sql(
    `INSERT INTO record_store.reconciliation_differences (tenant, reconciliation_id, difference, kind, match_key)
     VALUES ($1, $2, 1, 'only_ours', 'person-1')`,
    [tenant, id],
  );
  const left = async () => {
    const counts = ['disclosures', 'reconciliations', 'reconciliation_differences'].map(
      async (table) => (await service.sql(`SELECT FROM record_store.${table} WHERE tenant = $1`, [tenant])).rowCount,
    );
    return Promise.all(counts);
  };
  await dispose(afterLastDay(0), { uncitedYears: 4 });
  expect(await left()).toEqual([1, 1, 1]);
  await dispose(afterLastDay(1));
  expect(await left()).toEqual([0, 0, 0]);
  const proofs = await eventsOf(tenant, ['record.disposed']);
  expect(proofs.map(({ event }) => event.data.rows).filter(Boolean)).toEqual([
    { disclosure_answers: 1, reconciliations: 1 },
  ]);
});

const entry = new URL('../src/dispose.ts', import.meta.url);

test('the job run as a process says what it disposed of and ends well', async () => {
  const job = spawnService({ entry, env: { RECORD_STORE_DISPOSAL_DATABASE_URL: service.database.disposalUrl } });
  expect(await job.exited).toBe(0);
  expect(job.logs()).toMatch(/disposal [0-9a-f-]{36}: 0 records and 0 uncited pieces of evidence disposed of; done/);
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
  const { token, recordId } = await recordedAndLogged(tenant);
  const worker = createDatabase({ url: service.database.workerUrl, applicationName: 'test' });
  await expect(dispose(afterLastDay(1), { db: worker })).rejects.toMatchObject({ code: '42501' });
  await worker.stop();
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(200);
});
