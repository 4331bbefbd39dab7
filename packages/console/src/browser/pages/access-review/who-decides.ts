import type { paths } from '../../api/generated/approval.ts';

type ItemOf<P extends '/v1/routes' | '/v1/groups' | '/v1/delegations'> =
  paths[P]['get']['responses'][200]['content']['application/json']['items'][number];
export type Route = ItemOf<'/v1/routes'>;
export type Group = ItemOf<'/v1/groups'>;
export type Delegation = ItemOf<'/v1/delegations'>;

export type Because =
  | { kind: 'named' }
  | { kind: 'group'; name: string }
  | { kind: 'delegation'; from: string; until: string };
export interface Grant {
  person: string;
  /** Null is every kind. */
  caseKinds: readonly string[] | null;
  because: Because;
}

interface Known {
  routes: readonly Route[];
  groups: readonly Group[];
  delegations: readonly Delegation[];
  /** In Japan. */
  today: string;
}

/** What each person who is named anywhere may decide, and by what; by person. Roles are the issuer's to say. */
export function whoDecides({ routes, groups, delegations, today }: Known): Grant[] {
  const grants: Grant[] = [];
  for (const { kind, steps } of routes)
    for (const { people, group } of steps) {
      for (const person of people ?? []) grants.push({ person, caseKinds: [kind], because: { kind: 'named' } });
      const found = groups.find(({ groupId }) => groupId === group);
      for (const person of found?.members ?? [])
        grants.push({ person, caseKinds: [kind], because: { kind: 'group', name: found!.name } });
    }
  for (const { from, to, kinds, firstDay, lastDay, revokedAt } of delegations)
    if (revokedAt === null && firstDay <= today && today <= lastDay)
      grants.push({ person: to, caseKinds: kinds, because: { kind: 'delegation', from, until: lastDay } });
  return merged(grants).sort((a, b) => a.person.localeCompare(b.person));
}

/** One entry a person and reason, with all kinds. */
function merged(grants: readonly Grant[]): Grant[] {
  const found = new Map<string, Grant>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.person, grant.because]);
    const known = found.get(key);
    const caseKinds =
      known === undefined
        ? grant.caseKinds
        : known.caseKinds && grant.caseKinds && [...new Set([...known.caseKinds, ...grant.caseKinds])];
    found.set(key, { ...grant, caseKinds });
  }
  return [...found.values()];
}
