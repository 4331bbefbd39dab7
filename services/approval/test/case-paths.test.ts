import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseFacts } from '../src/domain/case-facts.ts';
import { caseActions, caseStates, caseTransitions, nextCaseState } from '../src/domain/case-transitions.ts';
import { type CaseAction, decideCase } from '../src/domain/decide-case.ts';
import { type ReassignAction, reassignRefusal } from '../src/domain/reassign-case.ts';
import { asRouteStep, type RouteStep } from '../src/domain/route-step.ts';
import { currentStep, seatsOf } from '../src/domain/step-rule.ts';
import { approveAs, caseFacts, delegationOf } from './case-facts.ts';

test('only open cases move, and only an approval ends in approved', () => {
  for (const state of caseStates) {
    if (state !== 'open') expect(caseTransitions[state]).toEqual({});
    for (const action of caseActions) {
      const ends = [false, true].map((isRouteMet) => nextCaseState(state, action, isRouteMet));
      if (action === 'approve' && state === 'open') expect(ends).toEqual(['open', 'approved']);
      else expect(ends).not.toContain('approved');
    }
  }
});

const everybody = ['requester', 'author', 'a', 'b', 'c', 'd', 'e', 'f'];
const person = fc.constantFrom(...everybody);
const somePeople = fc.uniqueArray(person, { minLength: 1, maxLength: 4 });
const roles = fc.constantFrom(['approver'], ['approver', 'privacy'], ['approver', 'route_admin'], []);

const step: fc.Arbitrary<RouteStep> = fc.oneof(
  fc.constantFrom('approver', 'privacy').map((role) => asRouteStep({ name: 's', role })),
  fc.nat(2).map((n) => asRouteStep({ name: 's', role: 'approver', rule: 'n_of_m', atLeast: n + 1 })),
  somePeople.map((people) => asRouteStep({ name: 's', people })),
  somePeople.map((people) => asRouteStep({ name: 's', people, rule: 'all' })),
  somePeople.map((people) => asRouteStep({ name: 's', people, rule: 'n_of_m', atLeast: Math.min(2, people.length) })),
);

/** What somebody tries; who looked at the case long ago names an earlier step. */
type Attempt = (facts: CaseFacts) => { decide: CaseAction } | { reassign: ReassignAction };

const decision: fc.Arbitrary<Attempt> = fc
  .record({
    subject: person,
    roles,
    decision: fc.constantFrom(...Array<'approve'>(20).fill('approve'), 'reject', 'send_back', 'withdraw_request'),
    onBehalfOf: fc.option(person, { freq: 3 }),
    delegation: fc.constantFrom('valid', 'valid', 'revoked', 'of another', null),
    day: fc.constantFrom('2026-11-24', '2026-11-24', '2026-12-24'),
    contentHash: fc.constantFrom('h', 'h', 'h', 'h', 'other'),
    isLate: fc.constantFrom(false, false, false, true),
    reason: fc.constantFrom('because', null),
  })
  .map(({ subject, roles: held, onBehalfOf, delegation, isLate, ...rest }) => (facts) => {
    const given = onBehalfOf !== null && delegation !== null ? delegationOf(onBehalfOf, subject, ['approver']) : null;
    const spoiled = delegation === 'revoked' ? { revokedAt: new Date(0) } : delegation === 'valid' ? {} : { to: 'x' };
    return {
      decide: approveAs(subject, {
        ...rest,
        actor: { subject, roles: held },
        onBehalfOf,
        delegation: given && { ...given, ...spoiled },
        step: currentStep(facts) - (isLate ? 1 : 0),
      }),
    };
  });

const reassignment: fc.Arbitrary<Attempt> = fc
  .record({
    subject: person,
    roles: fc.oneof(roles, fc.constant(['route_admin'])),
    seat: fc.nat(3),
    to: person,
    reason: fc.constantFrom('away', 'away', null),
  })
  .map(({ subject, roles: held, seat, to, reason }) => (facts) => {
    const step = currentStep(facts);
    const from = seatsOf(facts, step)?.[seat] ?? null;
    const actor = { subject, roles: held, groups: [] };
    return { reassign: { actor, step, from, to, reason, isOverdue: false } };
  });

interface Path {
  facts: CaseFacts;
  /** What was allowed. */
  decided: CaseAction[];
  reassigned: ReassignAction[];
}

