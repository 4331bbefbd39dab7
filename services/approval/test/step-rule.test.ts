import { expect, test } from '@jest/globals';
import type { Approval } from '../src/domain/case-facts.ts';
import { asRouteStep, type RouteStep } from '../src/domain/route-step.ts';
import { isStepBlocked, seatsOf } from '../src/domain/step-rule.ts';
import { caseFacts } from './case-facts.ts';

const facts = (step: Partial<RouteStep>, approvals: Approval[] = []) =>
  caseFacts({ steps: [asRouteStep({ name: 's', ...step })], approvals });
const by = (actor: string): Approval => ({ step: 0, actor, onBehalfOf: null });

const blocked: [string, ReturnType<typeof facts>, boolean][] = [
  ['a role may be held by anybody', facts({ role: 'approver' }), false],
  ['one person who may', facts({ people: ['a'] }), false],
  ['the requester alone', facts({ people: ['requester'] }), true],
  ['the author alone, of whom all are asked', facts({ people: ['author'], rule: 'all' }), true],
  [
    'two of three, one of them the requester',
    facts({ people: ['a', 'b', 'requester'], rule: 'n_of_m', atLeast: 2 }),
    false,
  ],
  ['two of two, one of them the requester', facts({ people: ['a', 'requester'], rule: 'n_of_m', atLeast: 2 }), true],
  ['two of two, one given', facts({ people: ['a', 'b'], rule: 'n_of_m', atLeast: 2 }, [by('a')]), false],
];

test.each(blocked)('whether a step can still be met: %s', (_, given, expected) => {
  expect(isStepBlocked(given, 0)).toBe(expected);
});

test('a step follows its reassignments in order', () => {
  const reassignments = [
    { step: 0, from: 'a', to: 'c' },
    { step: 1, from: 'b', to: 'd' },
    { step: 0, from: 'c', to: 'e' },
  ];
  expect(seatsOf({ ...facts({ people: ['a', 'b'] }), reassignments }, 0)).toEqual(['e', 'b']);
});
