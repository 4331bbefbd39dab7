import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { partyDetails } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const badRequests: [string, () => ReturnType<RunningApproval['call']>, number, string, string?][] = [
  [
    'a corporation without a representative',
    () =>
      approval.call('POST', '/v1/parties', {
        body: { partyId: 'x', details: partyDetails(null, { representativeName: null }) },
      }),
    400,
    'invalid_request',
    '/details/representativeName',
  ],
  [
    'a wrong type',
    () => approval.call('POST', '/v1/parties', { body: { partyId: 7, details: partyDetails() } }),
    400,
    'invalid_request',
    '/partyId',
  ],
  [
    'a NUL in a name',
    () =>
      approval.call('POST', '/v1/parties', {
        body: { partyId: 'x', details: partyDetails(null, { partyName: 'a\u0000b' }) },
      }),
    400,
    'invalid_request',
  ],
  [
    'an agreement with an unknown party',
    () =>
      approval.call('POST', '/v1/agreements', {
        tenant: 'tenant-empty',
        body: { agreementId: 'x', content: agreementContent() },
      }),
    422,
    'invalid_agreement',
    '/content/providerPartyId',
  ],
  ['a missing scope', () => approval.call('GET', '/v1/cases', { scope: 'parties:read' }), 403, 'forbidden'],
  ['an unknown case', () => approval.call('GET', '/v1/cases/0190a1b2-c3d4-7000-8000-00000000dead'), 404, 'not_found'],
  ['a case id that is none', () => approval.call('GET', '/v1/cases/1'), 400, 'invalid_request', '/caseId'],
  ['a cursor of another list', () => approval.call('GET', '/v1/cases?cursor=bm9uc2Vuc2U'), 400, 'invalid_cursor'],
  [
    'malformed JSON',
    () =>
      approval.call('POST', '/v1/parties', {
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"partyId":'),
      }),
    400,
    'malformed_json',
  ],
];

test.each(badRequests)('%s is a problem document that says where', async (...args) => {
  const [, call, status, code, path] = args;
  const { body, headers, status: answered } = await call();
  expect({ status: answered, code: body.code }).toEqual({ status, code });
  expect(headers['content-type']).toContain('application/problem+json');
  if (path) expect(body.errors.map((error: any) => error.path)).toContain(path);
});

test('an Idempotency-Key gives the first answer again, and another body is refused', async () => {
  const send = (partyName: string) =>
    approval.call('POST', '/v1/parties', {
      headers: { 'idempotency-key': 'k-1' },
      body: { partyId: 'idem', details: partyDetails(null, { partyName }) },
    });
  const first = await send('甲');
  expect((await send('甲')).body).toEqual(first.body);
  expect((await send('乙')).body.code).toBe('idempotency_key_reused');
});

test('tokens that are expired, for another audience or missing are refused', async () => {
  const ask = (authorization?: string) =>
    approval.service.http.inject({ url: '/v1/cases', ...(authorization && { headers: { authorization } }) });
  const bearer = async (claims: object) =>
    `Bearer ${await approval.issuer.token({ subject: 's', tenant: 'tenant-a', audience: 'akashi:approval', scope: 'cases:read', ...claims })}`;
  for (const header of [
    undefined,
    await bearer({ expiresIn: -60 }),
    await bearer({ audience: 'akashi:tag-relay' }),
    'Bearer nonsense',
  ]) {
    expect((await ask(header)).statusCode).toBe(401);
  }
  expect((await ask(await bearer({}))).statusCode).toBe(200);
});
