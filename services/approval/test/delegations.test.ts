import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, tokyoDay } from '../src/domain/business-days.ts';
import { decide, eventsOn, submitted } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const today = tokyoDay(new Date());
const period = { firstDay: today, lastDay: addDays(today, 14), reason: '休暇' };
const delegate = (tenant: string, from: string, to: string, change: object = {}) =>
  approval.call('POST', '/v1/delegations', { tenant, as: from, body: { to, ...period, ...change } });
const noRoles = (tenant: string, as: string) => ({ tenant, as, roles: [] });

test('whoever stands in decides with the roles of whom they stand in for, and the decision says for whom', async () => {
  const tenant = 'tenant-in';
  const { body: made } = await delegate(tenant, 'a', 'deputy');
  expect(made).toMatchObject({ from: 'a', to: 'deputy', roles: ['approver'], kinds: null, revokedAt: null });
  const opened = await askReview(approval, { tenant });
  const { body: shown } = await approval.call('GET', `/v1/cases/${opened.caseId}`, noRoles(tenant, 'deputy'));
  expect(shown.you).toMatchObject({ mayDecide: false, mayDecideFor: ['a'], mayWithdraw: false });
  const body = { decision: 'approve', contentHash: opened.subject.contentHash, step: 0 };
  const url = `/v1/cases/${opened.caseId}/decisions`;
  expect((await approval.call('POST', url, { ...noRoles(tenant, 'deputy'), body })).body.code).toBe('role_missing');
  const { body: decided } = await approval.call('POST', url, {
    ...noRoles(tenant, 'deputy'),
    body: { ...body, onBehalfOf: 'a' },
  });
  expect(decided).toMatchObject({
    state: 'approved',
    decisions: [{ actor: 'deputy', onBehalfOf: 'a', delegationId: made.delegationId }],
  });
  const published = await waitFor(
    async () =>
      (await eventsOn(approval, 'decisions.v1')).find(
        ({ type, data }) => type === 'case.decided' && data.caseId === opened.caseId,
      ),
    { what: 'the decision to be published' },
  );
  expect(published.data.decisions).toEqual([
    expect.objectContaining({ actor: 'deputy', onBehalfOf: 'a', delegationId: made.delegationId }),
  ]);
});

test('one person is never two pairs of eyes: not by standing in, not by being stood in for, not as requester', async () => {
  const tenant = 'tenant-eyes';
  await delegate(tenant, 'a', 'b');
  await delegate(tenant, 'requester', 'c');
  const opened = await submitted(approval, tenant, 'eyes');
  const standIn = { onBehalfOf: 'a' };
  expect((await decide(approval, tenant, opened, 'c', 0, { onBehalfOf: 'requester' })).body.code).toBe(
    'requester_may_not_approve',
  );
  expect((await decide(approval, tenant, opened, 'b', 0, standIn)).body).toMatchObject({ currentStep: 1 });
  expect((await decide(approval, tenant, opened, 'b', 1)).body.code).toBe('already_approved_a_step');
  expect((await decide(approval, tenant, opened, 'a', 1)).body.code).toBe('already_approved_a_step');
  expect((await decide(approval, tenant, opened, 'c', 1)).body.state).toBe('approved');
});

test('a delegation counts within its days, for its kinds and until it is revoked, and never for somebody else', async () => {
  const tenant = 'tenant-period';
  const later = { firstDay: addDays(today, 7) };
  await delegate(tenant, 'a', 'later', later);
  await delegate(tenant, 'a', 'batches', { kinds: ['record_batch'] });
  const { body: revoked } = await delegate(tenant, 'a', 'revoked');
  const url = `/v1/delegations/${revoked.delegationId}/revoke`;
  expect((await approval.call('POST', url, { tenant, as: 'stranger', body: {} })).status).toBe(404);
  expect((await approval.call('POST', url, { tenant, as: 'a', body: {} })).body.revokedAt).not.toBeNull();
  const opened = await askReview(approval, { tenant });
  for (const as of ['later', 'batches', 'revoked', 'nobody']) {
    expect((await decide(approval, tenant, opened, as, 0, { onBehalfOf: 'a' })).body.code).toBe('delegation_missing');
  }
  expect((await decide(approval, tenant, opened, 'a', 0, { onBehalfOf: 'a' })).body.code).toBe('own_delegation');
});

test.each([
  ['to oneself', { to: 'a' }, '/to'],
  ['that ends before it begins', { lastDay: addDays(today, -1) }, '/lastDay'],
  ['for more than a year', { lastDay: addDays(today, 400) }, '/lastDay'],
])('a delegation %s is refused', async (_, change, path) => {
  const { status, body } = await delegate('tenant-bad', 'a', 'b', change);
  expect([status, body.errors[0].path]).toEqual([400, path]);
});

test('people see the delegations they made or were given, auditors everybody’s', async () => {
  const tenant = 'tenant-seen';
  await delegate(tenant, 'a', 'b');
  await delegate(tenant, 'c', 'd');
  const seenBy = async (as: string, roles: string[] = []) =>
    (await approval.call('GET', '/v1/delegations', { tenant, as, roles })).body.items.map(({ from }: any) => from);
  expect(await seenBy('b')).toEqual(['a']);
  expect(await seenBy('c')).toEqual(['c']);
  expect(await seenBy('x', ['auditor'])).toEqual(['c', 'a']);
});
