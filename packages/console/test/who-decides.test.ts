import { expect, test } from '@jest/globals';
import { type Delegation, type Route, whoDecides } from '../src/browser/pages/access-review/who-decides.ts';

const step = {
  name: 's',
  role: null,
  group: null,
  people: null,
  rule: 'any',
  atLeast: null,
  dueInBusinessDays: null,
  escalateTo: null,
} as const;
const route = (kind: Route['kind'], steps: Partial<Route['steps'][number]>[]): Route => ({
  kind,
  steps: steps.map((each) => ({ ...step, ...each })),
  revision: 1,
});
const group = { groupId: 'g', name: '法務', members: ['b'], revision: 1, changedBy: 'x', changedAt: '' };
const delegation = (change: Partial<Delegation>): Delegation => ({
  ...{ delegationId: '1', from: 'a', fromName: null, to: 'c', roles: [], kinds: null, reason: 'leave' },
  ...{ firstDay: '2026-11-01', lastDay: '2026-11-30', madeAt: '', revokedAt: null },
  ...change,
});
const today = '2026-11-24';

test('whoever a route or its group names may decide, once a reason with every kind; a role names nobody', () => {
  const routes = [
    route('record_batch', [{ people: ['a'] }, { group: 'g' }]),
    route('disclosure_answer', [{ people: ['a'] }, { role: 'approver' }]),
  ];
  expect(whoDecides({ routes, groups: [group], delegations: [], today })).toEqual([
    { person: 'a', caseKinds: ['record_batch', 'disclosure_answer'], because: { kind: 'named' } },
    { person: 'b', caseKinds: ['record_batch'], because: { kind: 'group', name: '法務' } },
  ]);
});

test.each([
  ['counts on its last day', { lastDay: today }, 1],
  ['does not count after it', { lastDay: '2026-11-23' }, 0],
  ['does not count before its first day', { firstDay: '2026-11-25' }, 0],
  ['does not count once revoked', { revokedAt: '2026-11-20T00:00:00.000Z' }, 0],
])('a delegation %s', (_when, change, count) => {
  expect(whoDecides({ routes: [], groups: [], delegations: [delegation(change)], today })).toHaveLength(count);
});
