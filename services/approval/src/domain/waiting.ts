import type { CaseFacts } from './case-facts.ts';
import type { Assignees } from './route-step.ts';
import { currentStep, seatsOf } from './step-rule.ts';

/** Under which names a case is found by those it waits for. */
export const assigneeKey = {
  person: (subject: string) => `person:${subject}`,
  role: (role: string) => `role:${role}`,
  group: (group: string) => `group:${group}`,
  escalated: (key: string) => `escalated:${key}`,
};

/** Whom an open case waits for: the step, and the names it is found by. */
export function waitingOf(facts: CaseFacts, isOverdue: boolean): { step: number; keys: string[] } {
  const step = currentStep(facts);
  const route = facts.steps[step];
  if (!route) return { step, keys: [] };
  const seats = seatsOf(facts, step);
  const reassigned = facts.reassignments.filter((each) => each.step === step).map(({ to }) => to);
  const people = (route.group === null ? seats : reassigned)?.map(assigneeKey.person) ?? [];
  const group = route.group === null ? [] : [assigneeKey.group(route.group)];
  const role = route.role === null || seats !== null ? [] : [assigneeKey.role(route.role)];
  const escalated = isOverdue && route.escalateTo ? keysOf(route.escalateTo).map(assigneeKey.escalated) : [];
  return { step, keys: [...new Set([...people, ...group, ...role, ...escalated])] };
}

export function keysOf({ role, group, people }: Assignees): string[] {
  if (group !== null) return [assigneeKey.group(group)];
  if (role !== null) return [assigneeKey.role(role)];
  return (people ?? []).map(assigneeKey.person);
}
