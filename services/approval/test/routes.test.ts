import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const setRoute = (tenant: string, roles: string[], steps: { name: string; role: string }[]) =>
  approval.call('PUT', '/v1/routes/agreement_version', { tenant, roles, body: { steps } });
const privacySteps = ['一人目', '二人目'].map((name) => ({ name, role: 'privacy' }));

test('routes are per tenant, and a case keeps the route it was opened with', async () => {
  const tenant = 'tenant-route';
  const opened = await submitted(approval, tenant, 'before');
  expect((await setRoute(tenant, ['route_admin'], privacySteps)).status).toBe(200);
  const { body } = await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant });
  expect(body.steps.map(({ role }: any) => role)).toEqual(['approver', 'approver']);
  const { body: later } = await approval.call('GET', '/v1/routes/agreement_version', { tenant });
  expect(later).toMatchObject({ revision: 1, steps: privacySteps });
  const other = await approval.call('GET', '/v1/routes/agreement_version', { tenant: 'tenant-other' });
  expect(other.body.revision).toBe(0);
  const { body: all } = await approval.call('GET', '/v1/routes', { tenant });
  expect(all.items.map(({ kind, revision }: any) => [kind, revision])).toEqual([
    ['agreement_version', 1],
    ['record_batch', 0],
    ['deficient_record', 0],
    ['disclosure_answer', 0],
    ['reconciliation_difference', 0],
    ['consent_method', 0],
    ['external_transmission_difference', 0],
    ['suspension_lifted', 0],
  ]);
});

test('whoever may ask for approvals cannot make the route easier, and no route lets one person approve an agreement alone', async () => {
  expect((await setRoute('tenant-easy', ['requester', 'approver'], privacySteps)).body.code).toBe('role_missing');
  const alone = await setRoute('tenant-easy', ['route_admin'], privacySteps.slice(1));
  expect(alone.body.errors).toEqual([expect.objectContaining({ path: '/steps', code: 'too_few_steps' })]);
  expect((await approval.call('GET', '/v1/routes/agreement_version', { tenant: 'tenant-easy' })).body.revision).toBe(0);
});
