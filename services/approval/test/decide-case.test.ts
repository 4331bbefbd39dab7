import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CaseAction, type CaseFacts, currentStep, decideCase } from '../src/domain/decide-case.ts';

const twoSteps = [
  { name: 'first', role: 'approver' },
  { name: 'final', role: 'privacy' },
];
const facts: CaseFacts = { state: 'open', contentHash: 'h', requester: 'requester', steps: twoSteps, approvals: [] };
const approve = (subject: string, change: Partial<CaseAction> = {}): CaseAction => ({
  decision: 'approve',
  actor: { subject, roles: ['approver', 'privacy'] },
  contentHash: 'h',
  step: 0,
  reason: null,
  ...change,
});
const afterFirst: CaseFacts = { ...facts, approvals: [{ step: 0, actor: 'a' }] };

const refused: [string, CaseFacts, CaseAction, string][] = [
  ['the requester never approves', facts, approve('requester'), 'requester_may_not_approve'],
  ['nobody approves two steps', afterFirst, approve('a', { step: 1 }), 'already_approved_a_step'],
  [
    'a step asks for its role',
    afterFirst,
    approve('b', { step: 1, actor: { subject: 'b', roles: ['approver'] } }),
    'role_missing',
  ],
  ['another content is not what is decided', facts, approve('a', { contentHash: 'other' }), 'content_changed'],
  ['a step that somebody decided meanwhile', afterFirst, approve('b', { step: 0 }), 'case_moved_on'],
  ['a decided case is closed', { ...facts, state: 'approved' }, approve('a'), 'case_closed'],
  ['whoever rejects says why', facts, approve('a', { decision: 'reject' }), 'reason_required'],
  ['whoever sends back says why', facts, approve('a', { decision: 'send_back' }), 'reason_required'],
  [
    'only the requester withdraws',
    facts,
    approve('a', { decision: 'withdraw_request' }),
    'only_requester_may_withdraw',
  ],
  [
    'nobody withdraws what the schedule asked',
    { ...facts, requester: null },
    approve('a', { decision: 'withdraw_request' }),
    'only_requester_may_withdraw',
  ],
];

test.each(refused)('refused: %s', (_, given, when, code) => {
  expect(decideCase(given, when)).toMatchObject({ allowed: false, code });
});

const allowed: [string, CaseFacts, CaseAction, string][] = [
  ['the first of two approvals leaves it open', facts, approve('a'), 'open'],
  ['the last approval approves it', afterFirst, approve('b', { step: 1 }), 'approved'],
  ['a rejection ends it', afterFirst, approve('b', { step: 1, decision: 'reject', reason: 'no' }), 'rejected'],
  ['it is sent back', facts, approve('a', { decision: 'send_back', reason: 'unclear' }), 'sent_back'],
  ['the requester withdraws it', facts, approve('requester', { decision: 'withdraw_request' }), 'withdrawn'],
];

test.each(allowed)('allowed: %s', (_, given, when, state) => {
  expect(decideCase(given, when)).toEqual({ allowed: true, state });
});

const action = fc.record({
  decision: fc.constantFrom('approve', 'approve', 'approve', 'reject', 'send_back', 'withdraw_request'),
  actor: fc.record({
    subject: fc.constantFrom('requester', 'a', 'b', 'c'),
    roles: fc.subarray(['approver', 'privacy', 'auditor']),
  }),
  contentHash: fc.constantFrom('h', 'h', 'h', 'other'),
  step: fc.nat(3),
  reason: fc.constantFrom('because', null),
}) as fc.Arbitrary<CaseAction>;
const route = fc.array(fc.record({ name: fc.constant('s'), role: fc.constantFrom('approver', 'privacy') }), {
  minLength: 1,
  maxLength: 3,
});

test('no path leads to approved without every step approved by a different entitled person who is not the requester', () => {
  let approvedPaths = 0;
  fc.assert(
    fc.property(
      route,
      fc.constantFrom('requester', null),
      fc.array(action, { maxLength: 12 }),
      (steps, requester, actions) => {
        let state: CaseFacts = { state: 'open', contentHash: 'h', requester, steps, approvals: [] };
        const approvers: CaseAction['actor'][] = [];
        for (const each of actions) {
          const outcome = decideCase(state, each);
          if (!outcome.allowed) continue;
          if (each.decision === 'approve') {
            expect(each.contentHash).toBe('h');
            approvers.push(each.actor);
            state = {
              ...state,
              approvals: [...state.approvals, { step: currentStep(state), actor: each.actor.subject }],
            };
          }
          state = { ...state, state: outcome.state };
        }
        if (state.state !== 'approved') return;
        approvedPaths += 1;
        expect(approvers).toHaveLength(steps.length);
        expect(new Set(approvers.map(({ subject }) => subject)).size).toBe(steps.length);
        if (requester) expect(approvers.map(({ subject }) => subject)).not.toContain(requester);
        steps.forEach((step, index) => void expect(approvers[index]?.roles).toContain(step.role));
      },
    ),
    { numRuns: 20_000 },
  );
  expect(approvedPaths).toBeGreaterThan(100);
});