function walk(start: CaseFacts, attempts: readonly Attempt[]): Path {
  const path: Path = { facts: start, decided: [], reassigned: [] };
  for (const attempt of attempts) {
    const { facts } = path;
    const tried = attempt(facts);
    if ('reassign' in tried) {
      if (reassignRefusal(facts, tried.reassign)) continue;
      const { step: at, from, to } = tried.reassign;
      path.facts = { ...facts, reassignments: [...facts.reassignments, { step: at, from, to }] };
      path.reassigned.push(tried.reassign);
      continue;
    }
    const { decide } = tried;
    const outcome = decideCase(facts, decide);
    if (!outcome.allowed) continue;
    const approval = { step: decide.step, actor: decide.actor.subject, onBehalfOf: decide.onBehalfOf };
    const approvals = decide.decision === 'approve' ? [...facts.approvals, approval] : facts.approvals;
    path.facts = { ...facts, state: outcome.state, approvals };
    path.decided.push(decide);
  }
  return path;
}

/** The rules of a route, said once more from the end: what must be true of any approved case. */
function expectRouteMet({ facts, decided, reassigned }: Path): void {
  const approvals = decided.filter((each) => each.decision === 'approve');
  const hands = approvals.map(({ actor, onBehalfOf }) => [actor.subject, ...(onBehalfOf ? [onBehalfOf] : [])]);
  expect(new Set(hands.flat()).size).toBe(hands.flat().length);
  for (const barred of facts.requester === null ? ['author'] : ['requester', 'author']) {
    expect(hands.flat()).not.toContain(barred);
    expect(reassigned.map(({ to }) => to)).not.toContain(barred);
  }
  for (const { actor, to } of reassigned) expect(actor.subject).not.toBe(to);
  for (const { contentHash, onBehalfOf, delegation, day } of approvals) {
    expect(contentHash).toBe('h');
    if (onBehalfOf) expect([delegation?.from, delegation?.revokedAt, day]).toEqual([onBehalfOf, null, '2026-11-24']);
  }
  facts.steps.forEach((each, index) => {
    const here = approvals.filter((approval) => approval.step === index);
    const seats = here.map(({ actor, onBehalfOf }) => onBehalfOf ?? actor.subject);
    const given = reassigned.filter((one) => one.step === index);
    const named = [...(each.people ?? []), ...given.map(({ to }) => to)].filter(
      (one) => !given.some(({ from }, n) => from === one && !given.slice(n + 1).some(({ to }) => to === one)),
    );
    if (each.people)
      for (const seat of seats) expect([...(each.people ?? []), ...given.map(({ to }) => to)]).toContain(seat);
    if (each.role)
      for (const { actor, delegation } of here) expect(delegation?.roles ?? actor.roles).toContain(each.role);
    if (each.rule === 'any') expect(seats).toHaveLength(1);
    if (each.rule === 'n_of_m') expect(seats).toHaveLength(each.atLeast!);
    if (each.rule !== 'all') return;
    const before = hands
      .slice(
        0,
        approvals.findIndex((approval) => approval.step === index),
      )
      .flat();
    const able = named.filter((one) => one !== facts.requester && one !== 'author' && !before.includes(one));
    expect([...seats].sort()).toEqual([...new Set(able)].sort());
  });
}

test('no path of decisions, delegations and reassignments leads to approved without every rule of the route met by different people', () => {
  let approved = { paths: 0, delegated: 0, reassigned: 0, all: 0 };
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('requester', 'requester', null),
      fc.array(fc.oneof({ weight: 4, arbitrary: decision }, { weight: 1, arbitrary: reassignment }), {
        minLength: 5,
        maxLength: 60,
        size: 'max',
      }),
      (steps, requester, attempts) => {
        const path = walk(caseFacts({ steps, requester }), attempts);
        if (path.facts.state !== 'approved') return;
        expectRouteMet(path);
        approved = {
          paths: approved.paths + 1,
          delegated: approved.delegated + Number(path.decided.some(({ onBehalfOf }) => onBehalfOf !== null)),
          reassigned: approved.reassigned + Number(path.reassigned.length > 0),
          all: approved.all + Number(steps.some(({ rule }) => rule === 'all')),
        };
      },
    ),
    { numRuns: 6_000 },
  );
  for (const [what, count] of Object.entries(approved)) expect([what, count > 100]).toEqual([what, true]);
});
