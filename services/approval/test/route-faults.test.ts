import type { CaseKind } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { routeFaults } from '../src/domain/route-faults.ts';
import { asRouteStep, type RouteStep } from '../src/domain/route-step.ts';

const groups = new Map([['legal', ['a', 'b', 'c']]]);
const step = (change: Partial<RouteStep>) => asRouteStep({ name: 's', ...change });

const faulty: [string, CaseKind, Partial<RouteStep>[], string, string][] = [
  ['nobody named', 'record_batch', [{}], '/steps/0', 'one_of_role_group_people'],
  ['two named', 'record_batch', [{ role: 'approver', people: ['a'] }], '/steps/0', 'one_of_role_group_people'],
  ['a group that is not there', 'record_batch', [{ group: 'none' }], '/steps/0/group', 'unknown_group'],
  [
    'an escalation to nobody',
    'record_batch',
    [{ role: 'approver', escalateTo: { role: null, group: null, people: null } }],
    '/steps/0/escalateTo',
    'one_of_role_group_people',
  ],
  ['all of a role', 'record_batch', [{ role: 'approver', rule: 'all' }], '/steps/0/rule', 'role_has_no_list'],
  ['n of m without n', 'record_batch', [{ group: 'legal', rule: 'n_of_m' }], '/steps/0/atLeast', 'at_least_and_rule'],
  ['n without n of m', 'record_batch', [{ group: 'legal', atLeast: 2 }], '/steps/0/atLeast', 'at_least_and_rule'],
  [
    'more than there are',
    'record_batch',
    [{ group: 'legal', rule: 'n_of_m', atLeast: 4 }],
    '/steps/0/atLeast',
    'more_than_there_are',
  ],
  ['one approval for an agreement', 'agreement_version', [{ role: 'approver' }], '/steps', 'too_few_steps'],
  [
    'all of two for an agreement, of whom the requester may be one',
    'agreement_version',
    [{ people: ['a', 'b'], rule: 'all' }],
    '/steps',
    'too_few_steps',
  ],
];

test.each(faulty)('a route with %s is refused, with the path', (_, kind, steps, path, code) => {
  expect(routeFaults(kind, steps.map(step), groups)).toContainEqual(expect.objectContaining({ path, code }));
});

const sound: [string, CaseKind, Partial<RouteStep>[]][] = [
  ['one role for a batch', 'record_batch', [{ role: 'approver' }]],
  ['two steps for an agreement', 'agreement_version', [{ role: 'approver' }, { people: ['a'] }]],
  ['two of a group for an agreement', 'agreement_version', [{ group: 'legal', rule: 'n_of_m', atLeast: 2 }]],
  ['all of three for an agreement', 'agreement_version', [{ group: 'legal', rule: 'all' }]],
  [
    'an escalation',
    'record_batch',
    [{ role: 'approver', dueInBusinessDays: 3, escalateTo: { role: null, group: 'legal', people: null } }],
  ],
];

test.each(sound)('a route with %s has no fault', (_, kind, steps) => {
  expect(routeFaults(kind, steps.map(step), groups)).toEqual([]);
});
