import { createDatabase, type Database } from '@akashi/database';
import { verifyBundle } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runDisposal } from '../src/disposal/run-disposal.ts';
import { notReached } from '../src/domain/not-reached.ts';
import { type Edge, systemEdge } from '../src/edge.ts';
import { closePeriodRecord } from '../src/events/close-period-record.ts';
import { batchDecided } from './decisions.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let now = new Date('2026-11-24T03:00:00.000Z');
const edge: Edge = { ...systemEdge, now: () => now };
let service: RunningRecordStore;
let disposal: Database;
let worker: Database;
beforeAll(async () => {
  service = await runRecordStore({ edge });
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
  worker = createDatabase({ url: service.database.workerUrl, applicationName: 'test' });
});
afterAll(async () => {
  await disposal?.stop();
  await worker?.stop();
  await service?.stop();
});

async function entry(agreementId: string, day: string) {
  const s = story({ agreementId, providedAt: new Date(`${day}T12:00:00+09:00`), agreement: { recordMethod: 'lump' } });
  await service.publish(...s.basis, ...s.provisionEvents);
  const record = await recordOf(service, s.provisionId);
  return { s, recordId: record.recordId as string, periodRecordId: record.periodRecordId as string };
}

/** Closes a period record at a moment, whatever the schedule would say, and waits until all is logged. */
async function close(periodRecordId: string, at: string) {
  now = new Date(at);
  const closed = await worker.transaction((tx) =>
    closePeriodRecord(tx, { tenant: 'provider-demo', periodRecordId }, edge),
  );
  await waitFor(async () => (await service.sql('SELECT FROM record_store.log_queue')).rowCount === 0, {
    what: 'the log',
  });
  return closed!;
}

const dispose = (day: string) =>
  runDisposal({
    db: disposal,
    edge: { ...systemEdge, now: () => new Date(`${day}T00:00:00+09:00`) },
    uncitedYears: 3,
    batchSize: 2,
    disposedBy: 'test',
    notReached: notReached({ backupDays: null }),
  });

const shown = async (recordId: string) => (await service.call(`/v1/records/${recordId}`)).body;
const statusOf = async (recordId: string) => (await service.call(`/v1/records/${recordId}`)).status;
const rowsOf = async (table: string, recordId: string) =>
  (await service.sql(`SELECT FROM record_store.${table} WHERE record_id = $1`, [recordId])).rowCount;

test('Rule 29(ii): entries of a lump record go together, the day after three years from the last provision of the period', async () => {
  const entries = [
    await entry('lumped', '2026-11-05'),
    await entry('lumped', '2026-11-20'),
    await entry('lumped', '2026-11-24'),
  ];
  const { periodRecordId, recordId } = entries[0]!;
  await dispose('2035-01-01');
  expect(await statusOf(recordId)).toBe(200);
  await close(periodRecordId, '2026-12-02T00:00:00.000Z');
  expect((await shown(recordId)).retention).toMatchObject({
    startsOn: '2026-11-24',
    until: '2029-11-24',
    rule: 'Rule 29(ii)',
    because: 'method',
  });
  await dispose('2029-11-24');
  expect(await statusOf(recordId)).toBe(200);
  expect((await dispose('2029-11-25')).records).toBe(3);
  for (const each of entries) {
    expect(await statusOf(each.recordId)).toBe(404);
    expect(await rowsOf('period_entries', each.recordId)).toBe(0);
  }
  const period = await service.call(`/v1/period-records/${periodRecordId}`);
  expect(period.body).toMatchObject({ state: 'closed', retentionUntil: '2029-11-24' });
});

test('a late entry opens the period again: nothing of it goes until it is closed with that', async () => {
  const first = await entry('late', '2026-11-05');
  await close(first.periodRecordId, '2026-12-02T00:00:00.000Z');
  const late = await entry('late', '2026-11-30');
  await dispose('2035-01-01');
  expect(await statusOf(first.recordId)).toBe(200);
  await close(first.periodRecordId, '2026-12-04T00:00:00.000Z');
  await dispose('2029-11-30');
  expect([await statusOf(first.recordId), await statusOf(late.recordId)]).toEqual([200, 200]);
  await dispose('2029-12-01');
  expect([await statusOf(first.recordId), await statusOf(late.recordId)]).toEqual([404, 404]);
});

