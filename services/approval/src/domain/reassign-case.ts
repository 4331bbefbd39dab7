import type { CaseFacts, Reassignment } from './case-facts.ts';
import { nextCaseState } from './case-transitions.ts';
import { caseClosed, movedOn, type Refusal } from './decide-case.ts';
import type { RouteStep } from './route-step.ts';
import { barredFrom, seatOf, seatsOf } from './step-rule.ts';

export interface ReassignAction extends Reassignment {
  actor: { subject: string; roles: readonly string[]; groups: readonly string[] };
  reason: string | null;
  isOverdue: boolean;
}

/** The role of those who look after routes. */
export const routeRole = 'route_admin';

/**
 * Why a step cannot be handed from one person to another, or undefined when it can. MUST NOT let anybody give a step to themselves,
 * to the requester or an author, or to somebody who had a part in the case: a reassignment never saves a pair of eyes.
 */
export function reassignRefusal(facts: CaseFacts, action: ReassignAction): Refusal | undefined {
  if (nextCaseState(facts.state, 'reassign', false) === undefined) return caseClosed(facts.state);
  const moved = movedOn(facts, action.step);
  if (moved) return moved;
  if (!action.reason) return { code: 'reason_required', message: 'Say in reason why somebody else is to decide' };
  return fromRefusal(facts, action) ?? actorRefusal(facts, action) ?? toRefusal(facts, action);
}

function fromRefusal(facts: CaseFacts, { step, from }: ReassignAction): Refusal | undefined {
  const { name, role, rule } = facts.steps[step]!;
  const seats = seatsOf(facts, step);
  if (seats === null) {
    if (from === null && rule === 'any') return undefined;
    return {
      code: 'not_assigned',
      message: `Step "${name}" names the role ${role} and nobody in person: leave from out, and only where one approval does`,
    };
  }
  const approved = facts.approvals.some((each) => each.step === step && seatOf(each) === from);
  if (from !== null && seats.includes(from) && !approved) return undefined;
  return { code: 'not_assigned', message: `Name in from one of those the step "${name}" still waits for` };
}

function actorRefusal(facts: CaseFacts, { actor, from, step, isOverdue }: ReassignAction): Refusal | undefined {
  const { escalateTo, role } = facts.steps[step]!;
  if (actor.subject === facts.requester || facts.authors.includes(actor.subject)) {
    return { code: 'requester_may_not_reassign', message: 'Whoever made the request does not choose who decides it' };
  }
  const ownStep = from === null ? role !== null && actor.roles.includes(role) : from === actor.subject;
  const isEscalated = isOverdue && escalateTo !== null && isOneOf(escalateTo, actor);
  if (ownStep || isEscalated || actor.roles.includes(routeRole)) return undefined;
  return {
    code: 'role_missing',
    message: `A step is reassigned by whoever it waits for, by whom it was escalated to, or by the role ${routeRole}`,
  };
}

function toRefusal(facts: CaseFacts, { actor, to, step }: ReassignAction): Refusal | undefined {
  const barred = [actor.subject, ...barredFrom(facts)];
  const seated = seatsOf(facts, step)?.includes(to);
  if (!barred.includes(to) && !seated) return undefined;
  return {
    code: 'cannot_reassign_to',
    message: `${to} may not take this step: nobody takes it themselves, and neither the requester, an author nor who decides or approved already does`,
  };
}

function isOneOf(
  { role, group, people }: NonNullable<RouteStep['escalateTo']>,
  actor: ReassignAction['actor'],
): boolean {
  if (people?.includes(actor.subject)) return true;
  return (role !== null && actor.roles.includes(role)) || (group !== null && actor.groups.includes(group));
}
