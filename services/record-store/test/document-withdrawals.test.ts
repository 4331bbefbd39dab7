import { createHash } from 'node:crypto';
import { newId } from '@akashi/contracts';
import { createDatabase } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runDisposal } from '../src/disposal/run-disposal.ts';
import { notReached } from '../src/domain/not-reached.ts';
import { november, type PeriodWorld, periodWorld } from './period-world.ts';
import { type StoryOptions, story } from './story.ts';

let world: PeriodWorld;
beforeAll(async () => {
  world = await periodWorld();
});
afterAll(() => world?.stop());

const text = Buffer.from('個人関連情報の提供に関する基本契約書');
const everyItem = ['consent', 'date', 'counterparty', 'infoItems'];
const call = (path: string, body?: unknown, more: object = {}) =>
  world.service.call(path, body === undefined ? more : { method: 'POST', body, ...more });

async function attach(agreementId: string, change: object = {}): Promise<string> {
  const { status, body } = await call('/v1/contract-documents', {
    ...{ agreementId, agreementVersion: 1, kind: 'contract', name: '基本契約書', mediaType: 'text/plain' },
    ...{ sha256: createHash('sha256').update(text).digest('hex'), content: text.toString('base64'), states: everyItem },
    goodsOrServices: { related: true, reason: '会員への商品の販売に伴って提供するため' },
    ...change,
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.documentId;
}

const withdraw = (documentId: string, more: object = {}) =>
  call(`/v1/contract-documents/${documentId}/withdrawals`, { reason: '商品の提供に関するものではなかった' }, more);

const asContract = (agreementId: string, day: string, options: StoryOptions = {}) =>
  story({
    ...{ agreementId, providedAt: new Date(day) },
    ...options,
    agreement: { recordMethod: 'contract_substitute', effectiveTo: '2026-11-30', ...options.agreement },
  });

/** An agreement, known by the day on which documents are attached and provisions recorded. */
async function agreed(agreementId: string): Promise<void> {
  world.clock.now = november;
  const { basis, agreement } = asContract(agreementId, '2026-11-10T03:00:00.000Z');
  await world.service.publish(...basis);
  const wanted = 'SELECT FROM record_store.agreement_ends WHERE content_hash = $1';
  await waitFor(async () => (await world.service.sql(wanted, [agreement.contentHash])).rowCount === 1, {
    what: 'the agreement',
  });
}

const provided = (agreementId: string, day = '2026-11-10T03:00:00.000Z') =>
  world.provided(asContract(agreementId, day));

const closedOn = '2026-12-02T03:00:00.000Z';

test('Rule 29: after its only document is withdrawn, what was closed as a contract kept one year is kept three, by a new entry that ends in the log', async () => {
  await agreed('closed');
  const documentId = await attach('closed');
  const record = await provided('closed');
  await world.scheduleAt(closedOn);
  const before = await world.periodRecord(record.periodRecordId);
  expect(before).toMatchObject({ state: 'closed', retentionUntil: '2027-11-10', retentions: [] });
  const headers = { 'idempotency-key': newId() };
  const { status, body } = await withdraw(documentId, { headers });
  expect(status).toBe(201);
  const retention = {
    ...{ periodRecordId: record.periodRecordId, keptAs: 'per_occasion' },
    ...{ retentionStartsOn: record.madeOn, retentionUntil: '2029-11-24' },
  };
  expect(body).toMatchObject({ documentId, withdrawnBy: 'auditor', retentions: [retention] });
  expect([...body.retentions[0].notStated].sort()).toEqual([...everyItem].sort());
  expect((await withdraw(documentId, { headers })).body).toEqual(body);
  expect(await withdraw(documentId)).toMatchObject({ status: 409, body: { code: 'document_withdrawn' } });
  expect(await world.periodRecord(record.periodRecordId)).toMatchObject({
    retentionUntil: '2029-11-24',
    closings: before.closings,
    retentions: [{ because: 'document_withdrawn', causeId: documentId, keptAs: 'per_occasion' }],
  });
  expect((await world.recordDetail(record.recordId)).retention).toMatchObject({
    ...{ startsOn: record.madeOn, until: '2029-11-24', rule: 'Rule 29(iii)' },
  });
  expect((await call(`/v1/contract-documents/${documentId}`)).body.withdrawal).toMatchObject({
    reason: '商品の提供に関するものではなかった',
  });
  expect(await world.said('contract_document.withdrawn', documentId)).toMatchObject([{ documentId }]);
  expect(await world.said('period_record.retention_decided', record.periodRecordId)).toMatchObject([
    { entry: 0, keptAs: 'per_occasion', retentionUntil: '2029-11-24' },
  ]);
  const inLog = `SELECT FROM record_store.evidence e JOIN record_store.log_leaves l USING (evidence_id)
    WHERE e.event_type IN ('contract_document.withdrawn', 'period_record.retention_decided')`;
  await waitFor(async () => ((await world.service.sql(inLog)).rowCount ?? 0) >= 2, { what: 'the leaves' });
});

test('Rule 27(3): while the documents left still state every item together, nothing changes', async () => {
  await agreed('still-met');
  const wrong = await attach('still-met');
  await attach('still-met', { states: ['consent', 'date'] });
  await attach('still-met', { states: ['counterparty', 'infoItems'] });
  const record = await provided('still-met');
  expect((await withdraw(wrong)).body.retentions).toEqual([]);
  await world.scheduleAt(closedOn);
  expect(await world.periodRecord(record.periodRecordId)).toMatchObject({
    retentionUntil: '2027-11-10',
    retentions: [],
  });
});

test('guideline 3-7-4-2-3: an open contract whose documents left are not of goods or services is closed as a record kept three years', async () => {
  await agreed('open');
  const wrong = await attach('open', { states: ['consent', 'date'] });
  await attach('open', { states: ['counterparty', 'infoItems'] });
  await attach('open', { goodsOrServices: { related: false, reason: '本人との契約によらない' } });
  const record = await provided('open');
  expect(record.recordMethod).toBe('contract_substitute');
  const { body } = await withdraw(wrong);
  expect(body.retentions).toMatchObject([{ keptAs: 'lump', notStated: [], retentionUntil: null }]);
  // What is made from now on is made without the document, as an entry of a lump record.
  const next = await provided('open', '2026-11-20T03:00:00.000Z');
  expect(next).toMatchObject({ recordMethod: 'lump' });
  await world.scheduleAt(closedOn);
  expect(await world.periodRecord(record.periodRecordId)).toMatchObject({
    ...{ state: 'closed', retentionStartsOn: '2026-11-10', retentionUntil: '2029-11-10' },
  });
  expect((await world.recordDetail(record.recordId)).retention).toMatchObject({
    until: '2029-11-10',
    rule: 'Rule 29(ii)',
  });
});

test('what is kept longer since a document was withdrawn is not disposed of when its contract would have been', async () => {
  const entries = [];
  for (const agreementId of ['disposed', 'kept-longer']) {
    await agreed(agreementId);
    const documentId = await attach(agreementId);
    entries.push({ documentId, record: await provided(agreementId) });
  }
  await world.scheduleAt(closedOn);
  const [gone, kept] = entries;
  expect((await withdraw(kept!.documentId)).status).toBe(201);
  const disposal = createDatabase({ url: world.service.database.disposalUrl, applicationName: 'test' });
  await waitFor(async () => (await world.service.sql('SELECT FROM record_store.log_queue')).rowCount === 0, {
    what: 'the log',
  });
  const dispose = (day: string) =>
    runDisposal({
      ...{ db: disposal, edge: { ...world.edge, now: () => new Date(`${day}T00:00:00+09:00`) } },
      ...{ uncitedYears: 3, batchSize: 10, disposedBy: 'test', notReached: notReached({ backupDays: null }) },
    });
  const statusOf = async ({ recordId }: { recordId: string }) => (await call(`/v1/records/${recordId}`)).status;
  try {
    await dispose('2027-11-11');
    expect([await statusOf(gone!.record), await statusOf(kept!.record)]).toEqual([404, 200]);
    await dispose('2029-11-24');
    expect(await statusOf(kept!.record)).toBe(200);
    await dispose('2029-11-25');
    expect(await statusOf(kept!.record)).toBe(404);
  } finally {
    await disposal.stop();
  }
});

test('an entry corrected to a later day has what was closed kept longer; corrected to an earlier one, as long as before', async () => {
  await agreed('corrected-day');
  await attach('corrected-day');
  const [first, second] = [await provided('corrected-day'), await provided('corrected-day')];
  await world.scheduleAt(closedOn);
  const period = () => world.periodRecord(first.periodRecordId);
  expect((await period()).retentionUntil).toBe('2027-11-10');
  const correct = (recordId: string, providedOn: string) =>
    call(`/v1/records/${recordId}/corrections`, { reason: '誤記', items: { providedOn } });
  expect((await correct(first.recordId, '2026-11-22')).status).toBe(201);
  expect(await period()).toMatchObject({
    actualPeriod: { firstDay: '2026-11-10', lastDay: '2026-11-22' },
    ...{ retentionStartsOn: '2026-11-22', retentionUntil: '2027-11-22' },
    retentions: [{ because: 'entry_corrected', keptAs: 'contract_substitute' }],
  });
  expect((await correct(first.recordId, '2026-11-05')).status).toBe(201);
  expect((await correct(second.recordId, '2026-11-05')).status).toBe(201);
  expect(await period()).toMatchObject({ actualPeriod: { lastDay: '2026-11-05' }, retentionUntil: '2027-11-22' });
});

test("withdrawing needs its scope and a reason, and another tenant's document is not found", async () => {
  await agreed('guarded');
  const documentId = await attach('guarded');
  const reader = await world.service.token({ scope: 'records:read' });
  expect((await withdraw(documentId, { token: reader })).status).toBe(403);
  const other = await world.service.token({ tenant: 'other-tenant' });
  expect((await withdraw(documentId, { token: other })).status).toBe(404);
  expect((await withdraw(newId())).status).toBe(404);
  expect((await call(`/v1/contract-documents/${documentId}/withdrawals`, { reason: ' ' })).status).toBe(400);
  expect((await call(`/v1/contract-documents/${documentId}`)).body.withdrawal).toBeNull();
});
