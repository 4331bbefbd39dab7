import type { ProvisionReported } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

/** A report of a provision that is evidence, and the id of that evidence; `since` when it began to wait. */
export interface KeptReport {
  evidenceId: string;
  event: ProvisionReported;
  since?: Date;
}

export interface PendingReport {
  tenant: string;
  provisionId: string;
  evidenceId: string;
  since: string;
  nextLookAt: string;
}

/** Notes reports that wait for evidence still on its way, or when they are looked at next. */
export async function keepPendingReports(tx: Tx, pending: readonly PendingReport[]): Promise<void> {
  if (pending.length === 0) return;
  await tx.query(
    `INSERT INTO pending_provision_reports (tenant, provision_id, evidence_id, since, next_look_at)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])`,
    columnsOf(pending, 'tenant', 'provisionId', 'evidenceId', 'since', 'nextLookAt'),
  );
}

/** Locks and takes up to `limit` waiting reports that are to be looked at by now. Whoever takes them MUST record or keep each again. */
export async function takePendingReports(
  tx: Tx,
  { now, limit }: { now: Date; limit: number },
): Promise<Required<KeptReport>[]> {
  const { rows } = await tx.query<{ evidence_id: string; since: Date; value: Buffer }>(
    `WITH due AS (
       SELECT tenant, provision_id FROM pending_provision_reports WHERE next_look_at <= $1
       ORDER BY next_look_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ), taken AS (
       DELETE FROM pending_provision_reports p USING due WHERE p.tenant = due.tenant AND p.provision_id = due.provision_id
       RETURNING p.evidence_id, p.since
     )
     SELECT taken.evidence_id, taken.since, e.value FROM taken JOIN evidence e USING (evidence_id) ORDER BY taken.evidence_id`,
    [now, limit],
  );
  return rows.map(({ evidence_id, since, value }) => ({
    evidenceId: evidence_id,
    since,
    event: JSON.parse(value.toString()) as ProvisionReported,
  }));
}

/** Leaves a waiting report alone until then. */
export async function postponeReport(
  db: Database,
  { tenant, provisionId, until }: { tenant: string; provisionId: string; until: Date },
): Promise<void> {
  await db.query('UPDATE pending_provision_reports SET next_look_at = $3 WHERE tenant = $1 AND provision_id = $2', [
    ...[tenant, provisionId, until],
  ]);
}

/** How many reported provisions wait in all tenants. */
export async function countPendingReports(db: Database): Promise<number> {
  return (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM pending_provision_reports')).rows[0]!.n;
}
