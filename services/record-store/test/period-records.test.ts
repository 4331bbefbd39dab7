import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreementChanged, caseDecided, newEvent, newId, provisionMade } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { type EvidenceBundle, merkleRoot, sha256 } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Edge, systemEdge } from '../src/edge.ts';
import { closePeriodRecord } from '../src/events/close-period-record.ts';
import { openPeriodRecords } from '../src/events/open-period-records.ts';
import { findDuePeriodRecords } from '../src/store/period-closings.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { type StoryOptions, story } from './story.ts';

const november = new Date('2026-11-24T03:00:00.000Z');
let now = november;
const edge: Edge = { ...systemEdge, now: () => now };
let service: RunningRecordStore;
let worker: Database;
beforeAll(async () => {
  service = await runRecordStore({ edge });
  worker = createDatabase({ url: service.database.workerUrl, applicationName: 'test' });
});
afterAll(async () => {
  await worker?.stop();
  await service?.stop();
});

/** One run of the schedule at a moment, as each instance runs it. */
async function scheduleAt(time: string): Promise<void> {
  now = new Date(time);
  await service.stopService();
  await service.start();
  const ran = await closedAll();
  expect(ran).toBe(true);
}

/** Nothing is due any more: the running service closed it, whatever this process might add. */
const closedAll = () =>
  waitFor(
    async () => {
      const due = await findDuePeriodRecords(worker, new Date(now.getTime() - 24 * 60 * 60 * 1000));
      return due.length === 0;
    },
    { what: 'the schedule to close what is due' },
  );

const lump = (agreementId: string, day: string, options: StoryOptions = {}) =>
  story({
    agreementId,
    providedAt: new Date(day),
    ...options,
    agreement: { recordMethod: 'lump', ...options.agreement },
  });

async function provided(s: ReturnType<typeof story>, outcome: 'delivered' | 'not_sent' = 'delivered') {
  await service.publish(...s.basis, ...s.provisionEvents);
  const record = await recordOf(service, s.provisionId);
  if (outcome === 'not_sent') {
    await service.publish(s.settled('not_sent'));
    await waitFor(async () => (await recordOf(service, s.provisionId)).state === 'voided', { what: 'the voiding' });
  }
  return record;
}

const periodRecord = async (id: string) => (await service.call(`/v1/period-records/${id}`)).body;
const recordDetail = async (id: string) => (await service.call(`/v1/records/${id}`)).body;

/** The event of this type and subject as the outbox has it. */
async function said(type: string, subject: string) {
  const { rows } = await service.sql<{ value: Buffer }>(
    'SELECT value FROM record_store.evidence WHERE event_type = $1 AND subject = $2 ORDER BY evidence_id',
    [type, subject],
  );
  return rows.map(({ value }) => JSON.parse(value.toString()).data);
}

function approve(batch: { batchId: string; contentHash: string }) {
  const step = {
    step: 0,
    actor: 'approver-1',
    decision: 'approve' as const,
    reason: null,
    decidedAt: now.toISOString(),
  };
  const subject = { id: batch.batchId, version: null, contentHash: batch.contentHash };
  const data = { caseId: newId(), kind: 'record_batch' as const, subject, outcome: 'approved' as const };
  const decided = { ...data, decisions: [step], decidedAt: now.toISOString() };
  return newEvent(caseDecided, { source: 'akashi/test', tenant: 'provider-demo', time: now, data: decided });
}

async function verified(recordId: string, leaves: (roles: string[]) => boolean) {
  const bundle = await waitFor(
    async () => {
      const { status, body } = await service.call(`/v1/records/${recordId}/evidence`);
      return status === 200 && leaves((body as EvidenceBundle).leaves.map(({ role }) => role)) ? body : undefined;
    },
    { what: 'the bundle' },
  );
  const file = join(service.folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(bundle));
  const key = (await service.call('/v1/log/key')).body.verifierKey;
  const verifier = fileURLToPath(new URL('akashi-verify.ts', import.meta.resolve('@akashi/ledger')));
  return spawnSync(process.execPath, [verifier, '--key', key, file], { encoding: 'utf8' });
}

