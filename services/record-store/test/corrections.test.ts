import { newId } from '@akashi/contracts';
import { verifyBundle } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { batchDecided } from './decisions.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

async function recorded(agreementId: string) {
  const s = story({ agreementId });
  await service.publish(...s.basis, ...s.provisionEvents);
  return recordOf(service, s.provisionId);
}

const counterparty = {
  partyName: '株式会社シーアールエム',
  partyAddress: '東京都港区芝公園4-2-8',
  representativeName: '鈴木 一郎',
};

const correct = (recordId: string, items: object, headers: Record<string, string> = {}) =>
  service.call(`/v1/records/${recordId}/corrections`, {
    method: 'POST',
    body: { reason: '移転後の住所', items },
    headers,
  });

const shown = async (recordId: string) => (await service.call(`/v1/records/${recordId}`)).body;

const close = async (agreementId: string) =>
  (await service.call('/v1/record-batches', { method: 'POST', body: { agreementId } })).body;

const resubmit = (batchId: string, headers: Record<string, string> = {}) =>
  service.call(`/v1/record-batches/${batchId}/resubmit`, { method: 'POST', headers });

const stateIs = (recordId: string, state: string) =>
  waitFor(async () => (await shown(recordId)).state === state, { what: `the record to be ${state}` });

const endedAs = (batchId: string, outcome: string) =>
  waitFor(async () => (await service.call(`/v1/record-batches/${batchId}`)).body.decision?.outcome === outcome, {
    what: `the batch to be ${outcome}`,
  });

test('a correction is a new entry: the record stays as it was made, and the items as they stand are shown beside it', async () => {
  const record = await recorded('corrected');
  const first = await correct(record.recordId, { counterparty });
  expect(first).toMatchObject({ status: 201, body: { kind: 'amended', correctedBy: 'auditor' } });
  await correct(record.recordId, { providedOn: '2026-11-02', infoItems: ['サイトXの閲覧履歴'] });
  const detail = await shown(record.recordId);
  expect(detail.items).toEqual(record.items);
  expect(detail.corrections).toMatchObject([
    { kind: 'amended', items: { counterparty }, reason: '移転後の住所' },
    { kind: 'amended', items: { providedOn: '2026-11-02' } },
  ]);
  expect(detail.currentItems).toEqual({
    ...record.items,
    counterparty,
    providedOn: '2026-11-02',
    infoItems: ['サイトXの閲覧履歴'],
  });
});

test.each([
  ['an item of the other side', { principalIdentifier: 'member-1' }, '/items/principalIdentifier'],
  ['a value that is no day', { providedOn: 'yesterday' }, '/items/providedOn'],
  ['a vague item (guideline 3-7-4-3-1)', { infoItems: ['閲覧履歴など'] }, '/items/infoItems/0'],
  ['no items left', { infoItems: [] }, '/items/infoItems'],
  ['no counterparty', { counterparty: null }, '/items/counterparty'],
  ['nothing', {}, '/items'],
])('a correction to %s is refused with its path', async (_what, items, path) => {
  const record = await recorded('refused-correction');
  const answer = await correct(record.recordId, items);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'invalid_request' });
  expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(path);
  expect((await shown(record.recordId)).corrections).toEqual([]);
});

test('a repeated Idempotency-Key corrects once', async () => {
  const record = await recorded('once');
  const headers = { 'idempotency-key': newId() };
  const answers = [
    await correct(record.recordId, { counterparty }, headers),
    await correct(record.recordId, { counterparty }, headers),
  ];
  expect(answers[1]!.body).toEqual(answers[0]!.body);
  expect((await shown(record.recordId)).corrections).toHaveLength(1);
});

test("another tenant's record is not found, and without records:write nobody corrects", async () => {
  const record = await recorded('guarded');
  const path = `/v1/records/${record.recordId}/corrections`;
  const post = { method: 'POST', body: { reason: 'x', items: { counterparty } } };
  const other = await service.token({ tenant: 'other-tenant' });
  expect((await service.call(path, { ...post, token: other })).status).toBe(404);
  const reader = await service.token({ scope: 'records:read' });
  expect((await service.call(path, { ...post, token: reader })).status).toBe(403);
});

test('what is approved is the record as it was then: a later correction has it approved anew', async () => {
  const record = await recorded('approved-anew');
  const batch = await close('approved-anew');
  await service.publish(batchDecided(batch, { outcome: 'approved' }));
  await stateIs(record.recordId, 'approved');
  await correct(record.recordId, { counterparty });
  expect((await shown(record.recordId)).state).toBe('unreviewed');
  const again = await close('approved-anew');
  expect(again).toMatchObject({ supplement: 1, recordCount: 1, correctionCount: 1 });
  expect(again.contentHash).not.toBe(batch.contentHash);
  await service.publish(batchDecided(again, { outcome: 'approved' }));
  await stateIs(record.recordId, 'approved');
});

