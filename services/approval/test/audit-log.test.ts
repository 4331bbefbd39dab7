import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { addDays, tokyoDay } from '../src/domain/business-days.ts';
import { decide, eventsOn, submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const auditor = { as: 'auditor', roles: ['auditor'] };
const trail = async (tenant: string, query = '') =>
  (await approval.call('GET', `/v1/audit-log?limit=200${query}`, { tenant, ...auditor })).body.items;

/** One of everything that is to leave a trace. */
async function actOnEverything(tenant: string): Promise<string> {
  const admin = { tenant, as: 'admin', roles: ['route_admin'] };
  await approval.call('PUT', '/v1/groups/legal', { ...admin, body: { name: '法務', members: ['a', 'b'] } });
  const steps = [
    { name: '一次', group: 'legal' },
    { name: '最終', role: 'approver' },
  ];
  await approval.call('PUT', '/v1/routes/agreement_version', { ...admin, body: { steps } });
  const day = tokyoDay(new Date());
  const delegation = { to: 'c', firstDay: day, lastDay: addDays(day, 1), reason: '休暇' };
  const { body } = await approval.call('POST', '/v1/delegations', { tenant, as: 'b', body: delegation });
  await approval.call('POST', `/v1/delegations/${body.delegationId}/revoke`, { tenant, as: 'b', body: {} });
  const opened = await submitted(approval, tenant, 'audit');
  const url = `/v1/cases/${opened.caseId}`;
  await approval.call('GET', url, { tenant, as: 'a' });
  await approval.call('POST', `${url}/comments`, { tenant, as: 'a', body: { comment: '確認した' } });
  const handed = { step: 0, from: 'b', to: 'd', reason: '休暇' };
  await approval.call('POST', `${url}/reassignments`, { ...admin, body: handed });
  await decide(approval, tenant, opened, 'a', 0);
  await decide(approval, tenant, opened, 'b', 1);
  await approval.call('POST', '/v1/agreements/audit/suspend', { tenant, body: { reason: '確認中' } });
  return opened.caseId;
}

const expected = [
  ['admin', 'group.changed', 'group'],
  ['admin', 'route.changed', 'route'],
  ['b', 'delegation.made', 'delegation'],
  ['b', 'delegation.revoked', 'delegation'],
  ['requester', 'party.changed', 'party'],
  ['requester', 'party.changed', 'party'],
  ['requester', 'agreement.written', 'agreement'],
  ['requester', 'case.requested', 'case'],
  ['a', 'case.viewed', 'case'],
  ['a', 'case.comment', 'case'],
  ['admin', 'case.reassign', 'case'],
  ['a', 'case.approve', 'case'],
  ['b', 'case.approve', 'case'],
  ['requester', 'agreement.suspend', 'agreement'],
];

test('every action, every change of route, group or delegation and every view leaves an entry, and the same is published', async () => {
  const tenant = 'tenant-trail';
  const caseId = await actOnEverything(tenant);
  const entries = (await trail(tenant)).reverse();
  expect(entries.map(({ actor, action, target }: any) => [actor, action, target.kind])).toEqual(expected);
  const approved = entries.find(({ actor, action }: any) => actor === 'a' && action === 'case.approve');
  expect(approved).toMatchObject({
    roles: ['approver'],
    target: { id: caseId },
    details: { step: 0, outcome: 'open' },
  });
  const published = await waitFor(
    async () => {
      const found = (await eventsOn(approval, 'audit.approval.v1')).filter(({ tenantid }) => tenantid === tenant);
      return found.length >= expected.length && found;
    },
    { what: 'the trail to be published' },
  );
  const byId = new Map((published || []).map(({ data }: any) => [data.auditId, data]));
  for (const entry of entries) expect(byId.get(entry.auditId)).toEqual(entry);
  expect(byId.size).toBe(entries.length);
});

test('what was refused leaves no entry, because nothing was done', async () => {
  const tenant = 'tenant-refused';
  const opened = await submitted(approval, tenant, 'refused');
  await decide(approval, tenant, opened, 'requester', 0);
  const actions = (await trail(tenant)).map(({ action }: any) => action);
  expect(actions).toEqual(['case.requested', 'agreement.written', 'party.changed', 'party.changed']);
});

test('entries are found by actor and by what they are about, page by page', async () => {
  const tenant = 'tenant-find';
  const caseId = await actOnEverything(tenant);
  expect((await trail(tenant, '&actor=admin')).map(({ action }: any) => action)).toEqual([
    'case.reassign',
    'route.changed',
    'group.changed',
  ]);
  expect(await trail(tenant, `&targetKind=case&targetId=${caseId}`)).toHaveLength(6);
  const { body } = await approval.call('GET', '/v1/audit-log?limit=7', { tenant, ...auditor });
  const { body: rest } = await approval.call('GET', `/v1/audit-log?limit=7&cursor=${body.nextCursor}`, {
    tenant,
    ...auditor,
  });
  expect([...body.items, ...rest.items].map(({ action }: any) => action).reverse()).toEqual(
    expected.map(([, action]) => action),
  );
});

test('the trail is read by auditors only, and of their own tenant only', async () => {
  await submitted(approval, 'tenant-own', 'own');
  expect((await approval.call('GET', '/v1/audit-log', { tenant: 'tenant-own' })).body.code).toBe('role_missing');
  const withoutScope = { ...auditor, tenant: 'tenant-own', scope: 'cases:read' };
  expect((await approval.call('GET', '/v1/audit-log', withoutScope)).body.code).toBe('forbidden');
  expect(await trail('tenant-else')).toEqual([]);
});

const edits = [
  "UPDATE approval.audit_log SET actor = 'x'",
  'DELETE FROM approval.audit_log',
  'TRUNCATE approval.audit_log',
];

test.each(edits)('nobody edits the trail, not even the owner of the schema: %s', async (edit) => {
  for (const [url, refusal] of [
    [approval.database.apiUrl, /permission denied/],
    [approval.database.adminUrl, /rows are added, never changed/],
  ] as const) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await expect(client.query(edit)).rejects.toThrow(refusal);
    await client.end();
  }
});
