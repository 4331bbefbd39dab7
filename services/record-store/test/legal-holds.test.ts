import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RecordMaker, recordMaker } from './make-records.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let records: RecordMaker;
beforeAll(async () => {
  service = await runRecordStore();
  records = recordMaker(service);
  for (const agreementId of ['shop-to-crm', 'once', 'contended', 'guarded', 'a']) await records.agree(agreementId);
});
afterAll(async () => {
  await records?.stop();
  await service?.stop();
});

const place = (body: unknown, headers: Record<string, string> = {}) =>
  service.call('/v1/legal-holds', { method: 'POST', body, headers });
const release = (holdId: string, token?: string) =>
  service.call(`/v1/legal-holds/${holdId}/release`, {
    method: 'POST',
    body: { reason: 'settled' },
    ...(token !== undefined && { token }),
  });
const onAgreement = (agreementId: string) => ({ scope: { agreementId }, reason: 'litigation' });

test('placing and releasing a hold are evidence, and published with the same bytes', async () => {
  const { status, body: hold, headers } = await place(onAgreement('shop-to-crm'));
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/v1/legal-holds/${hold.holdId}`);
  expect(hold).toMatchObject({ scope: { agreementId: 'shop-to-crm' }, placedBy: 'auditor', release: null });
  await release(hold.holdId);
  const { rows } = await service.sql<{ event_type: string; same: boolean; logged: boolean }>(
    `SELECT e.event_type, o.value = e.value AS same FROM record_store.evidence e
     JOIN record_store.outbox o ON o.key = 'provider-demo:' || e.subject AND o.value = e.value WHERE e.subject = $1
     ORDER BY e.evidence_id`,
    [hold.holdId],
  );
  expect(rows).toEqual([
    { event_type: 'legal_hold.placed', same: true },
    { event_type: 'legal_hold.released', same: true },
  ]);
  const logged = () =>
    service.sql(
      `SELECT FROM record_store.log_leaves JOIN record_store.evidence e USING (evidence_id) WHERE e.subject = $1`,
      [hold.holdId],
    );
  await waitFor(async () => (await logged()).rowCount === 2, { what: 'both to be leaves of the log' });
});

test('a repeated Idempotency-Key places one hold', async () => {
  const headers = { 'idempotency-key': newId() };
  const answers = [await place(onAgreement('once'), headers), await place(onAgreement('once'), headers)];
  expect(answers[1]!.body).toEqual(answers[0]!.body);
  const { rowCount } = await service.sql(`SELECT FROM record_store.legal_holds WHERE agreement_id = 'once'`);
  expect(rowCount).toBe(1);
});

test('of two releases at once one wins, the other is told who released it', async () => {
  const { body: hold } = await place(onAgreement('contended'));
  const answers = await Promise.all([release(hold.holdId), release(hold.holdId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  expect(refused.body).toMatchObject({ code: 'hold_released', detail: expect.stringContaining('auditor') });
});

test('holds are listed newest first, active ones by themselves, in pages that neither repeat nor miss', async () => {
  const token = await service.token({ tenant: 'paged' });
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    const body = { scope: { period: { firstDay: '2026-11-01', lastDay: `2026-11-0${i + 1}` } }, reason: 'litigation' };
    ids.push((await service.call('/v1/legal-holds', { method: 'POST', body, token })).body.holdId);
  }
  await release(ids[1]!, token);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await service.call(`/v1/legal-holds?limit=2${cursor}`, { token });
    seen.push(...body.items.map((item: { holdId: string }) => item.holdId));
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor !== '');
  expect(seen).toEqual([...ids].reverse());
  const of = async (active: boolean) =>
    (await service.call(`/v1/legal-holds?active=${active}`, { token })).body.items.map(
      (item: { holdId: string }) => item.holdId,
    );
  expect(await of(false)).toEqual([ids[1]]);
  expect(await of(true)).toEqual([...ids].reverse().filter((id) => id !== ids[1]));
});

const post = (body: unknown) => ({ method: 'POST', body });
const period = { firstDay: '2026-11-30', lastDay: '2026-11-01' };

test.each<[string, string, Parameters<RunningRecordStore['call']>[1], number, string, string?]>([
  ['a hold on nothing', '/v1/legal-holds', post({ scope: {}, reason: 'x' }), 400, 'invalid_request', '/scope'],
  [
    'a hold without a reason',
    '/v1/legal-holds',
    post({ scope: { agreementId: 'a' }, reason: ' ' }),
    400,
    'invalid_request',
    '/reason',
  ],
  [
    'a period backwards',
    '/v1/legal-holds',
    post({ scope: { period }, reason: 'x' }),
    400,
    'invalid_request',
    '/scope/period/firstDay',
  ],
  ['an unknown part', '/v1/legal-holds', post({ scope: { everything: true }, reason: 'x' }), 400, 'invalid_request'],
  [
    'a record id that is none',
    '/v1/legal-holds',
    post({ scope: { recordIds: ['x'] }, reason: 'x' }),
    400,
    'invalid_request',
    '/scope/recordIds/0',
  ],
  ['an unknown hold', `/v1/legal-holds/${newId()}`, {}, 404, 'not_found'],
  ['the release of an unknown hold', `/v1/legal-holds/${newId()}/release`, post({ reason: 'x' }), 404, 'not_found'],
  ['a hold id that is none', '/v1/legal-holds/nothing', {}, 400, 'invalid_request', '/holdId'],
  ['a cursor of somewhere else', '/v1/legal-holds?cursor=bm9uc2Vuc2U', {}, 400, 'invalid_cursor', '/cursor'],
  ['a cursor of somewhere else', '/v1/disposals?cursor=bm9uc2Vuc2U', {}, 400, 'invalid_cursor', '/cursor'],
  ['an unknown batch resubmitted', `/v1/record-batches/${newId()}/resubmit`, post({}), 404, 'not_found'],
  [
    'a correction of an unknown record',
    `/v1/records/${newId()}/corrections`,
    post({ reason: 'x', items: { providedOn: '2026-11-01' } }),
    404,
    'not_found',
  ],
  [
    'a correction without a reason',
    `/v1/records/${newId()}/corrections`,
    post({ items: {} }),
    400,
    'invalid_request',
    '/reason',
  ],
])('%s is refused with a problem document that says where', async (_what, path, init, status, code, faultPath = '') => {
  const answer = await service.call(path, init);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  if (faultPath !== '') expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(faultPath);
});

test.each([
  ['legal-holds:write', '/v1/legal-holds', post(onAgreement('a'))],
  ['legal-holds:read', '/v1/legal-holds', {}],
  ['records:read', '/v1/disposals', {}],
  ['record-batches:write', `/v1/record-batches/${newId()}/resubmit`, post({})],
])('without the scope %s the route is refused', async (scope, path, init) => {
  const all = 'records:read legal-holds:read legal-holds:write record-batches:write';
  const token = await service.token({ scope: all.replace(scope, '') });
  expect((await service.call(path, { ...init, token })).status).toBe(403);
});

test("another tenant's hold is not found, and can't be released", async () => {
  const { body: hold } = await place(onAgreement('guarded'));
  const token = await service.token({ tenant: 'other-tenant' });
  expect((await service.call(`/v1/legal-holds/${hold.holdId}`, { token })).status).toBe(404);
  expect((await release(hold.holdId, token)).status).toBe(404);
  expect((await service.call('/v1/legal-holds', { token })).body.items).toEqual([]);
});

const day = (records: number, firstDay: string, lastDay = firstDay) => ({ records, firstDay, lastDay });

test('a hold says what it covers now: how many records of each kind, and the first and last day they are about', async () => {
  await records.provisions('counted', [
    { key: 'person-counted-1', day: '2026-10-03', itemCodes: ['a'] },
    { key: 'person-counted-2', day: '2026-11-05', itemCodes: ['a'] },
    { key: 'person-counted-1', day: '2026-11-09', itemCodes: ['b'] },
  ]);
  const [other] = await records.provisions('counted-too', [
    { key: 'person-counted-1', day: '2026-12-01', itemCodes: ['a'] },
  ]);
  const covered = async (scope: object) => {
    const { status, body } = await place({ scope, reason: 'litigation' });
    expect(status).toBe(201);
    expect((await service.call(`/v1/legal-holds/${body.holdId}`)).body).toEqual({
      ...body,
      covers: { ...body.covers, countedAt: expect.any(String) },
    });
    return body.covers;
  };
  const kind = { side: 'provider', recordMethod: 'per_occasion' };
  const agreement = day(3, '2026-10-03', '2026-11-09');
  expect(await covered({ agreementId: 'counted' })).toMatchObject({
    ...{ ...agreement, laterRecords: true, kinds: [{ ...kind, ...agreement }] },
    statement: { en: expect.stringContaining('made later') },
  });
  expect(await covered({ principal: 'person-counted-1' })).toMatchObject(day(3, '2026-10-03', '2026-12-01'));
  expect(await covered({ principal: 'person-counted-1', agreementId: 'counted' })).toMatchObject(
    day(2, '2026-10-03', '2026-11-09'),
  );
  const november = { firstDay: '2026-11-01', lastDay: '2026-11-30' };
  expect(await covered({ partyId: 'crm-co', agreementId: 'counted', period: november })).toMatchObject(
    day(2, '2026-11-05', '2026-11-09'),
  );
  expect(await covered({ recordIds: [other] })).toMatchObject({ ...day(1, '2026-12-01'), laterRecords: false });
  expect(await covered({ agreementId: 'shop-to-crm' })).toMatchObject({
    ...{ records: 0, kinds: [], firstDay: null, lastDay: null, laterRecords: true },
  });
});

test('what is made later is counted as covered, and shown as held on the record itself', async () => {
  const { body: hold } = await place({ scope: { partyId: 'crm-co', agreementId: 'once' }, reason: 'litigation' });
  expect(hold.covers.records).toBe(0);
  const [made] = await records.provisions('once', [{ key: 'person-later-01', day: '2026-11-07', itemCodes: ['a'] }]);
  expect((await service.call(`/v1/legal-holds/${hold.holdId}`)).body.covers).toMatchObject(day(1, '2026-11-07'));
  const { holds } = (await service.call(`/v1/records/${made}`)).body.retention;
  expect(holds.map(({ holdId }: { holdId: string }) => holdId)).toContain(hold.holdId);
});

test('a hold that names what is not here is refused part by part, and nothing is placed', async () => {
  const [known] = await records.provisions('typed', [{ key: 'person-typed-01', day: '2026-11-07', itemCodes: ['a'] }]);
  const scope = {
    agreementId: 'typedd',
    partyId: 'crm-coo',
    principal: 'person-typed-10',
    recordIds: [known, newId()],
  };
  const { status, body } = await place({ scope, reason: 'mistyped' });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'unknown_scope' });
  expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
    ...['/scope/agreementId', '/scope/partyId', '/scope/principal', '/scope/recordIds/1'],
  ]);
  const token = await service.token({ tenant: 'stranger' });
  const foreign = { scope: { recordIds: [known] }, reason: 'of another tenant' };
  const refused = await service.call('/v1/legal-holds', { method: 'POST', body: foreign, token });
  expect(refused.body.errors[0].path).toBe('/scope/recordIds/0');
  const { rowCount } = await service.sql(
    `SELECT FROM record_store.legal_holds WHERE reason IN ('mistyped', 'of another tenant')`,
  );
  expect(rowCount).toBe(0);
});
