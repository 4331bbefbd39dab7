import type { AuditLogged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { instant } from './period-evidence.ts';

export interface AuditTrailPage {
  /** Days in Japan's time, both included; undefined is open. */
  from: string | undefined;
  to: string | undefined;
  actor: string | undefined;
  service: string | undefined;
  after: readonly [at: string, evidenceId: string] | undefined;
  limit: number;
}

export interface AuditTrailRow {
  at: string;
  evidenceId: string;
  event: AuditLogged;
}

/** What every service said of who did or looked at what, latest first, up to `limit + 1` of them: read from the evidence itself. */
export async function listAuditTrail(
  tx: Tx,
  tenant: string,
  { from, to, actor, service, after, limit }: AuditTrailPage,
): Promise<AuditTrailRow[]> {
  const { rows } = await tx.query<{ at: string; evidence_id: string; value: Buffer }>(
    `SELECT ${instant('e.occurred_at')} AS at, e.evidence_id, e.value FROM evidence e
     WHERE e.tenant = $1 AND e.event_type = 'audit.logged'
       AND ($2::date IS NULL OR e.occurred_at >= $2::date::timestamp AT TIME ZONE 'Asia/Tokyo')
       AND ($3::date IS NULL OR e.occurred_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo')
       AND ($4::text IS NULL OR e.subject = $4)
       AND ($5::text IS NULL OR e.topic = 'audit.' || $5 || '.v1')
       AND ($6::timestamptz IS NULL OR (e.occurred_at, e.evidence_id) < ($6::timestamptz, $7::uuid))
     ORDER BY e.occurred_at DESC, e.evidence_id DESC LIMIT $8`,
    [
      ...[tenant, from ?? null, to ?? null, actor ?? null, service ?? null],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ],
  );
  return rows.map(({ at, evidence_id, value }) => ({
    at,
    evidenceId: evidence_id,
    event: JSON.parse(value.toString()) as AuditLogged,
  }));
}
