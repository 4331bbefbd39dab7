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
  /** Null: every kind of case. */
  kind: CaseKind | null;
  /** Those in force today, made to the reader. */
  delegations: readonly Delegation[];
  /** The groups of whoever delegated. */
  groupsOf: ReadonlyMap<string, readonly string[]>;
}

export interface WaitingKey {
  assignee: string;
  /** Null: every kind of case. */
  kind: CaseKind | null;
  /** Who would decide: the reader, or whom they stand in for. */
  principal: string;
}

/** The names under which the cases of a queue wait. */
export function queueKeys(queue: QueueName, { reader, kind, delegations, groupsOf }: QueueReader): WaitingKey[] {
  const waiting = (principal: string, keys: readonly string[], of: readonly (CaseKind | null)[] = [kind]) =>
    keys.flatMap((assignee) => of.map((each) => ({ assignee, kind: each, principal })));
  if (queue === 'mine') return waiting(reader.subject, [assigneeKey.person(reader.subject)]);
  if (queue === 'my_groups') return waiting(reader.subject, sharedKeys(reader));
  if (queue === 'escalated') return waiting(reader.subject, allKeys(reader).map(assigneeKey.escalated));
  return delegations.flatMap(({ from, roles, kinds }) => {
    const delegated = kind === null ? (kinds ?? [null]) : kinds === null || kinds.includes(kind) ? [kind] : [];
    return waiting(from, allKeys({ subject: from, roles, groups: groupsOf.get(from) ?? [] }), delegated);
  });
}

const sharedKeys = ({ roles, groups }: Reader) => [...roles.map(assigneeKey.role), ...groups.map(assigneeKey.group)];
/** Every name under which cases wait for somebody. */
export const allKeys = (reader: Reader) => [assigneeKey.person(reader.subject), ...sharedKeys(reader)];
