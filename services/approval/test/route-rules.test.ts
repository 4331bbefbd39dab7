import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decide } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const admin = (tenant: string) => ({ tenant, as: 'admin', roles: ['route_admin'] });
const putGroup = (tenant: string, members: string[]) =>
  approval.call('PUT', '/v1/groups/legal', { ...admin(tenant), body: { name: '法務', members } });
const putRoute = (tenant: string, steps: object[]) =>
  approval.call('PUT', '/v1/routes/deficient_record', { ...admin(tenant), body: { steps } });

test('two of a group of three approve, whatever roles they hold; the third is not asked any more', async () => {
  const tenant = 'tenant-group';
  await putGroup(tenant, ['a', 'b', 'c']);
  expect(
    (await putRoute(tenant, [{ name: '法務', group: 'legal', rule: 'n_of_m', atLeast: 2 }])).body.steps[0],
  ).toMatchObject({ group: 'legal', people: null, rule: 'n_of_m', atLeast: 2 });
  const opened = await askReview(approval, { tenant });
  expect((await decide(approval, tenant, opened, 'outsider', 0)).body.code).toBe('not_assigned');
  expect((await decide(approval, tenant, opened, 'a', 0)).body).toMatchObject({ state: 'open', currentStep: 0 });
  expect((await decide(approval, tenant, opened, 'a', 0)).body.code).toBe('already_approved_a_step');
  expect((await decide(approval, tenant, opened, 'b', 0)).body).toMatchObject({ state: 'approved', currentStep: 1 });
  expect((await decide(approval, tenant, opened, 'c', 0)).body.code).toBe('case_closed');
});

test('two who approve a step that asks for two at once are both counted', async () => {
  const tenant = 'tenant-two';
  await putRoute(tenant, [{ name: '二名', role: 'approver', rule: 'n_of_m', atLeast: 2 }]);
  const opened = await askReview(approval, { tenant });
  const answers = await Promise.all(['a', 'b'].map((as) => decide(approval, tenant, opened, as, 0)));
  expect(answers.map(({ status, body }) => [status, body.state]).sort()).toEqual([
    [201, 'approved'],
    [201, 'open'],
  ]);
});

test('a case keeps the people its group had when it opened, and a group its route needs does not shrink', async () => {
  const tenant = 'tenant-members';
  await putGroup(tenant, ['a', 'b']);
  await putRoute(tenant, [{ name: '全員', group: 'legal', rule: 'all' }]);
  const opened = await askReview(approval, { tenant });
  expect((await putGroup(tenant, ['x', 'y'])).body).toMatchObject({ revision: 2, changedBy: 'admin' });
  expect((await decide(approval, tenant, opened, 'x', 0)).body.code).toBe('not_assigned');
  expect((await decide(approval, tenant, opened, 'a', 0)).body.state).toBe('open');
  expect((await decide(approval, tenant, opened, 'b', 0)).body.state).toBe('approved');

  await putRoute(tenant, [{ name: '二名', group: 'legal', rule: 'n_of_m', atLeast: 2 }]);
  const shrunk = await putGroup(tenant, ['x']);
  expect([shrunk.status, shrunk.body.code]).toEqual([409, 'group_in_use']);
  expect((await approval.call('GET', '/v1/groups', { tenant })).body.items[0].members).toEqual(['x', 'y']);
});

test('groups are changed by a route administrator only, and are not seen from another tenant', async () => {
  const body = { name: 'x', members: ['a'] };
  expect((await approval.call('PUT', '/v1/groups/legal', { body })).body.code).toBe('role_missing');
  await putGroup('tenant-own', ['a']);
  expect((await approval.call('GET', '/v1/groups', { tenant: 'tenant-else' })).body.items).toEqual([]);
  const [fault] = (await putRoute('tenant-else', [{ name: 's', group: 'legal' }])).body.errors;
  expect(fault).toMatchObject({ path: '/steps/0/group', code: 'unknown_group' });
});
