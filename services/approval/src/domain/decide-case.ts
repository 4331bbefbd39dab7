import type { CaseFacts } from './case-facts.ts';
import { type CaseState, nextCaseState } from './case-transitions.ts';
import { type Delegation, delegationCovers } from './delegation.ts';
import { currentStep, participantsOf, seatsOf } from './step-rule.ts';

export type CaseDecision = 'approve' | 'reject' | 'send_back' | 'withdraw_request';

export interface CaseAction {
  decision: CaseDecision;
  actor: { subject: string; roles: readonly string[] };
  /** Whom the actor stands in for, and by which delegation; null: they decide for themselves. */
  onBehalfOf: string | null;
  delegation: Delegation | null;
  /** The hash of what the person looked at. */
  contentHash: string;
  /** The step that the person looked at, from 0. */
  step: number;
  reason: string | null;
  /** Today in Tokyo. */
  day: string;
}

export interface Refusal {
  code: string;
  message: string;
}
export type CaseOutcome = { allowed: true; state: CaseState } | ({ allowed: false } & Refusal);

/**
 * Decides whether somebody may do something to a case, and what it comes to. MUST NOT reach `approved` unless the rule of every
 * step is met by different people entitled to it, none of them the requester or an author, each for the very content of the case.
 */
export function decideCase(facts: CaseFacts, action: CaseAction): CaseOutcome {
  const { decision, actor, onBehalfOf, step } = action;
  const approvals = [...facts.approvals, { step, actor: actor.subject, onBehalfOf }];
  const isRouteMet = decision === 'approve' && currentStep({ ...facts, approvals }) === facts.steps.length;
  const state = nextCaseState(facts.state, decision, isRouteMet);
  const refusal = state === undefined ? caseClosed(facts.state) : refusalOf(facts, action);
  return refusal ? { allowed: false, ...refusal } : { allowed: true, state: state! };
}

export const caseClosed = (state: CaseState): Refusal => ({
  code: 'case_closed',
  message: `This case was already decided: it is ${state}`,
});

/** Null when the step that somebody looked at is the one that waits. */
export function movedOn(facts: CaseFacts, step: number): Refusal | undefined {
  const waiting = currentStep(facts);
  if (step === waiting) return undefined;
  return {
    code: 'case_moved_on',
    message: `This case now waits for step ${waiting}, not ${step}: somebody decided meanwhile, read the case again`,
  };
}

function refusalOf(facts: CaseFacts, action: CaseAction): Refusal | undefined {
  const { decision, actor, reason } = action;
  if (decision === 'withdraw_request') {
    if (facts.requester === actor.subject) return undefined;
    return { code: 'only_requester_may_withdraw', message: 'Only whoever made the request can withdraw it' };
  }
  if (action.contentHash !== facts.contentHash) {
    return {
      code: 'content_changed',
      message: 'contentHash is not the hash of what this case decides: read the case again and decide on what it shows',
    };
  }
  const moved = movedOn(facts, action.step);
  if (moved) return moved;
  if (decision !== 'approve' && !reason) {
    const what = decision === 'reject' ? 'reject it' : 'send it back';
    return { code: 'reason_required', message: `Say in reason why you ${what}` };
  }
  return delegationRefusal(facts, action) ?? entitlementRefusal(facts, action) ?? fourEyesRefusal(facts, action);
}

function delegationRefusal({ kind }: CaseFacts, action: CaseAction): Refusal | undefined {
  const { actor, onBehalfOf, delegation, day } = action;
  if (onBehalfOf === null) return undefined;
  if (onBehalfOf === actor.subject) {
    return { code: 'own_delegation', message: 'Nobody stands in for themselves: leave onBehalfOf out' };
  }
  if (delegation && delegationCovers(delegation, { actor: actor.subject, onBehalfOf, kind, day })) return undefined;
  return {
    code: 'delegation_missing',
    message: `${onBehalfOf} has not delegated cases of the kind ${kind} to you for ${day}: they do so by POST /v1/delegations`,
  };
}

function entitlementRefusal(
  facts: CaseFacts,
  { actor, delegation, onBehalfOf, step }: CaseAction,
): Refusal | undefined {
  const { name, role, group } = facts.steps[step]!;
  const seats = seatsOf(facts, step);
  const roles = onBehalfOf === null ? actor.roles : (delegation?.roles ?? []);
  if (role !== null && !roles.includes(role)) {
    return { code: 'role_missing', message: `Step "${name}" is decided by somebody with the role ${role}` };
  }
  if (seats === null || seats.includes(onBehalfOf ?? actor.subject)) return undefined;
  const whose = group === null ? 'the people it names' : `the group ${group} as it was when the case opened`;
  return {
    code: 'not_assigned',
    message: `Step "${name}" is decided by ${whose}: ask one of them, or have it reassigned`,
  };
}

function fourEyesRefusal(facts: CaseFacts, { actor, onBehalfOf, step }: CaseAction): Refusal | undefined {
  const taking = [actor.subject, ...(onBehalfOf === null ? [] : [onBehalfOf])];
  if (taking.some((person) => person === facts.requester)) {
    return {
      code: 'requester_may_not_approve',
      message: 'Whoever made the request cannot decide it, nor through a delegate: another person must',
    };
  }
  if (taking.some((person) => facts.authors.includes(person))) {
    return { code: 'author_may_not_approve', message: 'Whoever wrote what is decided cannot decide it' };
  }
  const earlier = participantsOf(facts.approvals);
  if (taking.some((person) => earlier.has(person))) {
    return {
      code: 'already_approved_a_step',
      message: 'One of you approved this case already, in person or through a delegate: another person must decide',
    };
  }
  const needsOwnVote = facts.steps[step]!.rule === 'all' && seatsOf(facts, step)?.includes(actor.subject);
  if (onBehalfOf === null || !needsOwnVote) return undefined;
  return {
    code: 'own_approval_needed',
    message: 'This step needs your own approval too, and nobody gives two: another delegate must stand in',
  };
}
