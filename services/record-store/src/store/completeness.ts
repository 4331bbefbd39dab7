import type { Tx } from '@akashi/database';

export interface Completeness {
  provisions: number;
  recordsMade: number;
  filed: number;
  pending: number;
  oldestPendingSeconds: number;
}

/**
 * What a tenant's provisions ended in, as far as they are kept. `provisions` and `filed` are counted from the evidence itself, apart
 * from what was derived: provisions MUST be recordsMade + filed + pending. Reads one index entry a provision: for auditors, not for a
 * loop.
 */
export async function completeness(tx: Tx, tenant: string): Promise<Completeness> {
  const named = (name: string) => `(SELECT count(DISTINCT reference)::int FROM evidence_references
    WHERE tenant = $1 AND reference >= '${name}:' AND reference < '${name};')`;
  const { rows } = await tx.query<Completeness>(
    `SELECT ${named('provision')} AS provisions, ${named('filed')} AS filed,
       (SELECT count(*)::int FROM records WHERE tenant = $1 AND side = 'provider') AS "recordsMade",
       p.pending, p."oldestPendingSeconds"
     FROM (
       SELECT count(*)::int AS pending,
         coalesce(greatest(extract(epoch FROM clock_timestamp() - min(since)), 0), 0)::float8 AS "oldestPendingSeconds"
       FROM (SELECT since FROM pending_provisions WHERE tenant = $1
         UNION ALL SELECT since FROM pending_provision_reports WHERE tenant = $1) waiting
     ) p`,
    [tenant],
  );
  return rows[0]!;
}
