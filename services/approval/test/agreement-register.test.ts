import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { approveAll, submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

const tenant = 'tenant-register';
let approval: RunningApproval;
const call = (method: 'GET' | 'POST', url: string, body?: unknown) =>
  approval.call(method, url, { tenant, ...(body === undefined ? {} : { body }) });

beforeAll(async () => {
  approval = await runApproval();
  await approveAll(approval, tenant, await submitted(approval, tenant, 'a-approved'));
  await submitted(approval, tenant, 'b-pending');
  await approveAll(approval, tenant, await submitted(approval, tenant, 'c-stopped'));
  await call('POST', '/v1/agreements/c-stopped/suspend', { reason: '苦情の調査' });
  await call('POST', '/v1/agreements', {
    agreementId: 'a-approved',
    content: agreementContent({ effectiveFrom: '2090-01-01' }),
  });
});
afterAll(() => approval.stop());

const ids = async (query: string) =>
  (await call('GET', `/v1/agreement-register?${query}`)).body.items.map(({ agreementId }: any) => agreementId);

test('each agreement is shown with its parties and the version in effect beside the one being written', async () => {
  const { body } = await call('GET', '/v1/agreement-register');
  expect(body.items[0]).toMatchObject({
    agreementId: 'a-approved',
    status: 'approved',
    newest: { version: 2, state: 'draft', caseId: null },
    currentVersion: 1,
    provider: { partyId: 'shop', partyName: '会社' },
    recipient: { partyId: 'crm-co', countryCode: 'JP' },
    effectiveFrom: '2026-01-01',
    applies: true,
    review: null,
  });
});

test.each([
  ['status=suspended', ['c-stopped']],
  ['newestState=pending', ['b-pending']],
  ['newestState=draft', ['a-approved']],
  ['partyId=crm-co', ['a-approved', 'b-pending', 'c-stopped']],
  ['partyId=nobody', []],
  ['reviewDueBefore=2099-01-01', []],
])('filtered by %s', async (query, agreements) => {
  expect(await ids(query)).toEqual(agreements);
});

test('pages follow one another without gap or repeat', async () => {
  const first = await call('GET', '/v1/agreement-register?limit=2');
  expect(first.body.items).toHaveLength(2);
  expect(await ids(`limit=2&cursor=${first.body.nextCursor}`)).toEqual(['c-stopped']);
});

test('the history has what was written, asked, decided and stopped, latest first, page by page', async () => {
  const all = (await call('GET', '/v1/agreements/c-stopped/history')).body.items;
  expect(all.map(({ what }: any) => what)).toEqual(['suspended', 'decided', 'submitted', 'written']);
  expect(all[0]).toMatchObject({ actor: 'requester', text: '苦情の調査' });
  expect(all[1]).toMatchObject({ outcome: 'approved', version: 1 });
  const found: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body }: any = await call('GET', `/v1/agreements/c-stopped/history?limit=1${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items);
    cursor = body.nextCursor;
  }
  expect(found).toEqual(all);
});

test('another tenant finds nothing of it, and a token without the scope is refused', async () => {
  const other = { tenant: 'tenant-else' };
  expect((await approval.call('GET', '/v1/agreement-register', other)).body.items).toEqual([]);
  expect((await approval.call('GET', '/v1/agreements/c-stopped/history', other)).status).toBe(404);
  for (const url of ['/v1/agreement-register', '/v1/agreements/c-stopped/history'])
    expect((await approval.call('GET', url, { tenant, scope: 'cases:read' })).status).toBe(403);
});

test('signs against a decision are said of what is being written, before it is kept', async () => {
  const { body } = await call('POST', '/v1/applicability/signs', {
    items: [{ itemCode: 'mail', name: { ja: 'ハッシュ化したメールアドレス', en: 'Hashed address' } }],
    matchKey: { kind: 'hashed_email' },
  });
  expect(body.items.map(({ sign }: any) => sign)).toEqual(['item:mail', 'match_key:hashed_email']);
});
