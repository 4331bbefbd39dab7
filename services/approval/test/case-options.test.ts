import { expect, test } from '@jest/globals';
import type { CaseFacts } from '../src/domain/case-facts.ts';
import { caseOptions } from '../src/domain/case-options.ts';
import { caseFacts, delegationOf } from './case-facts.ts';

const facts = caseFacts();
const optionsOf = (subject: string, roles: string[], of: CaseFacts = facts, from: string[] = []) =>
  caseOptions(of, {
    actor: { subject, roles },
    delegations: from.map((each) => delegationOf(each, subject)),
    day: '2026-11-24',
  });

test('who holds the role may decide; the requester may only withdraw', () => {
  expect(optionsOf('a', ['approver'])).toEqual({
    mayDecide: true,
    refusal: null,
    mayDecideFor: [],
    mayWithdraw: false,
  });
  expect(optionsOf('requester', ['approver'])).toMatchObject({
    mayDecide: false,
    refusal: { code: 'requester_may_not_approve' },
    mayWithdraw: true,
  });
});

test('a delegate sees for whom they may decide, and not for whom they may not', () => {
  expect(optionsOf('deputy', [], facts, ['a', 'requester', 'b'])).toMatchObject({
    mayDecide: false,
    refusal: { code: 'role_missing' },
    mayDecideFor: ['a', 'b'],
  });
});

test('nobody has an option on a decided case', () => {
  const closed = caseFacts({ state: 'rejected' });
  expect(optionsOf('requester', ['approver'], closed, ['a'])).toMatchObject({
    mayDecide: false,
    refusal: { code: 'case_closed' },
    mayDecideFor: [],
    mayWithdraw: false,
  });
});
