import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, tokyoDay } from '../src/domain/business-days.ts';
import { decide, type OpenedCase } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

const tenant = 'tenant-queues';
const admin = { tenant, as: 'admin', roles: ['route_admin'] };
let approval: RunningApproval;
let byPerson: OpenedCase;
let byGroup: OpenedCase;
let byRole: OpenedCase;

beforeAll(async () => {
  approval = await runApproval();
  await approval.call('PUT', '/v1/groups/legal', { ...admin, body: { name: '法務', members: ['lawyer', 'second'] } });
  const route = (kind: string, steps: object[]) =>
    approval.call('PUT', `/v1/routes/${kind}`, { ...admin, body: { steps } });
  await route('disclosure_answer', [{ name: '担当', people: ['clerk'] }]);
  await route('reconciliation_difference', [{ name: '法務', group: 'legal', rule: 'n_of_m', atLeast: 2 }]);
  byPerson = await askReview(approval, { tenant, kind: 'disclosure_answer' });
  byGroup = await askReview(approval, { tenant, kind: 'reconciliation_difference' });
  byRole = await askReview(approval, { tenant, kind: 'deficient_record' });
});
afterAll(() => approval.stop());

const queue = async (name: string, as: string, roles: string[] = [], more = '') => {
  const { body } = await approval.call('GET', `/v1/cases?queue=${name}${more}`, { tenant, as, roles });
  return body.items as (OpenedCase & { onBehalfOf: string | null })[];
};
const ids = (cases: readonly OpenedCase[]) => cases.map(({ caseId }) => caseId);

test('mine are those that name me, my groups’ those that wait for a group or role of mine, newest first', async () => {
  expect(ids(await queue('mine', 'clerk'))).toEqual([byPerson.caseId]);
  expect(ids(await queue('mine', 'lawyer', ['approver']))).toEqual([]);
  expect(ids(await queue('my_groups', 'lawyer', ['approver']))).toEqual([byRole.caseId, byGroup.caseId]);
  expect(ids(await queue('my_groups', 'clerk'))).toEqual([]);
  expect(ids(await queue('my_groups', 'lawyer', ['approver'], '&kind=deficient_record'))).toEqual([byRole.caseId]);
});

test('what I asked for or have approved already does not wait for me', async () => {
  expect(ids(await queue('my_groups', 'requester', ['approver']))).toEqual([]);
  expect((await decide(approval, tenant, byGroup, 'lawyer', 0)).body.state).toBe('open');
  expect(ids(await queue('my_groups', 'lawyer'))).toEqual([]);
  expect(ids(await queue('my_groups', 'second'))).toEqual([byGroup.caseId]);
});

test('delegated are those that whom I stand in for could decide, of the kinds they delegated, and say for whom', async () => {
  const today = tokyoDay(new Date());
  const body = { to: 'deputy', firstDay: today, lastDay: addDays(today, 1), reason: '出張' };
  await approval.call('POST', '/v1/delegations', { tenant, as: 'clerk', roles: [], body });
  const kinds = ['reconciliation_difference'];
  await approval.call('POST', '/v1/delegations', { tenant, as: 'second', body: { ...body, kinds } });
  const waiting = await queue('delegated', 'deputy');
  expect(waiting.map(({ caseId, onBehalfOf }) => [caseId, onBehalfOf])).toEqual([
    [byGroup.caseId, 'second'],
    [byPerson.caseId, 'clerk'],
  ]);
  expect(await queue('delegated', 'lawyer')).toEqual([]);
});

test('a queue is read page by page, each case once, also for somebody whom a case waits for twice', async () => {
  const later = await Promise.all([1, 2, 3].map(() => askReview(approval, { tenant })));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: OpenedCase[]; nextCursor: string | null } } = await approval.call(
      'GET',
      `/v1/cases?queue=my_groups&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      { tenant, as: 'second', roles: ['approver'] },
    );
    expect(body.items.length).toBeLessThanOrEqual(2);
    seen.push(...ids(body.items));
    cursor = body.nextCursor;
  } while (cursor !== null);
  expect(seen).toHaveLength(5);
  expect(new Set(seen)).toEqual(new Set([...ids(later), byRole.caseId, byGroup.caseId]));
});

test('a decided case waits for nobody', async () => {
  await decide(approval, tenant, byPerson, 'clerk', 0);
  expect(await queue('mine', 'clerk')).toEqual([]);
});

test.each(['state=approved', 'subjectId=x', 'requestedByMe=true'])('a queue with %s is refused', async (other) => {
  const { status, body } = await approval.call('GET', `/v1/cases?queue=mine&${other}`, { tenant });
  expect([status, body.errors[0].path]).toEqual([400, '/queue']);
});

test('without a queue, cases are found by state, kind, subject and whether I asked for them', async () => {
  const listed = async (query: string, as = 'requester') =>
    ids((await approval.call('GET', `/v1/cases?${query}`, { tenant, as })).body.items);
  expect(await listed('state=approved')).toEqual([byPerson.caseId]);
  expect(await listed('kind=reconciliation_difference')).toEqual([byGroup.caseId]);
  expect(await listed('requestedByMe=true')).toHaveLength(6);
  expect(await listed('requestedByMe=true', 'clerk')).toEqual([]);
});
