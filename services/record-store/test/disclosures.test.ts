import { caseDecided, contentHash, newEvent, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { type RecordMaker, recipientTenant, recordMaker } from './make-records.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let records: RecordMaker;
beforeAll(async () => {
  service = await runRecordStore();
  records = recordMaker(service);
});
afterAll(async () => {
  await records?.stop();
  await service?.stop();
});

type Init = Parameters<RunningRecordStore['call']>[1];

async function call(path: string, init: Init = {}, claims: Parameters<RunningRecordStore['token']>[0] = {}) {
  return service.call(path, { ...init, token: await service.token({ tenant: recipientTenant, ...claims }) });
}

const identityVerification = { method: '会員ページへのログイン', verifiedBy: 'operator-2' };
const request = (principalIdentifier: string, more: object = {}) =>
  call('/v1/disclosures', {
    method: 'POST',
    body: {
      principalIdentifier,
      requestedOn: '2026-11-20',
      requestedForm: 'electronic',
      identityVerification,
      ...more,
    },
  });

async function decide(disclosure: { disclosureId: string; contentHash: string }, outcome: 'approved' | 'rejected') {
  const decidedAt = new Date().toISOString();
  const decision = outcome === 'approved' ? ('approve' as const) : ('reject' as const);
  const data = {
    caseId: newId(),
    kind: 'disclosure_answer' as const,
    subject: { id: disclosure.disclosureId, version: null, contentHash: disclosure.contentHash },
    outcome,
    decisions: [{ step: 0, actor: 'approver-1', decision, reason: null, decidedAt }],
    decidedAt,
  };
  const event = newEvent(caseDecided, { source: 'akashi/test', tenant: recipientTenant, time: new Date(), data });
  await service.publish(event);
  return data;
}

async function stateOf(disclosureId: string): Promise<string> {
  const { items } = (await call('/v1/disclosures')).body;
  return items.find((item: { disclosureId: string }) => item.disclosureId === disclosureId).state;
}

const stateIs = (disclosureId: string, state: string) =>
  waitFor(async () => (await stateOf(disclosureId)) === state, { what: `the disclosure to be ${state}` });

async function evidenceOf(subject: string, type: string) {
  const { rows } = await service.sql<{ value: Buffer }>(
    'SELECT value FROM record_store.evidence WHERE subject = $1 AND event_type = $2 ORDER BY evidence_id',
    [subject, type],
  );
  return rows.map(({ value }) => JSON.parse(value.toString()).data);
}

async function reviewsOf(disclosureId: string) {
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE event_type = 'review.requested'`,
  );
  return rows
    .map(({ value }) => JSON.parse(value.toString()).data)
    .filter(({ subject }) => subject.id === disclosureId);
}

test('a person gets the statutory items of the records about them, and nothing else of them', async () => {
  const person = 'member-alice-1';
  const [first] = await records.acquisitions('disclosed', [
    { key: 'key-1', day: '2026-11-03', itemCodes: ['a'], person },
    { key: 'key-1', day: '2026-11-04', itemCodes: ['a'], person, items: { infoItems: ['閲覧'] } },
    { key: 'key-1', day: '2026-11-05', itemCodes: ['a'], person },
    { key: 'key-1', day: '2026-11-21', itemCodes: ['a'], person, items: { infoItems: ['請求の後の記録'] } },
    { key: 'key-2', day: '2026-11-03', itemCodes: ['a'], person: 'member-bob-1', items: { infoItems: ['他人の項目'] } },
  ]);
  const [, second, third] = await idsOf(person);
  await records.correct(recipientTenant, second!, {
    kind: 'amended',
    reason: 'x',
    items: { infoItems: ['閲覧した商品カテゴリ'] },
  });
  await records.correct(recipientTenant, third!, { kind: 'voided', reason: '取得していなかった' });
  const { status, body, headers } = await request(person);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    answer: 'disclosed',
    state: 'in_review',
    recordCount: 2,
    leftOutCount: 1,
    approval: null,
  });
  expect(JSON.stringify(body)).not.toContain(person);

  const shown = (await call(headers.get('location')!)).body;
  const item = {
    consentObtained: { obtainedBy: 'recipient' },
    counterparty: {
      partyName: '株式会社ショップ',
      partyAddress: '東京都千代田区丸の内1-1-1',
      representativeName: '佐藤 花子',
    },
    principalIdentifier: person,
    infoItems: ['サイトXで閲覧した商品カテゴリ'],
  };
  expect(shown.content.records).toEqual([item, { ...item, infoItems: ['閲覧した商品カテゴリ'] }]);
  expect(shown.content.leftOut).toEqual([{ reason: '取得していなかった' }]);
  expect(contentHash(shown.content)).toBe(body.contentHash);
  for (const left of ['acquiredOn', 'retentionUntil', '"basis"', first!, '2026-11-03', 'key-1', '請求の後', '他人']) {
    expect(JSON.stringify(shown.content)).not.toContain(left);
  }
});

async function idsOf(principal: string): Promise<string[]> {
  const { rows } = await service.sql<{ record_id: string }>(
    'SELECT record_id FROM record_store.records WHERE principal = $1 ORDER BY occurred_on',
    [principal],
  );
  return rows.map(({ record_id }) => record_id);
}

test('the answer is approved with its very content before it is handed over; who read it or handed it over is evidence without personal data', async () => {
  const person = 'member-carol-1';
  await records.acquisitions('approved', [{ key: 'k', day: '2026-11-03', itemCodes: ['a'], person }]);
  const { body } = await request(person);
  const path = `/v1/disclosures/${body.disclosureId}`;
  const handOver = () => call(`${path}/hand-overs`, { method: 'POST', body: { form: 'paper' } });
  expect((await handOver()).body).toMatchObject({ status: 409, code: 'not_approved_yet' });
  expect((await call(`${path}/document`)).body).toMatchObject({ status: 409, code: 'not_approved_yet' });

  const wrong = await decide({ ...body, contentHash: 'f'.repeat(64) }, 'approved');
  await waitFor(() => service.logged.some(({ caseId }) => caseId === wrong.caseId), {
    what: 'the alarm of another content',
  });
  expect(await stateOf(body.disclosureId)).toBe('in_review');
  const right = await decide(body, 'approved');
  await stateIs(body.disclosureId, 'answered');
  expect(await evidenceOf(body.disclosureId, 'disclosure.answered')).toEqual([
    {
      ...{ disclosureId: body.disclosureId, answer: 'disclosed', contentHash: body.contentHash },
      ...{ caseId: right.caseId, approvedBy: ['approver-1'], approvedAt: right.decidedAt },
    },
  ]);

  await call(path, {}, { subject: 'reader-1' });
  const document = await call(`${path}/document`, {}, { subject: 'reader-2' });
  expect(document.headers.get('content-type')).toBe('application/pdf');
  expect(document.text.slice(0, 5)).toBe('%PDF-');
  expect((await handOver()).status).toBe(201);
  const logged = await evidenceOf(body.disclosureId, 'disclosure.handed_over');
  expect(logged.map(({ what, form, by }) => [what, form, by])).toEqual([
    ['answer_read', null, 'reader-1'],
    ['document_read', null, 'reader-2'],
    ['handed_to_the_person', 'paper', 'auditor'],
  ]);
  const events = ['disclosure.prepared', 'disclosure.answered', 'disclosure.handed_over'];
  const said = [
    ...(await Promise.all(events.map((type) => evidenceOf(body.disclosureId, type)))),
    await reviewsOf(body.disclosureId),
  ];
  expect(said.map(({ length }) => length)).toEqual([1, 1, 3, 1]);
  expect(JSON.stringify(said)).not.toMatch(/member-carol|サイトX/);
  expect(JSON.stringify(service.logged)).not.toContain('member-carol');
});

test('the same answer twice has two hashes, so that nobody can try out whom a hash is about', async () => {
  const hashes = await Promise.all([request('member-nobody-1'), request('member-nobody-1')]);
  expect(new Set(hashes.map(({ body }) => body.contentHash)).size).toBe(2);
});

test('that no record exists is an answer, and so is a refusal with its ground', async () => {
  const none = (await request('member-nobody-2')).body;
  expect(none).toMatchObject({ answer: 'does_not_exist', recordCount: 0 });
  const person = 'member-dave-1';
  await records.acquisitions('refused', [{ key: 'k', day: '2026-11-03', itemCodes: ['a'], person }]);
  const refusal = { ground: 'violation_of_other_law', reason: '法令により開示できない' };
  const refused = (await request(person, { refusal })).body;
  expect(refused).toMatchObject({ answer: 'refused', refusalGround: 'violation_of_other_law', recordCount: 0 });
  const { content } = (await call(`/v1/disclosures/${refused.disclosureId}`)).body;
  expect(content).toMatchObject({ refusal, records: [] });
  expect(content.statements[0].ja).toContain('同条第3項により、その旨を通知します');
  await decide(refused, 'rejected');
  await stateIs(refused.disclosureId, 'not_approved');
  const handOver = await call(`/v1/disclosures/${refused.disclosureId}/hand-overs`, {
    method: 'POST',
    body: { form: 'other' },
  });
  expect(handOver.body.code).toBe('not_approved_yet');
});

test('a request sent again with its key is prepared once', async () => {
  const headers = { 'idempotency-key': newId() };
  const body = {
    principalIdentifier: 'member-once-1',
    requestedOn: '2026-11-20',
    requestedForm: 'other',
    identityVerification,
  };
  const send = () => call('/v1/disclosures', { method: 'POST', body, headers });
  const [first, again] = [await send(), await send()];
  expect(again.body.disclosureId).toBe(first.body.disclosureId);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
});

test('bad requests, other tenants and tokens without the scope are refused', async () => {
  const tomorrow = tokyoDay(new Date(Date.now() + 86_400_000));
  expect((await request('member-1', { requestedOn: tomorrow })).body.errors[0].path).toBe('/requestedOn');
  expect((await request('', {})).body.errors[0].path).toBe('/principalIdentifier');
  expect((await request('member-1', { refusal: { ground: 'because', reason: 'x' } })).body.errors[0].path).toBe(
    '/refusal/ground',
  );
  const { disclosureId } = (await request('member-1')).body;
  expect((await call(`/v1/disclosures/${disclosureId}`, {}, { tenant: 'provider-demo' })).status).toBe(404);
  expect((await call(`/v1/disclosures/${newId()}`)).status).toBe(404);
  for (const [path, init, scope] of [
    ['/v1/disclosures', {}, 'disclosures:write'],
    [`/v1/disclosures/${disclosureId}`, {}, 'disclosures:write'],
    [`/v1/disclosures/${disclosureId}/document`, {}, 'disclosures:write'],
    ['/v1/disclosures', { method: 'POST', body: {} }, 'disclosures:read'],
    [`/v1/disclosures/${disclosureId}/hand-overs`, { method: 'POST', body: { form: 'paper' } }, 'disclosures:read'],
  ] as const) {
    expect((await call(path, init, { scope })).status).toBe(403);
  }
  expect(await evidenceOf(disclosureId, 'disclosure.handed_over')).toEqual([]);
});
