import type { Tx } from '@akashi/database';

export interface Completeness {
  provisions: number;
  recordsMade: number;
  filed: number;
  pending: number;
  oldestPendingSeconds: number;
}

/**
 * How many of a tenant's provisions ended in what. `provisions` is counted from the evidence itself, apart from what was derived: it
 * MUST be recordsMade + filed + pending. Reads one row a provision: for auditors, not for a loop.
 */
export async function completeness(tx: Tx, tenant: string): Promise<Completeness> {
  const { rows } = await tx.query<Completeness>(
    `SELECT
       (SELECT count(DISTINCT reference)::int FROM evidence_references
         WHERE tenant = $1 AND reference >= 'provision:' AND reference < 'provision;') AS provisions,
       (SELECT count(*)::int FROM provision_outcomes WHERE tenant = $1 AND kind = 'record') AS "recordsMade",
       (SELECT count(*)::int FROM provision_outcomes WHERE tenant = $1 AND kind = 'filed') AS filed,
       p.pending, p."oldestPendingSeconds"
     FROM (
       SELECT count(*)::int AS pending,
         coalesce(greatest(extract(epoch FROM clock_timestamp() - min(since)), 0), 0)::float8 AS "oldestPendingSeconds"
       FROM pending_provisions WHERE tenant = $1
     ) p`,
    [tenant],
  );
  return rows[0]!;
}
