import { expect, test } from '@jest/globals';
import type { CaseFacts } from '../src/domain/case-facts.ts';
import { type CaseAction, decideCase } from '../src/domain/decide-case.ts';
import { asRouteStep, type RouteStep } from '../src/domain/route-step.ts';
import { approveAs, caseFacts, delegationOf } from './case-facts.ts';

const facts = caseFacts();
const by = (actor: string, step = 0, onBehalfOf: string | null = null) => ({ step, actor, onBehalfOf });
const afterFirst = caseFacts({ approvals: [by('a')] });
const routeOf = (...steps: Partial<RouteStep>[]) =>
  caseFacts({ steps: steps.map((step) => asRouteStep({ name: 's', ...step })) });
const people = (rule: RouteStep['rule'], atLeast: number | null = null) =>
  routeOf({ people: ['a', 'b', 'c'], rule, atLeast });
const through = (actor: string, from: string, change: Partial<CaseAction> = {}) =>
  approveAs(actor, { onBehalfOf: from, delegation: delegationOf(from, actor), ...change });

const refused: [string, CaseFacts, CaseAction, string][] = [
  ['the requester never approves', facts, approveAs('requester'), 'requester_may_not_approve'],
  ['nor through a delegate', facts, through('a', 'requester'), 'requester_may_not_approve'],
  ['nor as a delegate', facts, through('requester', 'a'), 'requester_may_not_approve'],
  ['who wrote it never approves', facts, approveAs('author'), 'author_may_not_approve'],
  ['nobody approves two steps', afterFirst, approveAs('a', { step: 1 }), 'already_approved_a_step'],
  ['nor the second through a delegate', afterFirst, through('b', 'a', { step: 1 }), 'already_approved_a_step'],
  ['nor the second as a delegate', afterFirst, through('a', 'b', { step: 1 }), 'already_approved_a_step'],
  [
    'nor after a delegate approved for them',
    caseFacts({ approvals: [by('b', 0, 'a')] }),
    approveAs('a', { step: 1 }),
    'already_approved_a_step',
  ],
  ['nobody stands in for themselves', facts, through('a', 'a'), 'own_delegation'],
  ['nobody stands in unasked', facts, approveAs('a', { onBehalfOf: 'b' }), 'delegation_missing'],
  ['nor once the period has ended', facts, through('a', 'b', { day: '2026-12-01' }), 'delegation_missing'],
  ['nor before it begins', facts, through('a', 'b', { day: '2026-10-31' }), 'delegation_missing'],
  [
    'nor once it was revoked',
    facts,
    through('a', 'b', { delegation: { ...delegationOf('b', 'a'), revokedAt: new Date(0) } }),
    'delegation_missing',
  ],
  [
    'nor for other kinds of case',
    facts,
    through('a', 'b', { delegation: { ...delegationOf('b', 'a'), kinds: ['record_batch'] } }),
    'delegation_missing',
  ],
  [
    'a delegate has the roles of whom they stand in for, not their own',
    facts,
    through('a', 'b', { delegation: delegationOf('b', 'a', ['privacy']) }),
    'role_missing',
  ],
  [
    'a delegation is not handed on: who was delegated to is not entitled themselves',
    routeOf({ people: ['a'] }),
    through('c', 'b'),
    'not_assigned',
  ],
  [
    'a step asks for its role',
    afterFirst,
    approveAs('b', { step: 1, actor: { subject: 'b', roles: ['approver'] } }),
    'role_missing',
  ],
  ['a step asks for its people', people('any'), approveAs('d'), 'not_assigned'],
  [
    'a step that was reassigned no longer waits for the person before',
    { ...people('any'), reassignments: [{ step: 0, from: 'a', to: 'd' }] },
    approveAs('a'),
    'not_assigned',
  ],
  [
    'a role step given to one person still asks for the role',
    { ...facts, reassignments: [{ step: 0, from: null, to: 'd' }] },
    approveAs('d', { actor: { subject: 'd', roles: [] } }),
    'role_missing',
  ],
  [
    'whose own approval is needed too does not spend it on another',
    people('all'),
    through('b', 'a'),
    'own_approval_needed',
  ],
  ['another content is not what is decided', facts, approveAs('a', { contentHash: 'other' }), 'content_changed'],
  ['a step that somebody decided meanwhile', afterFirst, approveAs('b', { step: 0 }), 'case_moved_on'],
  ['a decided case is closed', { ...facts, state: 'approved' }, approveAs('a'), 'case_closed'],
  ['a void case is closed', { ...facts, state: 'void' }, approveAs('a'), 'case_closed'],
  ['whoever rejects says why', facts, approveAs('a', { decision: 'reject' }), 'reason_required'],
  ['whoever sends back says why', facts, approveAs('a', { decision: 'send_back' }), 'reason_required'],
  [
    'only the requester withdraws',
    facts,
    approveAs('a', { decision: 'withdraw_request' }),
    'only_requester_may_withdraw',
  ],
  [
    'nobody withdraws what the schedule asked',
    { ...facts, requester: null },
    approveAs('a', { decision: 'withdraw_request' }),
    'only_requester_may_withdraw',
  ],
];

test.each(refused)('refused: %s', (_, given, when, code) => {
  expect(decideCase(given, when)).toMatchObject({ allowed: false, code });
});

const allowed: [string, CaseFacts, CaseAction, string][] = [
  ['the first of two approvals leaves it open', facts, approveAs('a'), 'open'],
  ['the last approval approves it', afterFirst, approveAs('b', { step: 1 }), 'approved'],
  [
    'a delegate approves with the roles of whom they stand in for',
    afterFirst,
    through('c', 'b', { step: 1, actor: { subject: 'c', roles: [] } }),
    'approved',
  ],
  ['any of the people does', people('any'), approveAs('c'), 'approved'],
  ['one of two is not enough', people('n_of_m', 2), approveAs('c'), 'open'],
  ['two of three are', { ...people('n_of_m', 2), approvals: [by('a')] }, approveAs('c'), 'approved'],
  ['two of all three are not', { ...people('all'), approvals: [by('a')] }, approveAs('c'), 'open'],
  ['all three are', { ...people('all'), approvals: [by('a'), by('b')] }, approveAs('c'), 'approved'],
  [
    'all who may: the requester among them may not',
    { ...people('all'), requester: 'b', approvals: [by('a')] },
    approveAs('c'),
    'approved',
  ],
  [
    'all who may: who approved an earlier step may not',
    { ...routeOf({ people: ['a'] }, { people: ['a', 'b'], rule: 'all' }), approvals: [by('a')] },
    approveAs('b', { step: 1 }),
    'approved',
  ],
  [
    'who the step was reassigned to does',
    { ...people('any'), reassignments: [{ step: 0, from: 'a', to: 'd' }] },
    approveAs('d'),
    'approved',
  ],
  ['a rejection ends it', afterFirst, approveAs('b', { step: 1, decision: 'reject', reason: 'no' }), 'rejected'],
  ['it is sent back', facts, approveAs('a', { decision: 'send_back', reason: 'unclear' }), 'sent_back'],
  ['the requester withdraws it', facts, approveAs('requester', { decision: 'withdraw_request' }), 'withdrawn'],
];

test.each(allowed)('allowed: %s', (_, given, when, state) => {
  expect(decideCase(given, when)).toEqual({ allowed: true, state });
});
