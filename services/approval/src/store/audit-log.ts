import { auditLogged, newEvent, newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';

export interface AuditRow {
  audit_id: string;
  actor: string;
  actor_name: string | null;
  roles: string[];
  action: string;
  target_kind: string;
  target_id: string;
  details: Record<string, unknown>;
  logged_at: Date;
}

interface Act {
  actor: { subject: string; tenant: string; name?: string; roles: readonly string[] };
  /** As `thing.done`. */
  action: string;
  target: { kind: string; id: string };
  /** No personal data of those that records are about. */
  details?: Record<string, unknown>;
  now: Date;
}

const columns = 'audit_id, actor, actor_name, roles, action, target_kind, target_id, details, logged_at';

/** Logs what somebody did or looked at, here and as `audit.logged`, in the transaction that did it: neither is without the other. */
export async function logAudit(tx: Tx, { actor, action, target, details = {}, now }: Act): Promise<void> {
  const { subject, tenant, name = null } = actor;
  const id = newId();
  const roles = [...actor.roles];
  await tx.query(`INSERT INTO audit_log (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [
    tenant,
    id,
    subject,
    name,
    roles,
    action,
    target.kind,
    target.id,
    JSON.stringify(details),
    now,
  ]);
  const data = {
    auditId: id,
    actor: subject,
    actorName: name,
    roles,
    action,
    target,
    details,
    loggedAt: now.toISOString(),
  };
  await putInOutbox(tx, [newEvent(auditLogged, { source: 'akashi/approval', tenant, data, time: now, id })]);
}

export interface AuditFilter {
  tenant: string;
  actor: string | undefined;
  targetKind: string | undefined;
  targetId: string | undefined;
  after: readonly [string, string] | undefined;
  limit: number;
}

/** Latest first. */
export async function listAudit(tx: Tx, filter: AuditFilter): Promise<AuditRow[]> {
  const { tenant, actor = null, targetKind = null, targetId = null, after, limit } = filter;
  const { rows } = await tx.query<AuditRow>(
    `SELECT ${columns} FROM audit_log
     WHERE tenant = $1 AND ($2::text IS NULL OR actor = $2)
       AND ($3::text IS NULL OR target_kind = $3) AND ($4::text IS NULL OR target_id = $4)
       AND ($5::timestamptz IS NULL OR (logged_at, audit_id) < ($5, $6::uuid))
     ORDER BY logged_at DESC, audit_id DESC LIMIT $7`,
    [tenant, actor, targetKind, targetId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows;
}
