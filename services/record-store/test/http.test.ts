import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeHttp } from '../src/service.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
let recordId: string;
beforeAll(async () => {
  service = await runRecordStore();
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  recordId = (await recordOf(service, s.provisionId)).recordId;
});
afterAll(() => service?.stop());

test('keyset pages neither repeat nor miss a record while others are made', async () => {
  const batch = Array.from({ length: 25 }, () => story({ agreementId: 'paged' }));
  const publish = async (stories: typeof batch) => {
    await service.publish(...stories[0]!.basis, ...stories.flatMap((s) => [s.consentEvent, ...s.provisionEvents]));
    await Promise.all(stories.map((s) => recordOf(service, s.provisionId)));
  };
  await publish(batch);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await service.call(`/v1/records?agreementId=paged&limit=4${cursor}`);
    seen.push(...body.items.map((item: { basis: { provisionId: string } }) => item.basis.provisionId));
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    await publish([story({ agreementId: 'paged' })]);
  } while (cursor !== '');
  expect([...seen].sort()).toEqual(batch.map(({ provisionId }) => provisionId).sort());
});

test.each([
  ['agreementId=shop-to-crm&counterpartyPartyId=crm-co', 1],
  ['agreementId=elsewhere', 0],
  ['counterpartyPartyId=elsewhere', 0],
  ['occurredFrom=2020-01-01&occurredTo=2099-12-31&state=unreviewed', 1],
  ['occurredTo=2020-01-01', 0],
  ['madeOn=2020-01-01', 0],
  ['state=voided', 0],
  ['state=approved', 0],
  ['state=in_batch', 0],
])('records are found by %s', async (query, least) => {
  const { status, body } = await service.call(`/v1/records?${query}`);
  expect(status).toBe(200);
  expect(body.items.length >= 1 ? 1 : 0).toBe(least);
});

test('one record is shown with its place in the log', async () => {
  const { body } = await waitFor(
    async () => {
      const got = await service.call(`/v1/records/${recordId}`);
      return got.body.log.checkpointSize === null ? undefined : got;
    },
    { what: 'the record to be under a checkpoint' },
  );
  expect(body).toMatchObject({ recordId, corrections: [], approval: null, batchId: null });
  expect(body.log.leafIndex).toBeLessThan(body.log.checkpointSize);
});

const post = (body: unknown, headers: Record<string, string> = {}) => ({ method: 'POST', body, headers });

test.each<[string, string, Parameters<RunningRecordStore['call']>[1], number, string, string?]>([
  ['malformed JSON', '/v1/record-batches', post('{"agreementId":'), 400, 'malformed_json'],
  ['a wrong type', '/v1/record-batches', post({ agreementId: 7 }), 400, 'invalid_request', '/agreementId'],
  ['an unknown field', '/v1/record-batches', post({ agreementId: 'a', other: 1 }), 400, 'invalid_request'],
  [
    'a day that is none',
    '/v1/record-batches',
    post({ agreementId: 'a', madeOn: '2026-02-30' }),
    400,
    'invalid_request',
    '/madeOn',
  ],
  ['a NUL character', '/v1/record-batches', post('{"agreementId":"a\\u0000"}'), 400, 'invalid_request', '/agreementId'],
  ['more than 64 KiB', '/v1/record-batches', post({ agreementId: 'a'.repeat(70_000) }), 413, 'body_too_large'],
  [
    'an unsupported media type',
    '/v1/record-batches',
    post('a=1', { 'content-type': 'text/plain' }),
    415,
    'unsupported_media_type',
  ],
  ['an agreement without records', '/v1/record-batches', post({ agreementId: 'nobody' }), 409, 'nothing_to_close'],
  [
    'a malformed Idempotency-Key',
    '/v1/record-batches',
    post({ agreementId: 'a' }, { 'idempotency-key': 'a b' }),
    400,
    'invalid_request',
    '/idempotency-key',
  ],
  ['an unknown record', `/v1/records/${newId()}`, {}, 404, 'not_found'],
  ['a record id that is none', '/v1/records/nothing', {}, 400, 'invalid_request', '/recordId'],
  ['evidence of an unknown record', `/v1/records/${newId()}/evidence`, {}, 404, 'not_found'],
  ['an unknown batch', `/v1/record-batches/${newId()}`, {}, 404, 'not_found'],
  ['an unknown filter', '/v1/records?agreement=x', {}, 400, 'invalid_request'],
  ['a state that is none', '/v1/records?state=lost', {}, 400, 'invalid_request', '/state'],
  ['a cursor of somewhere else', '/v1/records?cursor=bm9uc2Vuc2U', {}, 400, 'invalid_cursor', '/cursor'],
  ['an encoded NUL', '/v1/records?principal=%00', {}, 400, 'invalid_request'],
  ['a limit too high', '/v1/records?limit=201', {}, 400, 'invalid_request', '/limit'],
  ['a range beyond the checkpoint', '/v1/log/consistency?from=1&to=999999999', {}, 400, 'invalid_request', '/to'],
  ['a range backwards', '/v1/log/consistency?from=2&to=1', {}, 400, 'invalid_request', '/from'],
  ['a size beyond every number', '/v1/log/consistency?from=1&to=1e300', {}, 400, 'invalid_request'],
])('%s is refused with a problem document that says where', async (_what, path, init, status, code, faultPath = '') => {
  await waitFor(async () => (await service.call('/v1/log/checkpoint')).status === 200, { what: 'a checkpoint' });
  const answer = await service.call(path, init);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  if (faultPath !== '') expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toContain(faultPath);
});

test.each([
  ['an expired token', { expiresIn: -60 }, 401],
  ['a token for another service', { audience: 'akashi:approval' }, 401],
  ['a token without the scope', { scope: 'record-batches:read' }, 403],
])('%s is refused', async (_what, claims, status) => {
  expect((await service.call('/v1/records', { token: await service.token(claims) })).status).toBe(status);
});

test.each([
  ['record-batches:write', '/v1/record-batches', post({ agreementId: 'a' })],
  ['records:read', '/v1/period-records', {}],
  ['records:read', '/v1/contract-documents', {}],
  ['record-batches:read', '/v1/record-batches', {}],
  ['operations:write', '/v1/dead-letters', {}],
])('without the scope %s the route is refused', async (scope, path, init) => {
  const others = 'records:read record-batches:write record-batches:read operations:write'.replace(scope, '');
  expect((await service.call(path, { ...init, token: await service.token({ scope: others }) })).status).toBe(403);
});

test("another tenant's records, evidence and log are not found", async () => {
  const token = await service.token({ tenant: 'other-tenant' });
  for (const path of [`/v1/records/${recordId}`, `/v1/records/${recordId}/evidence`, '/v1/log/checkpoint']) {
    expect((await service.call(path, { token })).status).toBe(404);
  }
  expect((await service.call('/v1/records', { token })).body.items).toEqual([]);
});

test('metrics name what waits and what is halted', async () => {
  const { text } = await service.call('/metrics');
  for (const line of ['pending_provisions 0', 'log_halted_tenants 0', 'duplicate_evidence_conflicts_total 0']) {
    expect(text).toContain(line);
  }
});

test('the routes are described without a database or a broker', async () => {
  const { paths } = (await describeHttp()) as { paths: Record<string, object> };
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/v1/records/{recordId}/evidence',
      '/v1/record-batches',
      '/v1/completeness',
      '/v1/log/consistency',
    ]),
  );
});
