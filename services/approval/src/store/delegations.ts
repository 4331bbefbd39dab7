import type { CaseKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Delegation } from '../domain/delegation.ts';

export interface DelegationRow {
  delegation_id: string;
  from_subject: string;
  from_name: string | null;
  to_subject: string;
  roles: string[];
  kinds: CaseKind[] | null;
  first_day: string;
  last_day: string;
  reason: string;
  made_at: Date;
  revoked_at: Date | null;
}

const columns =
  'delegation_id, from_subject, from_name, to_subject, roles, kinds, first_day, last_day, reason, made_at, revoked_at';

export async function insertDelegation(tx: Tx, tenant: string, row: DelegationRow): Promise<void> {
  await tx.query(
    `INSERT INTO delegations (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tenant,
      row.delegation_id,
      row.from_subject,
      row.from_name,
      row.to_subject,
      row.roles,
      row.kinds,
      row.first_day,
      row.last_day,
      row.reason,
      row.made_at,
      row.revoked_at,
    ],
  );
}

export async function lockDelegation(tx: Tx, tenant: string, delegationId: string): Promise<DelegationRow | undefined> {
  const text = `SELECT ${columns} FROM delegations WHERE tenant = $1 AND delegation_id = $2 FOR UPDATE`;
  return (await tx.query<DelegationRow>(text, [tenant, delegationId])).rows[0];
}

export async function revokeDelegation(tx: Tx, tenant: string, delegationId: string, revokedAt: Date): Promise<void> {
  await tx.query('UPDATE delegations SET revoked_at = $3 WHERE tenant = $1 AND delegation_id = $2', [
    tenant,
    delegationId,
    revokedAt,
  ]);
}

/** Those that this person made or was given, or everybody's, latest first. */
export async function listDelegations(
  tx: Tx,
  filter: { tenant: string; subject: string | null; after: string | null; limit: number },
): Promise<DelegationRow[]> {
  const { rows } = await tx.query<DelegationRow>(
    `SELECT ${columns} FROM delegations
     WHERE tenant = $1 AND ($2::text IS NULL OR $2 IN (from_subject, to_subject)) AND ($3::uuid IS NULL OR delegation_id < $3)
     ORDER BY delegation_id DESC LIMIT $4`,
    [filter.tenant, filter.subject, filter.after, filter.limit],
  );
  return rows;
}

/** What was delegated to somebody and is in force on a day. */
export async function delegationsTo(tx: Tx, tenant: string, to: string, day: string): Promise<Delegation[]> {
  const { rows } = await tx.query<DelegationRow>(
    `SELECT ${columns} FROM delegations
     WHERE tenant = $1 AND to_subject = $2 AND $3::date BETWEEN first_day AND last_day AND revoked_at IS NULL ORDER BY delegation_id`,
    [tenant, to, day],
  );
  return rows.map(delegationOf);
}

const delegationOf = (row: DelegationRow): Delegation => ({
  delegationId: row.delegation_id,
  from: row.from_subject,
  to: row.to_subject,
  roles: row.roles,
  kinds: row.kinds,
  firstDay: row.first_day,
  lastDay: row.last_day,
  revokedAt: row.revoked_at,
});
