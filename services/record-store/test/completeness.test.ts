import { createHash } from 'node:crypto';
import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { batchDecided } from './decisions.ts';
import { multiplyProvisions } from './multiply-provisions.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { dutyDoesNotApply, type StoryOptions, story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore({ env: { RECORD_STORE_LATE_AFTER_SECONDS: '3600' } });
});
afterAll(() => service?.stop());

/** A day of its own for each test, in Japan's morning; days long past are late by today. */
const at = (day: string) => new Date(`${day}T08:30:00+09:00`);

async function recorded(day: string, options: StoryOptions = {}) {
  const s = story({ providedAt: at(day), ...options });
  await service.publish(...s.basis, ...s.provisionEvents);
  return { s, record: await recordOf(service, s.provisionId) };
}

const report = async (from: string, to = from) => {
  const { status, body } = await service.call(`/v1/completeness?from=${from}&to=${to}`);
  expect(status).toBe(200);
  return body.checks;
};

const list = async (name: string, day: string, more = '') =>
  (await service.call(`/v1/completeness/${name}?from=${day}&to=${day}${more}`)).body;

test('each provision of a period is recorded, filed, pending or unaccounted for, counted from the evidence', async () => {
  const day = '2026-10-01';
  await recorded(day);
  const filed = story({
    providedAt: at(day),
    agreementId: 'no-duty',
    agreement: { applicabilityDecision: dutyDoesNotApply },
  });
  await service.publish(...filed.basis, ...filed.provisionEvents);
  const waiting = story({ providedAt: at(day), agreementId: 'never-comes' });
  await service.publish(...waiting.provisionEvents);
  const provider = { provisions: 3, recorded: 1, filed: 1, pending: 1, unaccounted: 0, doubled: 0, unconfirmed: 0 };
  await waitFor(async () => (await report(day)).provider.pending === 1, { what: 'the provision to wait' });
  await waitFor(async () => (await report(day)).provider.filed === 1, { what: 'the filing' });
  expect((await report(day)).provider).toEqual(provider);
  expect((await report('2026-09-30')).provider.provisions).toBe(0);
  expect((await list('filed', tokyoDay(new Date()))).items).toMatchObject([
    { provisionId: filed.provisionId, applicabilityDecision: { applies: false, reasons: dutyDoesNotApply.reasons } },
  ]);
});

test('a day is a day in Japan', async () => {
  const s = story({ providedAt: new Date('2026-10-02T15:30:00.000Z') });
  await service.publish(...s.basis, ...s.provisionEvents);
  await recordOf(service, s.provisionId);
  expect((await report('2026-10-02')).provider.provisions).toBe(0);
  expect((await report('2026-10-03')).provider.provisions).toBe(1);
});

test('a provision whose record was lost is found, though the table of outcomes has it', async () => {
  const day = '2026-10-05';
  const { s, record } = await recorded(day);
  await service.sql('DELETE FROM record_store.evidence_references WHERE reference = $1', [`record:${record.recordId}`]);
  await service.sql('DELETE FROM record_store.evidence WHERE subject = $1', [record.recordId]);
  const checks = await report(day);
  expect(checks.provider).toMatchObject({ provisions: 1, recorded: 0, unaccounted: 1 });
  expect(checks.records).toMatchObject({ records: 1, withoutEvidence: 1 });
  expect((await list('unaccounted', day)).items).toMatchObject([{ provisionId: s.provisionId }]);
});

test('a provision that is in two records is counted as doubled', async () => {
  const day = '2026-10-06';
  const { record } = await recorded(day);
  await service.sql(
    `INSERT INTO record_store.records SELECT (jsonb_populate_record(r, jsonb_build_object('record_id', $2::text))).*
     FROM record_store.records r WHERE record_id = $1`,
    [record.recordId, newId()],
  );
  expect((await report(day)).provider).toMatchObject({ provisions: 1, doubled: 1 });
});

test('provisions with a duty and without a confirmation from before are listed, each with what is wrong', async () => {
  const day = '2026-10-07';
  const [none, after, right] = [1, 2, 3].map(() => story({ providedAt: at(day) })) as [Story, Story, Story];
  await service.publish(...right.basis, none.consentEvent, after.consentEvent, ...right.provisionEvents);
  const { confirmationEvent } = after;
  const confirmedAt = new Date(at(day).getTime() + 1_000).toISOString();
  await service.publish(
    { ...confirmationEvent, data: { ...confirmationEvent.data, confirmedAt } },
    after.provisionEvent,
  );
  const { provisionEvent } = none;
  await service.publish({ ...provisionEvent, data: { ...provisionEvent.data, confirmationId: null } });
  for (const { provisionId } of [none, after, right]) await recordOf(service, provisionId);
  expect((await report(day)).provider).toMatchObject({ provisions: 3, recorded: 3, unconfirmed: 2 });
  const { items } = await list('unconfirmed', day);
  const found = Object.fromEntries(items.map((item: Listed) => [item.provisionId, item.confirmation]));
  expect(found).toEqual({ [none.provisionId]: 'none', [after.provisionId]: 'after_provision' });
  const pages = [await list('unconfirmed', day, '&limit=1')];
  pages.push(await list('unconfirmed', day, `&limit=1&cursor=${pages[0].nextCursor}`));
  expect(pages.flatMap((page) => page.items).map((item: Listed) => item.provisionId)).toEqual(
    items.map((item: Listed) => item.provisionId),
  );
  expect(pages[1].nextCursor).toBeNull();
});

