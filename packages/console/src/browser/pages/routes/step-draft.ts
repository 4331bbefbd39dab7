import type { RouteStep } from './routes-page.tsx';

/** A step while it is edited: every field as it is typed. */
export interface StepDraft {
  /** Tells steps apart while they are added and removed. */
  id: number;
  name: string;
  who: 'role' | 'group' | 'people';
  named: string;
  rule: RouteStep['rule'];
  atLeast: string;
  due: string;
  escalateTo: RouteStep['escalateTo'];
}

let drafts = 0;

export const newDraft = (): StepDraft => ({
  id: ++drafts,
  name: '',
  who: 'role',
  named: 'approver',
  rule: 'any',
  atLeast: '2',
  due: '',
  escalateTo: null,
});

export function draftOf(step: RouteStep): StepDraft {
  const who = step.role !== null ? 'role' : step.group !== null ? 'group' : 'people';
  return {
    ...newDraft(),
    name: step.name,
    who,
    named: step.role ?? step.group ?? (step.people ?? []).join(', '),
    rule: step.rule,
    atLeast: step.atLeast === null ? '2' : String(step.atLeast),
    due: step.dueInBusinessDays === null ? '' : String(step.dueInBusinessDays),
    escalateTo: step.escalateTo,
  };
}

/** What is sent; the service says what is wrong with it. */
export function stepOf({ name, who, named, rule, atLeast, due, escalateTo }: StepDraft): RouteStep {
  const text = named.trim();
  return {
    name: name.trim(),
    role: who === 'role' ? text : null,
    group: who === 'group' ? text : null,
    people:
      who === 'people'
        ? text
            .split(/[,、]/)
            .map((each) => each.trim())
            .filter(Boolean)
        : null,
    rule,
    atLeast: rule === 'n_of_m' ? Number(atLeast) : null,
    dueInBusinessDays: due.trim() === '' ? null : Number(due),
    escalateTo,
  };
}
