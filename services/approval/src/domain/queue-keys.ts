import type { CaseKind } from '@akashi/contracts';
import type { Delegation } from './delegation.ts';
import { assigneeKey } from './waiting.ts';

export const queues = ['mine', 'my_groups', 'delegated', 'escalated'] as const;
export type QueueName = (typeof queues)[number];

interface Reader {
  subject: string;
  roles: readonly string[];
  groups: readonly string[];
}

export interface QueueReader {
  reader: Reader;
  kinds: readonly CaseKind[];
  /** Those in force today, made to the reader. */
  delegations: readonly Delegation[];
  /** The groups of whoever delegated. */
  groupsOf: ReadonlyMap<string, readonly string[]>;
}

export interface WaitingKey {
  assignee: string;
  kind: CaseKind;
  /** Who would decide: the reader, or whom they stand in for. */
  principal: string;
}

/** The names under which the cases of a queue wait. */
export function queueKeys(queue: QueueName, { reader, kinds, delegations, groupsOf }: QueueReader): WaitingKey[] {
  const waiting = (principal: string, keys: readonly string[], of: readonly CaseKind[]) =>
    keys.flatMap((assignee) => of.map((kind) => ({ assignee, kind, principal })));
  if (queue === 'mine') return waiting(reader.subject, [assigneeKey.person(reader.subject)], kinds);
  if (queue === 'my_groups') return waiting(reader.subject, sharedKeys(reader), kinds);
  if (queue === 'escalated') return waiting(reader.subject, allKeys(reader).map(assigneeKey.escalated), kinds);
  return delegations.flatMap((each) => {
    const from = { subject: each.from, roles: each.roles, groups: groupsOf.get(each.from) ?? [] };
    return waiting(
      each.from,
      allKeys(from),
      kinds.filter((kind) => each.kinds === null || each.kinds.includes(kind)),
    );
  });
}

const sharedKeys = ({ roles, groups }: Reader) => [...roles.map(assigneeKey.role), ...groups.map(assigneeKey.group)];
const allKeys = (reader: Reader) => [assigneeKey.person(reader.subject), ...sharedKeys(reader)];