test('rejecting a batch adds to each of its records a correction with the reason; the records are kept their full term', async () => {
  const records = [await recorded('rejected'), await recorded('rejected')];
  const batch = await close('rejected');
  const decided = batchDecided(batch, { outcome: 'rejected', actor: 'approver-2', reason: '相手方の住所が古い' });
  await service.publish(decided, decided);
  for (const { recordId, retentionUntil } of records) {
    await stateIs(recordId, 'rejected');
    const detail = await shown(recordId);
    expect(detail.corrections).toMatchObject([
      {
        kind: 'rejected',
        reason: '相手方の住所が古い',
        correctedBy: 'approver-2',
        caseId: decided.data.caseId,
        items: null,
      },
    ]);
    expect(detail.retention.until).toBe(retentionUntil);
  }
  const { body } = await service.call('/v1/records?state=rejected&agreementId=rejected');
  expect(body.items).toHaveLength(2);
  const again = await resubmit(batch.batchId);
  expect(again).toMatchObject({ status: 409, body: { code: 'batch_not_sent_back' } });
});

test('a rejected record that was corrected and approved since is approved', async () => {
  const record = await recorded('rejected-then-right');
  await service.publish(batchDecided(await close('rejected-then-right'), { outcome: 'rejected', reason: '住所' }));
  await stateIs(record.recordId, 'rejected');
  await correct(record.recordId, { counterparty });
  const again = await close('rejected-then-right');
  expect(again).toMatchObject({ recordCount: 1, correctionCount: 2 });
  await service.publish(batchDecided(again, { outcome: 'approved' }));
  await stateIs(record.recordId, 'approved');
});

test('a rejection of another content hash rejects nothing, and somebody is told', async () => {
  const record = await recorded('other-hash');
  const batch = await close('other-hash');
  const decided = batchDecided({ ...batch, contentHash: 'e'.repeat(64) }, { outcome: 'rejected' });
  await service.publish(decided);
  await waitFor(() => service.logged.some((line) => line.caseId === decided.data.caseId), { what: 'the alarm' });
  expect((await shown(record.recordId)).state).toBe('in_batch');
});

test.each(['sent_back', 'withdrawn'] as const)(
  'a batch that was %s is resubmitted, once, with what was corrected since',
  async (outcome) => {
    const agreementId = `again-${outcome.replace('_', '-')}`;
    const records = [await recorded(agreementId), await recorded(agreementId)];
    const batch = await close(agreementId);
    expect((await resubmit(batch.batchId)).body.code).toBe('batch_not_sent_back');
    await service.publish(batchDecided(batch, { outcome, reason: '住所を直すこと' }));
    await endedAs(batch.batchId, outcome);
    await correct(records[0].recordId, { counterparty });
    const headers = { 'idempotency-key': newId() };
    const { status, body: next } = await resubmit(batch.batchId, headers);
    expect(status).toBe(201);
    expect(next).toMatchObject({ supplement: 1, replaces: batch.batchId, recordCount: 2, correctionCount: 1 });
    expect(next.contentHash).not.toBe(batch.contentHash);
    expect((await resubmit(batch.batchId, headers)).body).toEqual(next);
    expect(await resubmit(batch.batchId)).toMatchObject({ status: 409, body: { code: 'already_resubmitted' } });
    const replaced = (await service.call(`/v1/record-batches/${batch.batchId}`)).body;
    expect(replaced).toMatchObject({ replacedBy: next.batchId, decision: { outcome, reason: '住所を直すこと' } });
    await service.publish(batchDecided(next, { outcome: 'approved' }));
    for (const { recordId } of records) await stateIs(recordId, 'approved');
    expect((await shown(records[1].recordId)).batchId).toBe(next.batchId);
  },
);

test('an approval of the batch that was replaced approves nothing any more', async () => {
  const record = await recorded('replaced');
  const batch = await close('replaced');
  await service.publish(batchDecided(batch, { outcome: 'sent_back', reason: 'x' }));
  await endedAs(batch.batchId, 'sent_back');
  await resubmit(batch.batchId);
  const late = batchDecided(batch, { outcome: 'approved' });
  await service.publish(late);
  await waitFor(
    async () => (await service.sql('SELECT FROM record_store.evidence WHERE event_id = $1', [late.id])).rowCount === 1,
    { what: 'the late decision' },
  );
  expect((await shown(record.recordId)).state).toBe('in_batch');
});

test("a record's evidence bundle holds every correction and every batch it was in, and verifies", async () => {
  const record = await recorded('in-bundle');
  await correct(record.recordId, { counterparty });
  const batch = await close('in-bundle');
  await service.publish(batchDecided(batch, { outcome: 'rejected', reason: '理由' }));
  await stateIs(record.recordId, 'rejected');
  await correct(record.recordId, { providedOn: '2026-11-02' });
  const bundle = await waitFor(
    async () => {
      const answer = await service.call(`/v1/records/${record.recordId}/evidence`);
      return answer.status === 200 && answer.body.leaves.some((leaf: Leaf) => leaf.role === 'batch')
        ? answer.body
        : undefined;
    },
    { what: 'the bundle' },
  );
  const kinds = bundle.leaves
    .filter((leaf: Leaf) => leaf.role === 'correction')
    .map((leaf: Leaf) => JSON.parse(Buffer.from(leaf.value, 'base64').toString()).data.kind);
  expect(kinds).toEqual(['amended', 'rejected', 'amended']);
  const { verifierKey } = (await service.call('/v1/log/key')).body;
  const verification = verifyBundle({ bundle, verifierKey });
  // The stories of this file share a tag's id and revision under different agreements.
  const failed = verification.checks.filter(({ name, ok }) => !ok && name !== 'tag named by the record');
  expect(failed).toEqual([]);
});

interface Leaf {
  role: string;
  value: string;
}
