import type { Approval, CaseFacts } from './case-facts.ts';

type RouteFacts = Pick<CaseFacts, 'steps' | 'approvals' | 'reassignments' | 'requester' | 'authors'>;

/** Whose approval it is: the one that was decided for, if somebody stood in. */
export const seatOf = ({ actor, onBehalfOf }: Approval): string => onBehalfOf ?? actor;

/** Those who decide a step, after every reassignment; null: whoever holds its role. */
export function seatsOf({ steps, reassignments }: RouteFacts, step: number): readonly string[] | null {
  return reassignments
    .filter((each) => each.step === step)
    .reduce<readonly string[] | null>(
      (seats, { from, to }) => (seats === null ? [to] : seats.map((seat) => (seat === from ? to : seat))),
      steps[step]?.people ?? null,
    );
}

/** Everybody who had a part in these approvals: nobody has two, neither in person nor through another. */
export const participantsOf = (approvals: readonly Approval[]): Set<string> =>
  new Set(approvals.flatMap((each) => [each.actor, seatOf(each)]));

/** Four eyes: who may not decide the case, neither in person nor through another. */
export const barredFrom = ({
  requester,
  authors,
  approvals,
}: Pick<CaseFacts, 'requester' | 'authors' | 'approvals'>): string[] => [
  ...new Set([...(requester === null ? [] : [requester]), ...authors, ...participantsOf(approvals)]),
];

/** Whether the approvals a step has are those its rule asks for. */
export function isStepMet(facts: RouteFacts, step: number): boolean {
  const { rule, atLeast } = facts.steps[step]!;
  const approvals = facts.approvals.filter((each) => each.step === step);
  if (rule === 'any') return approvals.length >= 1;
  if (rule === 'n_of_m') return approvals.length >= (atLeast ?? Number.POSITIVE_INFINITY);
  const approved = new Set(approvals.map(seatOf));
  return approvals.length >= 1 && requiredSeats(facts, step).every((seat) => approved.has(seat));
}

/** Whether so few of those whom a step names may decide it that its rule can't be met: it must be reassigned, or the request withdrawn. */
export function isStepBlocked(facts: RouteFacts, step: number): boolean {
  const route = facts.steps[step];
  const seats = seatsOf(facts, step);
  if (!route || seats === null) return false;
  const barred = barredFrom(facts);
  const able = seats.filter((seat) => !barred.includes(seat)).length;
  const given = facts.approvals.filter((each) => each.step === step).length;
  return route.rule === 'n_of_m' ? given + able < (route.atLeast ?? 1) : given + able === 0;
}

/** The step that waits for a decision, from 0: the first that is not met, or the number of steps. */
export function currentStep(facts: RouteFacts): number {
  const waiting = facts.steps.findIndex((_, step) => !isStepMet(facts, step));
  return waiting === -1 ? facts.steps.length : waiting;
}

/** Of those whom `all` names, the ones who may decide: not the requester, an author, or who had a part in an earlier step. */
function requiredSeats(facts: RouteFacts, step: number): readonly string[] {
  const barred = barredFrom({ ...facts, approvals: facts.approvals.filter((each) => each.step < step) });
  return (seatsOf(facts, step) ?? []).filter((seat) => !barred.includes(seat));
}