test('a legal hold keeps one entry, and the others go', async () => {
  now = new Date('2026-11-24T03:00:00.000Z');
  const [held, other] = [await entry('held-entry', '2026-11-05'), await entry('held-entry', '2026-11-05')];
  await close(held.periodRecordId, '2026-12-02T00:00:00.000Z');
  const body = { scope: { recordIds: [held.recordId] }, reason: 'litigation' };
  await service.call('/v1/legal-holds', { method: 'POST', body });
  await dispose('2029-12-01');
  expect([await statusOf(held.recordId), await statusOf(other.recordId)]).toEqual([200, 404]);
});

const counterparty = {
  partyName: '株式会社シーアールエム',
  partyAddress: '東京都港区',
  representativeName: '鈴木 一郎',
};
const correct = (recordId: string) =>
  service.call(`/v1/records/${recordId}/corrections`, {
    method: 'POST',
    body: { reason: '移転', items: { counterparty } },
  });

test('an entry that is corrected after its approval is approved anew, and its bundle verifies', async () => {
  now = new Date('2026-11-24T03:00:00.000Z');
  const { recordId, periodRecordId } = await entry('entry-corrected', '2026-11-05');
  const closed = await close(periodRecordId, '2026-12-02T00:00:00.000Z');
  await service.publish(batchDecided(closed, { outcome: 'approved' }));
  await waitFor(async () => (await shown(recordId)).state === 'approved', { what: 'the approval' });
  now = new Date('2026-12-03T00:00:00.000Z');
  await correct(recordId);
  expect((await shown(recordId)).state).toBe('unreviewed');
  const body = { agreementId: 'entry-corrected', madeOn: '2026-12-02' };
  const { status, body: again } = await service.call('/v1/record-batches', { method: 'POST', body });
  expect({ status, again }).toMatchObject({
    status: 201,
    again: { recordCount: 1, correctionCount: 1, supplement: 1 },
  });
  await service.publish(batchDecided(again, { outcome: 'approved' }));
  await waitFor(async () => (await shown(recordId)).state === 'approved', { what: 'the second approval' });
  const bundle = await waitFor(
    async () => {
      const answer = await service.call(`/v1/records/${recordId}/evidence`);
      const roles: string[] = answer.status === 200 ? answer.body.leaves.map(({ role }: { role: string }) => role) : [];
      return roles.filter((role) => role === 'batch_approval').length === 2 ? answer.body : undefined;
    },
    { what: 'the bundle with both approvals' },
  );
  const { verifierKey } = (await service.call('/v1/log/key')).body;
  // The stories of this file share a tag's id and revision under different agreements.
  const failed = verifyBundle({ bundle, verifierKey }).checks.filter(
    ({ name, ok }) => !ok && name !== 'tag named by the record',
  );
  expect(failed).toEqual([]);
});

test("a period's batch that was sent back is resubmitted as that period's", async () => {
  now = new Date('2026-11-24T03:00:00.000Z');
  const { recordId, periodRecordId } = await entry('entry-sent-back', '2026-11-05');
  const closed = await close(periodRecordId, '2026-12-02T00:00:00.000Z');
  await service.publish(batchDecided(closed, { outcome: 'sent_back', reason: '住所' }));
  await waitFor(
    async () => (await service.call(`/v1/record-batches/${closed.batchId}`)).body.decision?.outcome === 'sent_back',
    { what: 'the decision' },
  );
  await correct(recordId);
  const { status, body } = await service.call(`/v1/record-batches/${closed.batchId}/resubmit`, { method: 'POST' });
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { periodRecordId, replaces: closed.batchId, recordCount: 1, correctionCount: 1 },
  });
  await service.publish(batchDecided(body, { outcome: 'approved' }));
  await waitFor(async () => (await shown(recordId)).state === 'approved', { what: 'the approval' });
});
