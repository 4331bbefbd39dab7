import type { DifferenceKind, DifferenceOutcome } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface NewResolution {
  tenant: string;
  reconciliationId: string;
  resolutionId: string;
  outcome: DifferenceOutcome;
  reason: string;
  resolvedBy: string;
  resolvedAt: string;
}

/** One that is named, also if it was resolved before; or all that nobody has resolved, of one kind or of any. */
export type Resolved = { difference: number } | { kind: DifferenceKind | null };

/** Adds what was found, and gives how many differences it was found of and the digest of their numbers. */
export async function addResolutions(
  tx: Tx,
  { tenant, reconciliationId, ...found }: NewResolution,
  resolved: Resolved,
): Promise<{ count: number; sha256: string }> {
  const difference = 'difference' in resolved ? resolved.difference : null;
  const kind = 'kind' in resolved ? resolved.kind : null;
  const { rows } = await tx.query<{ count: number; sha256: string }>(
    `WITH chosen AS (
       SELECT d.difference, count(s.difference)::int AS earlier
       FROM reconciliation_differences d
       LEFT JOIN reconciliation_resolutions s USING (tenant, reconciliation_id, difference)
       WHERE d.tenant = $1 AND d.reconciliation_id = $2
         AND ($3::int IS NULL OR d.difference = $3) AND ($4::text IS NULL OR d.kind = $4)
       GROUP BY d.difference
       HAVING $3::int IS NOT NULL OR count(s.difference) = 0
     ), added AS (
       INSERT INTO reconciliation_resolutions (tenant, reconciliation_id, difference, resolution_number, resolution_id, outcome, reason,
         resolved_by, resolved_at)
       SELECT $1, $2, difference, earlier + 1, $5, $6, $7, $8, $9 FROM chosen
       RETURNING difference
     )
     SELECT count(*)::int AS count,
       encode(sha256(convert_to(coalesce(string_agg(difference || E'\\n', '' ORDER BY difference), ''), 'UTF8')), 'hex') AS sha256
     FROM added`,
    [
      ...[tenant, reconciliationId, difference, kind],
      ...[found.resolutionId, found.outcome, found.reason, found.resolvedBy, found.resolvedAt],
    ],
  );
  return rows[0]!;
}

/** Whoever resolves or asks for a review of the same reconciliation at once waits: what is put before people is all there is. */
export async function lockReconciliation(tx: Tx, tenant: string, reconciliationId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `reconciliation:${tenant}:${reconciliationId}`,
  ]);
}
