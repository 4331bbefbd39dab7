import type { Tx } from '@akashi/database';
import type { Assignees, RouteStep } from '../domain/route-step.ts';

export interface GroupRow {
  group_id: string;
  revision: number;
  name: string;
  members: string[];
  changed_by: string;
  changed_at: Date;
}

const latest = `SELECT DISTINCT ON (group_id) group_id, revision, name, members, changed_by, changed_at
  FROM approver_groups WHERE tenant = $1`;

/** Waits for others who change the tenant's groups or routes: a group that a route needs must not shrink meanwhile. */
export async function lockGroups(tx: Tx, tenant: string): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('groups:' || $1, 0))", [tenant]);
}

export async function findGroups(tx: Tx, tenant: string, groupIds: readonly string[]): Promise<GroupRow[]> {
  const { rows } = await tx.query<GroupRow>(`${latest} AND group_id = ANY($2) ORDER BY group_id, revision DESC`, [
    tenant,
    groupIds,
  ]);
  return rows;
}

export async function listGroups(tx: Tx, tenant: string, after: string, limit: number): Promise<GroupRow[]> {
  const { rows } = await tx.query<GroupRow>(`${latest} AND group_id > $2 ORDER BY group_id, revision DESC LIMIT $3`, [
    tenant,
    after,
    limit,
  ]);
  return rows;
}

/** The groups that each of these people belongs to now. */
export async function groupsOf(tx: Tx, tenant: string, subjects: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await tx.query<{ group_id: string; members: string[] }>(
    `SELECT group_id, members FROM (${latest} ORDER BY group_id, revision DESC) AS current WHERE members && $2::text[]`,
    [tenant, subjects],
  );
  return new Map(
    subjects.map((subject) => [
      subject,
      rows.filter(({ members }) => members.includes(subject)).map(({ group_id }) => group_id),
    ]),
  );
}

export async function insertGroup(tx: Tx, tenant: string, row: GroupRow): Promise<void> {
  await tx.query(
    `INSERT INTO approver_groups (tenant, group_id, revision, name, members, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, row.group_id, row.revision, row.name, row.members, row.changed_by, row.changed_at],
  );
}

/** Gives each group of a route the people it has now: a case keeps them, whatever becomes of the group. */
export async function resolveSteps(tx: Tx, tenant: string, steps: readonly RouteStep[]): Promise<RouteStep[]> {
  const named = steps.flatMap(({ group, escalateTo }) => [group, escalateTo?.group ?? null]);
  const wanted = named.filter((group) => group !== null);
  if (wanted.length === 0) return [...steps];
  const members = new Map((await findGroups(tx, tenant, wanted)).map((row) => [row.group_id, row.members]));
  const resolve = <T extends Assignees>(given: T): T =>
    given.group === null ? given : { ...given, people: members.get(given.group) ?? [] };
  return steps.map((step) => ({ ...resolve(step), escalateTo: step.escalateTo && resolve(step.escalateTo) }));
}
