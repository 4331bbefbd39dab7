import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { approveAll, decide, partyDetails, submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const move = (tenant: string, change: object = { partyAddress: '大阪市北区' }, as = 'clerk') =>
  approval.call('POST', '/v1/parties', {
    tenant,
    as,
    body: { partyId: 'crm-co', details: partyDetails('tenant-of-crm', change) },
  });
const read = async (tenant: string, agreementId: string) =>
  (await approval.call('GET', `/v1/agreements/${agreementId}`, { tenant })).body;

test("a party's change gives each agreement in force that names it a version with a case, which the clerk cannot approve", async () => {
  const tenant = 'tenant-moves';
  for (const agreementId of ['one', 'two'])
    await approveAll(approval, tenant, await submitted(approval, tenant, agreementId));
  await submitted(approval, tenant, 'never-approved');
  const { body } = await move(tenant);
  expect(body.agreements).toEqual(
    ['one', 'two'].map((agreementId) => ({ agreementId, version: 2, caseId: expect.any(String) })),
  );
  const { versions, status } = await read(tenant, 'one');
  expect({ status, states: versions.map(({ state }: any) => state) }).toEqual({
    status: 'approved',
    states: ['approved', 'pending'],
  });
  expect(versions[1].content).toEqual({ ...versions[0].content, partyVersions: { provider: 1, recipient: 2 } });
  const opened = { caseId: body.agreements[0].caseId, subject: { contentHash: versions[1].contentHash } };
  expect((await decide(approval, tenant, opened, 'clerk', 0)).body.code).toBe('requester_may_not_approve');
  await approveAll(approval, tenant, opened);
  expect((await read(tenant, 'one')).versions[1].state).toBe('approved');
  const diff = await approval.call('GET', '/v1/agreements/one/diff?from=1&to=2', { tenant });
  expect(diff.body.changes).toEqual([
    { path: '/partyVersions', change: 'added', from: null, to: { provider: 1, recipient: 2 } },
  ]);
});

test('the same details again change no agreement', async () => {
  const tenant = 'tenant-same';
  await approveAll(approval, tenant, await submitted(approval, tenant, 'same'));
  expect((await move(tenant, {})).body).toMatchObject({ version: 1, agreements: [] });
  expect((await read(tenant, 'same')).versions).toHaveLength(1);
});

test('what is being decided becomes void, and a new case opens for the new details', async () => {
  const tenant = 'tenant-pending';
  await approveAll(approval, tenant, await submitted(approval, tenant, 'pending'));
  await approval.call('POST', '/v1/agreements', {
    tenant,
    body: { agreementId: 'pending', content: agreementContent({ effectiveTo: '2031-01-01' }) },
  });
  const { body: before } = await approval.call('POST', '/v1/agreements/pending/submit', {
    tenant,
    body: { version: 2 },
  });
  const { body } = await move(tenant);
  expect(body.agreements).toMatchObject([{ agreementId: 'pending', version: 2 }]);
  expect((await approval.call('GET', `/v1/cases/${before.caseId}`, { tenant })).body.state).toBe('void');
  const after = await approval.call('GET', `/v1/cases/${body.agreements[0].caseId}`, { tenant });
  expect(after.body).toMatchObject({
    state: 'open',
    supersedes: before.caseId,
    content: { effectiveTo: '2031-01-01', partyVersions: { recipient: 2 } },
  });
});

test('a draft takes the new details over and stays its author’s to submit', async () => {
  const tenant = 'tenant-draft';
  await approveAll(approval, tenant, await submitted(approval, tenant, 'draft'));
  const content = agreementContent({ effectiveTo: '2031-01-01', partyVersions: { provider: 1, recipient: 1 } });
  await approval.call('POST', '/v1/agreements', { tenant, body: { agreementId: 'draft', content } });
  expect((await move(tenant)).body.agreements).toEqual([{ agreementId: 'draft', version: 2, caseId: null }]);
  expect((await read(tenant, 'draft')).versions[1]).toMatchObject({
    ...{ state: 'draft', writtenBy: 'requester' },
    content: { effectiveTo: '2031-01-01', partyVersions: { provider: 1, recipient: 2 } },
  });
});

test('a change that makes the content faulty waits as a draft, and is not submitted until it is put right', async () => {
  const tenant = 'tenant-faulty';
  await approveAll(approval, tenant, await submitted(approval, tenant, 'faulty'));
  expect((await move(tenant, { countryCode: 'US' })).body.agreements).toEqual([
    { agreementId: 'faulty', version: 2, caseId: null },
  ]);
  const refused = await approval.call('POST', '/v1/agreements/faulty/submit', { tenant, body: { version: 2 } });
  expect(refused.body.errors).toMatchObject([{ code: 'foreign_recipient_missing' }]);
});

test('who looks at parties and agreements leaves a trace', async () => {
  const tenant = 'tenant-looks';
  await submitted(approval, tenant, 'looks');
  for (const url of [
    '/v1/parties',
    '/v1/parties/shop',
    '/v1/agreements/looks',
    '/v1/agreements/looks/versions/1',
    '/v1/parties/nobody',
  ]) {
    await approval.call('GET', url, { tenant, as: 'reader' });
  }
  const { body } = await approval.call('GET', '/v1/audit-log?actor=reader', {
    tenant,
    as: 'auditor',
    roles: ['auditor'],
  });
  expect(body.items.map(({ action, target }: any) => [action, target.id]).reverse()).toEqual([
    ['party.listed', '*'],
    ['party.viewed', 'shop'],
    ['agreement.viewed', 'looks'],
    ['agreement.viewed', 'looks'],
  ]);
});

test("the log of supervision is added to, read newest first, and its tenant's own", async () => {
  const tenant = 'tenant-supervises';
  await submitted(approval, tenant, 'supervised');
  const url = '/v1/agreements/supervised/supervision-log';
  const entry = {
    supervisedOn: '2026-10-01',
    supervisedBy: '提供先 監査部',
    findings: '取得画面に項目の記載がある',
    measures: null,
  };
  expect((await approval.call('POST', url, { tenant, body: entry })).status).toBe(201);
  expect((await approval.call('POST', url, { tenant, body: { ...entry, findings: '変更なし' } })).status).toBe(201);
  expect((await approval.call('GET', url, { tenant })).body.items.map(({ findings }: any) => findings)).toEqual([
    '変更なし',
    entry.findings,
  ]);
  expect((await approval.call('POST', url, { tenant: 'tenant-else', body: entry })).status).toBe(404);
});