test('a month of a lump record: opened, added to, voided, closed, supplemented, approved, proven, kept three years', async () => {
  now = november;
  const first = await provided(lump('month', '2026-11-23T15:00:00.000Z'));
  const second = await provided(lump('month', '2026-11-28T03:00:00.000Z'));
  const voided = await provided(lump('month', '2026-11-30T03:00:00.000Z'), 'not_sent');
  const { periodRecordId } = first;
  expect(first).toMatchObject({
    recordMethod: 'lump',
    retentionStartsOn: null,
    retentionUntil: null,
    deficiencies: [],
  });
  expect([second.periodRecordId, voided.periodRecordId]).toEqual([periodRecordId, periodRecordId]);
  expect(await periodRecord(periodRecordId)).toMatchObject({
    side: 'provider',
    recordMethod: 'lump',
    agreement: first.basis.agreement,
    counterparty: { partyId: 'crm-co', version: 1, details: first.items.counterparty },
    period: { kind: 'month', month: '2026-11' },
    openedAt: november.toISOString(),
    state: 'open',
    closings: [],
    retentionUntil: null,
    items: {
      consentConfirmed: { confirmationMethods: ['self_confirmed_as_proxy'] },
      provisionPeriod: { firstDay: '2026-11-24', lastDay: '2026-11-28' },
      counterparty: first.items.counterparty,
      infoItems: first.items.infoItems,
    },
    entryCount: 2,
    voidedCount: 1,
  });
  expect(await said('period_record.opened', periodRecordId)).toHaveLength(1);
  expect(await recordDetail(first.recordId)).toMatchObject({
    state: 'unreviewed',
    retention: { startsOn: null, until: null },
  });

  await scheduleAt('2026-12-01T14:59:59.999Z');
  expect((await periodRecord(periodRecordId)).closings).toEqual([]);
  await scheduleAt('2026-12-01T15:00:00.000Z');
  const [closed, ...others] = await said('period_record.closed', periodRecordId);
  expect(others).toEqual([]);
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT e.value FROM record_store.evidence e WHERE e.event_type = 'record.made' AND e.subject = ANY ($1) ORDER BY e.subject`,
    [[first.recordId, second.recordId]],
  );
  expect(closed).toMatchObject({
    closing: 0,
    entryCount: 2,
    voidedCount: 1,
    contentHash: merkleRoot(rows.map(({ value }) => sha256(value))).toString('hex'),
    items: { provisionPeriod: { firstDay: '2026-11-24', lastDay: '2026-11-28' } },
    retentionStartsOn: '2026-11-28',
    retentionUntil: '2029-11-28',
  });
  const [batch] = await said('record_batch.closed', closed.batchId);
  expect(batch).toMatchObject({
    periodRecordId,
    contentHash: closed.contentHash,
    recordCount: 2,
    supplement: 0,
    closedBy: null,
  });
  const held = (await service.call(`/v1/record-batches/${closed.batchId}`)).body.records.items;
  expect(held).toEqual([first.recordId, second.recordId].sort());
  expect(await recordDetail(first.recordId)).toMatchObject({
    state: 'in_batch',
    batchId: closed.batchId,
    retentionUntil: null,
    retention: { startsOn: '2026-11-28', until: '2029-11-28' },
  });

  const late = await provided(lump('month', '2026-11-29T03:00:00.000Z'));
  expect(late.periodRecordId).toBe(periodRecordId);
  expect(await periodRecord(periodRecordId)).toMatchObject({ state: 'open', retentionUntil: null });
  expect((await recordDetail(first.recordId)).retention).toMatchObject({ startsOn: null, until: null });
  await scheduleAt('2026-12-02T14:00:00.000Z');
  expect((await periodRecord(periodRecordId)).closings).toHaveLength(1);
  await scheduleAt('2026-12-02T15:00:00.000Z');
  const [, supplement] = await said('period_record.closed', periodRecordId);
  expect(supplement).toMatchObject({ closing: 1, entryCount: 1, retentionUntil: '2029-11-29' });

  await service.publish(approve(closed), approve(supplement));
  const shown = await waitFor(
    async () => {
      const body = await periodRecord(periodRecordId);
      return body.closings.every(({ approval }: { approval: unknown }) => approval !== null) ? body : undefined;
    },
    { what: 'both approvals' },
  );
  expect(shown).toMatchObject({
    state: 'closed',
    retentionStartsOn: '2026-11-29',
    retentionUntil: '2029-11-29',
    entryCount: 3,
    items: { provisionPeriod: { firstDay: '2026-11-24', lastDay: '2026-11-29' } },
  });
  expect(await recordDetail(first.recordId)).toMatchObject({ state: 'approved', retention: { until: '2029-11-29' } });

  const hasAll = (roles: string[]) =>
    roles.includes('period_record_opened') &&
    roles.filter((role) => role === 'period_record_closed').length === 2 &&
    roles.includes('batch_approval');
  const { status, stdout } = await verified(first.recordId, hasAll);
  expect(stdout).toContain('VERIFIED: every check holds.');
  expect(status).toBe(0);
});

test('each month and each version of an agreement has a period record of its own', async () => {
  now = new Date('2026-12-10T00:00:00.000Z');
  const ids = [
    await provided(lump('scopes', '2026-11-30T14:59:59.999Z')),
    await provided(lump('scopes', '2026-11-30T15:00:00.000Z')),
    await provided(lump('scopes', '2026-11-30T15:00:00.000Z', { agreement: { effectiveTo: '2026-12-31' } })),
  ].map(({ periodRecordId }) => periodRecordId);
  expect(new Set(ids).size).toBe(3);
  const listed = await service.call('/v1/period-records?agreementId=scopes&month=2026-12');
  expect(listed.body.items.map(({ periodRecordId }: { periodRecordId: string }) => periodRecordId).sort()).toEqual(
    ids.slice(1).sort(),
  );
});

test('an agreement that ended closes its lump record a day later, before the month is over', async () => {
  now = new Date('2027-02-03T00:00:00.000Z');
  const s = lump('ending', '2027-02-02T00:00:00.000Z');
  const { periodRecordId } = await provided(s);
  const data = {
    ...s.agreementEvent.data,
    revision: 2,
    status: 'ended' as const,
    changedAt: '2027-02-03T00:00:00.000Z',
  };
  await service.publish(newEvent(agreementChanged, { source: 'akashi/test', tenant: s.tenant, time: now, data }));
  await waitFor(
    async () =>
      (
        await service.sql(
          `SELECT FROM record_store.agreement_ends WHERE agreement_id = 'ending' AND ended_at IS NOT NULL`,
        )
      ).rowCount === 1,
    { what: 'the end to be known' },
  );
  await scheduleAt('2027-02-03T23:59:59.000Z');
  expect((await periodRecord(periodRecordId)).state).toBe('open');
  await scheduleAt('2027-02-04T00:00:00.000Z');
  expect(await periodRecord(periodRecordId)).toMatchObject({ state: 'closed', retentionStartsOn: '2027-02-02' });
});

const document = { kind: 'contract', name: '基本契約書', mediaType: 'application/pdf', sha256: 'a'.repeat(64) };

test.each([
  ['Rule 29(i): a contract in place of records is kept one year', true, 'contract_substitute', '2028-02-10'],
  ['Rule 29(ii): documents that fail Rule 27(3) are a record that is kept three years', false, 'lump', '2030-02-10'],
] as const)('%s from the last provision, closed when the agreement is over', async (_rule, related, method, until) => {
  const agreementId = `over-${method}`;
  now = new Date('2026-12-20T00:00:00.000Z');
  const options = {
    agreementId,
    agreement: { recordMethod: 'contract_substitute', effectiveTo: '2027-02-28' },
  } as const;
  const early = story({ ...options, providedAt: now });
  await service.publish(...early.basis);
  const body = {
    ...{ ...document, agreementId, agreementVersion: 1, keptElsewhere: '本社文書庫' },
    states: ['consent', 'date', 'counterparty', 'infoItems'],
    goodsOrServices: { related, reason: '会員への商品の販売に伴う提供か' },
  };
  await waitFor(async () => (await service.call('/v1/contract-documents', { method: 'POST', body })).status === 201, {
    what: 'the agreement to be known',
  });
  const { periodRecordId, recordMethod } = await provided(early);
  expect(recordMethod).toBe(method);
  const last = await provided(story({ ...options, providedAt: new Date('2027-02-10T00:00:00.000Z') }));
  expect(last.periodRecordId).toBe(periodRecordId);
  await scheduleAt('2027-03-01T14:59:59.000Z');
  expect(await periodRecord(periodRecordId)).toMatchObject({ state: 'open', retentionUntil: null });
  await scheduleAt('2027-03-01T15:00:00.000Z');
  expect(await periodRecord(periodRecordId)).toMatchObject({
    state: 'closed',
    items: { provisionPeriod: { firstDay: '2026-12-20', lastDay: '2027-02-10' } },
    retentionStartsOn: '2027-02-10',
    retentionUntil: until,
  });
});

test('where every entry was voided nothing is closed, and the record says so', async () => {
  now = new Date('2027-03-10T00:00:00.000Z');
  const record = await provided(lump('voided', '2027-03-10T00:00:00.000Z'), 'not_sent');
  const { periodRecordId } = record;
  await scheduleAt('2027-04-02T00:00:00.000Z');
  expect(await periodRecord(periodRecordId)).toMatchObject({
    state: 'nothing_to_close',
    closings: [],
    items: null,
    actualPeriod: null,
    entryCount: 0,
    voidedCount: 1,
  });
  expect(await said('period_record.closed', periodRecordId)).toEqual([]);
  expect((await recordDetail(record.recordId)).retention).toMatchObject({
    startsOn: '2027-03-10',
    until: '2030-03-10',
  });
});

test('when the first entries arrive at once in several partitions, one period record is opened', async () => {
  now = new Date('2027-05-10T00:00:00.000Z');
  const stories = Array.from({ length: 12 }, () => lump('contended', '2027-05-10T00:00:00.000Z'));
  await service.publish(...stories.flatMap(({ basis }) => basis));
  await service.publish(...stories.flatMap(({ provisionEvents }) => provisionEvents));
  const records = await Promise.all(stories.map(({ provisionId }) => recordOf(service, provisionId)));
  const ids = new Set(records.map(({ periodRecordId }) => periodRecordId));
  expect(ids.size).toBe(1);
  const [id] = ids;
  expect(await said('period_record.opened', id)).toHaveLength(1);
  const { rows } = await service.sql('SELECT FROM record_store.period_records WHERE agreement_id = $1', ['contended']);
  expect(rows).toHaveLength(1);
});

test('of two transactions that open the same at once, the second waits, and finds what the first opened', async () => {
  const { periodRecordId } = await provided(lump('overtaken', now.toISOString()));
  const { side, recordMethod, agreement, counterparty } = await periodRecord(periodRecordId);
  const entry = (month: string) => ({
    ...{ tenant: 'provider-demo', recordId: newId(), methodReason: undefined, contractDocuments: undefined },
    scope: { side, recordMethod, agreement, counterparty, period: { kind: 'month' as const, month } },
  });
  const [ours, theirs] = [
    [entry('2031-01'), entry('2031-02')],
    [entry('2031-02'), entry('2031-01')],
  ];
  let commit = () => {};
  const waiting = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let hasOpened = false;
  const first = worker.transaction(async (tx) => {
    const opened = await openPeriodRecords(tx, ours, { edge, now });
    hasOpened = true;
    await waiting;
    return opened;
  });
  await waitFor(() => hasOpened, { what: 'the first to open' });
  const second = worker.transaction((tx) => openPeriodRecords(tx, theirs, { edge, now }));
  await waitFor(
    async () =>
      (
        await service.sql(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO period_records%'`,
        )
      ).rowCount === 1,
    { what: 'the second to wait' },
  );
  commit();
  const [one, two] = await Promise.all([first, second]);
  expect([one.events.length, two.events.length]).toEqual([2, 0]);
  const idOf = (opened: typeof one, entries: typeof ours, i: number) => opened.idOf.get(entries[i]!.recordId);
  expect([idOf(two, theirs, 1), idOf(two, theirs, 0)]).toEqual([idOf(one, ours, 0), idOf(one, ours, 1)]);
  expect(idOf(one, ours, 0)).toBeDefined();
});