test('a report over more than one statement reads counts each provision and record once, and its lists go on to the last', async () => {
  const day = '2026-10-20';
  const { s, record } = await recorded(day);
  const copies = 10_050;
  await multiplyProvisions(service, { provisionId: s.provisionId, recordId: record.recordId }, copies);
  const last = story({ providedAt: new Date(at(day).getTime() + 12_000_000) });
  await service.publish(last.provisionEvent);
  await waitFor(async () => (await report(day)).provider.pending === 1, { what: 'the provision to wait' });
  expect(await report(day)).toMatchObject({
    provider: { provisions: copies + 2, recorded: copies + 1, pending: 1, unaccounted: 0, doubled: 0, unconfirmed: 1 },
    records: { records: copies + 1, withoutEvidence: 0 },
  });
  expect((await list('unconfirmed', day)).items).toMatchObject([
    { provisionId: last.provisionId, recordId: null, confirmation: 'not_kept' },
  ]);
});

type Story = ReturnType<typeof story>;
interface Listed {
  provisionId: string;
  recordId: string;
  confirmation: string;
}

test('records made later than the policy allows are counted and listed, the threshold named as policy', async () => {
  const day = '2026-10-08';
  const { record } = await recorded(day);
  const today = tokyoDay(new Date());
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  const prompt = await recordOf(service, s.provisionId);
  const checks = await report(day);
  expect(checks).toMatchObject({ records: { late: 1 }, late: { afterSeconds: 3600, basis: 'policy' } });
  const { items } = await list('late', day);
  expect(items).toMatchObject([{ recordId: record.recordId, side: 'provider', occurredOn: day }]);
  expect(items[0].secondsLater).toBeGreaterThan(3600);
  const ofToday = await list('late', today, '&limit=200');
  expect(ofToday.items.map((item: Listed) => item.recordId)).not.toContain(prompt.recordId);
});

test('deficient records are listed with what they lack', async () => {
  const day = '2026-10-09';
  const { record } = await recorded(day, { itemCodes: ['viewed-category', 'secret-item'] });
  await recorded(day);
  expect((await report(day)).records).toMatchObject({ records: 2, deficient: 1 });
  expect((await list('deficient', day)).items).toMatchObject([
    { recordId: record.recordId, deficiencies: ['item_not_in_agreement:secret-item'] },
  ]);
});

test('corrections are listed by the day they were made, people’s and approvers’ alike', async () => {
  const today = tokyoDay(new Date());
  const before = (await report(today)).corrections;
  const { record } = await recorded('2026-10-10', { agreementId: 'corrected' });
  await service.call(`/v1/records/${record.recordId}/corrections`, {
    method: 'POST',
    body: { reason: '日付の誤り', items: { providedOn: '2026-10-11' } },
  });
  const batch = await service.call('/v1/record-batches', { method: 'POST', body: { agreementId: 'corrected' } });
  await service.publish(batchDecided(batch.body, { outcome: 'rejected', reason: '理由' }));
  await waitFor(async () => (await report(today)).corrections.rejected === before.rejected + 1, {
    what: 'the rejection',
  });
  expect((await report(today)).corrections).toEqual({
    ...before,
    rejected: before.rejected + 1,
    amended: before.amended + 1,
  });
  const { items } = await list('corrections', today, '&limit=200');
  expect(items.filter((item: Listed) => item.recordId === record.recordId)).toMatchObject([
    { kind: 'amended', items: { providedOn: '2026-10-11' } },
    { kind: 'rejected', reason: '理由', correctedBy: 'approver-1' },
  ]);
});

test('a sample is chosen by its seed: the same again, another with another seed, checkable by whoever has the ids', async () => {
  const day = '2026-10-12';
  const ids: string[] = [];
  for (let i = 0; i < 8; i += 1) ids.push((await recorded(day)).record.recordId);
  const sample = (seed: string) => list('sample', day, `&seed=${seed}&size=3`);
  const first = await sample('audit-2026');
  expect(first).toMatchObject({ seed: 'audit-2026', population: 8 });
  const digest = (id: string) => createHash('sha256').update(`audit-2026${id}`).digest('hex');
  const expected = [...ids].sort((a, b) => (digest(a) < digest(b) ? -1 : 1)).slice(0, 3);
  expect(first.items.map((item: Listed) => item.recordId)).toEqual(expected);
  expect(await sample('audit-2026')).toEqual(first);
  const seeds = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(sample));
  expect(new Set(seeds.map(({ items }) => items.map((item: Listed) => item.recordId).join())).size).toBeGreaterThan(1);
});

test.each([
  ['backwards', 'from=2026-10-02&to=2026-10-01', '/to'],
  ['too long', 'from=2026-01-01&to=2026-12-31', '/to'],
  ['without an end', 'from=2026-10-01', '/to'],
  ['of no day', 'from=2026-02-30&to=2026-03-01', '/from'],
])('a period that is %s is refused with its path', async (_what, query, path) => {
  const { status, body } = await service.call(`/v1/completeness?${query}`);
  expect(status).toBe(400);
  expect(body.errors.map((fault: { path: string }) => fault.path)).toContain(path);
});

test("another tenant's report, lists and sample are empty", async () => {
  await recorded('2026-10-13');
  const token = await service.token({ tenant: 'other-tenant' });
  const query = 'from=2026-10-01&to=2026-10-31';
  const { body } = await service.call(`/v1/completeness?${query}`, { token });
  expect(body.checks.provider.provisions + body.checks.records.records).toBe(0);
  for (const name of ['unaccounted', 'unconfirmed', 'late', 'deficient', 'filed', 'corrections', 'sample']) {
    const seed = name === 'sample' ? '&seed=x' : '';
    const answer = await service.call(`/v1/completeness/${name}?${query}${seed}`, { token });
    expect({ name, status: answer.status, items: answer.body.items }).toEqual({ name, status: 200, items: [] });
  }
});
