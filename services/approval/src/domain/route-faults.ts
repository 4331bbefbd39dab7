import type { CaseKind, ErrorDetail } from '@akashi/contracts';
import type { Assignees, RouteStep } from './route-step.ts';

type Groups = ReadonlyMap<string, readonly string[]>;

/** Four eyes: what lets provision begin or go on is never approved by one person alone. The product's policy, not law. */
const leastApprovers = (kind: CaseKind): number =>
  kind === 'agreement_version' || kind === 'suspension_lifted' ? 2 : 1;

/** What keeps a route from being set, each fault with its path; empty when there is none. `groups`: the members of those there are. */
export function routeFaults(kind: CaseKind, steps: readonly RouteStep[], groups: Groups): ErrorDetail[] {
  const approvers = steps.reduce((sum, step) => sum + approversOf(step, groups), 0);
  const tooFew = `a route for ${kind} asks for at least ${leastApprovers(kind)} approvals, so that no one person approves alone`;
  return [
    ...(approvers < leastApprovers(kind) ? [fault('/steps', 'too_few_steps', tooFew)] : []),
    ...steps.flatMap((step, index) => stepFaults(step, `/steps/${index}`, groups)),
  ];
}

const fault = (path: string, code: string, message: string): ErrorDetail => ({ path, code, message });

function stepFaults(step: RouteStep, path: string, groups: Groups): ErrorDetail[] {
  const { rule, atLeast, role, escalateTo } = step;
  const named = membersOf(step, groups);
  return [
    ...assigneeFaults(step, path, groups),
    ...(escalateTo ? assigneeFaults(escalateTo, `${path}/escalateTo`, groups) : []),
    ...(rule === 'all' && role !== null
      ? [
          fault(
            `${path}/rule`,
            'role_has_no_list',
            'Who holds a role is not known here: use all with people or a group',
          ),
        ]
      : []),
    ...((rule === 'n_of_m') !== (atLeast !== null)
      ? [fault(`${path}/atLeast`, 'at_least_and_rule', 'atLeast goes with the rule n_of_m, and with no other')]
      : []),
    ...(named && atLeast !== null && atLeast > named.length
      ? [fault(`${path}/atLeast`, 'more_than_there_are', `${atLeast} approvals of ${named.length} people can never be`)]
      : []),
  ];
}

function assigneeFaults({ role, group, people }: Assignees, path: string, groups: Groups): ErrorDetail[] {
  const given = [role, group, people].filter((each) => each !== null).length;
  if (given !== 1)
    return [fault(path, 'one_of_role_group_people', 'Name a role, a group or people: exactly one of them')];
  if (group === null || groups.has(group)) return [];
  return [fault(`${path}/group`, 'unknown_group', `There is no group ${group}: PUT /v1/groups/${group} first`)];
}

const membersOf = ({ group, people }: Assignees, groups: Groups): readonly string[] | undefined =>
  people ?? (group === null ? undefined : groups.get(group));

/** The least number of approvals that can meet the step: of `all`, the requester may be one who may not. */
function approversOf(step: RouteStep, groups: Groups): number {
  if (step.rule === 'n_of_m') return step.atLeast ?? 1;
  if (step.rule === 'any') return 1;
  return Math.max(1, (membersOf(step, groups)?.length ?? 1) - 1);
}
