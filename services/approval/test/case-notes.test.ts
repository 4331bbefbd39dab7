import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decide, type OpenedCase, submitted } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const admin = { as: 'admin', roles: ['route_admin'] };
const reassign = (tenant: string, { caseId }: OpenedCase, by: { as: string; roles?: string[] }, body: object) =>
  approval.call('POST', `/v1/cases/${caseId}/reassignments`, {
    tenant,
    ...by,
    body: { step: 0, reason: '休職', ...body },
  });

test('a step is handed to somebody else, who then decides in their place; the case shows who did so and why', async () => {
  const tenant = 'tenant-hand';
  await approval.call('PUT', '/v1/routes/deficient_record', {
    tenant,
    ...admin,
    body: { steps: [{ name: '担当', people: ['a'] }] },
  });
  const opened = await askReview(approval, { tenant });
  expect((await reassign(tenant, opened, { as: 'x' }, { from: 'a', to: 'b' })).body.code).toBe('role_missing');
  expect((await reassign(tenant, opened, { as: 'a' }, { from: 'a', to: 'b', reason: null })).body.code).toBe(
    'reason_required',
  );
  const { body } = await reassign(tenant, opened, { as: 'a' }, { from: 'a', to: 'b' });
  expect(body.reassignments).toEqual([expect.objectContaining({ from: 'a', to: 'b', actor: 'a', reason: '休職' })]);
  expect((await decide(approval, tenant, opened, 'a', 0)).body.code).toBe('not_assigned');
  expect((await decide(approval, tenant, opened, 'b', 0)).body.state).toBe('approved');
  expect((await reassign(tenant, opened, admin, { from: 'b', to: 'c' })).body.code).toBe('case_closed');
});

test('a reassignment never saves a pair of eyes', async () => {
  const tenant = 'tenant-saved';
  const opened = await submitted(approval, tenant, 'saved');
  await decide(approval, tenant, opened, 'a', 0);
  const to = (person: string, by: { as: string; roles?: string[] } = admin) =>
    reassign(tenant, opened, by, { step: 1, from: null, to: person });
  expect((await to('admin')).body.code).toBe('cannot_reassign_to');
  expect((await to('a')).body.code).toBe('cannot_reassign_to');
  expect((await to('requester')).body.code).toBe('cannot_reassign_to');
  expect((await to('b', { as: 'requester', roles: ['route_admin'] })).body.code).toBe('requester_may_not_reassign');
  expect((await reassign(tenant, opened, admin, { step: 0, from: null, to: 'b' })).body.code).toBe('case_moved_on');
  expect((await to('b')).status).toBe(201);
  expect((await decide(approval, tenant, opened, 'c', 1)).body.code).toBe('not_assigned');
  expect((await decide(approval, tenant, opened, 'b', 1)).body.state).toBe('approved');
});

test('a step that nobody it names may decide says that it is blocked, until it is reassigned', async () => {
  const tenant = 'tenant-blocked';
  const steps = [{ name: '担当', people: ['requester'], rule: 'all' }];
  await approval.call('PUT', '/v1/routes/deficient_record', { tenant, ...admin, body: { steps } });
  const opened = await askReview(approval, { tenant });
  const { body: shown } = await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant });
  expect(shown.blocked).toBe(true);
  const { body } = await reassign(tenant, opened, admin, { from: 'requester', to: 'b' });
  expect(body.blocked).toBe(false);
  expect((await decide(approval, tenant, opened, 'b', 0)).body.state).toBe('approved');
});

test('an open case is commented on, a decided one is not', async () => {
  const tenant = 'tenant-comment';
  const opened = await askReview(approval, { tenant });
  const comment = (text: string) =>
    approval.call('POST', `/v1/cases/${opened.caseId}/comments`, { tenant, as: 'a', body: { comment: text } });
  expect((await comment('対応を確認中です')).body.comments).toEqual([
    expect.objectContaining({ actor: 'a', comment: '対応を確認中です' }),
  ]);
  await decide(approval, tenant, opened, 'b', 0, { decision: 'reject', reason: '対応がない' });
  expect((await comment('遅すぎた')).body.code).toBe('case_closed');
});