test('when two instances close at once, one closes and the other finds nothing', async () => {
  now = new Date('2027-06-10T00:00:00.000Z');
  const { periodRecordId } = await provided(lump('twice', '2027-06-10T00:00:00.000Z'));
  const close = () =>
    worker.transaction((tx) => closePeriodRecord(tx, { tenant: 'provider-demo', periodRecordId }, edge));
  const closed = await Promise.all([close(), close(), close()]);
  expect(closed.filter((data) => data !== undefined)).toHaveLength(1);
  expect((await periodRecord(periodRecordId)).closings).toHaveLength(1);
});

test('when closing fails half-way, nothing is closed, and the next run closes it', async () => {
  now = new Date('2027-07-10T00:00:00.000Z');
  const { periodRecordId } = await provided(lump('failing', '2027-07-10T00:00:00.000Z'));
  now = new Date('2027-08-02T00:00:00.000Z');
  const failing: Edge = {
    ...edge,
    salts: () => {
      throw new Error('no randomness');
    },
  };
  await expect(
    worker.transaction((tx) => closePeriodRecord(tx, { tenant: 'provider-demo', periodRecordId }, failing)),
  ).rejects.toThrow('no randomness');
  expect(await periodRecord(periodRecordId)).toMatchObject({ state: 'open', closings: [], entryCount: 1 });
  await scheduleAt('2027-08-02T00:00:00.000Z');
  expect(await periodRecord(periodRecordId)).toMatchObject({ state: 'closed' });
});

test('a provision that arrives twice adds one entry', async () => {
  now = new Date('2027-08-10T00:00:00.000Z');
  const s = lump('duplicate', '2027-08-10T00:00:00.000Z');
  const { periodRecordId } = await provided(s);
  const again = newEvent(provisionMade, {
    source: 'akashi/test',
    tenant: s.tenant,
    time: now,
    data: s.provisionEvent.data,
  });
  await service.publish(...s.provisionEvents, again);
  await provided(lump('duplicate', '2027-08-11T00:00:00.000Z'));
  expect((await periodRecord(periodRecordId)).entryCount).toBe(2);
});

test('a period record of another tenant is not found', async () => {
  now = new Date('2027-09-10T00:00:00.000Z');
  const { periodRecordId } = await provided(lump('private', '2027-09-10T00:00:00.000Z'));
  const token = await service.token({ tenant: 'other-tenant' });
  expect((await service.call(`/v1/period-records/${periodRecordId}`, { token })).status).toBe(404);
  expect((await service.call('/v1/period-records', { token })).body.items).toEqual([]);
});
