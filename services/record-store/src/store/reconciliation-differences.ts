import type { DifferenceKind, DifferenceOutcome } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Cursor, openCursor } from './read-cursor.ts';

export interface DifferenceFilter {
  kind?: DifferenceKind | undefined;
  resolved?: boolean | undefined;
}

interface DifferencePage extends DifferenceFilter {
  after: number | undefined;
  limit: number;
}

export interface DifferenceRow {
  difference: number;
  kind: DifferenceKind;
  match_key: string;
  our_day: string | null;
  our_items: string | null;
  our_count: number | null;
  their_day: string | null;
  their_items: string | null;
  their_count: number | null;
  outcome: DifferenceOutcome | null;
  reason: string | null;
  resolved_by: string | null;
  resolved_at: Date | null;
}

const selectSql = `
SELECT d.difference, d.kind, d.match_key, d.our_day, d.our_items, d.our_count, d.their_day, d.their_items, d.their_count,
  s.outcome, s.reason, s.resolved_by, s.resolved_at
FROM reconciliation_differences d
LEFT JOIN LATERAL (
  SELECT outcome, reason, resolved_by, resolved_at FROM reconciliation_resolutions s
  WHERE s.tenant = d.tenant AND s.reconciliation_id = d.reconciliation_id AND s.difference = d.difference
  ORDER BY resolution_number DESC LIMIT 1
) s ON true
WHERE d.tenant = $1 AND d.reconciliation_id = $2`;

/** Differences by number, each with what was found of it last; up to `limit + 1`. */
export async function findDifferences(
  tx: Tx,
  { tenant, reconciliationId }: { tenant: string; reconciliationId: string },
  { kind, resolved, after, limit }: DifferencePage,
): Promise<DifferenceRow[]> {
  const { rows } = await tx.query<DifferenceRow>(
    `${selectSql} AND d.difference > $3 AND ($4::text IS NULL OR d.kind = $4)
       AND ($5::boolean IS NULL OR (s.outcome IS NOT NULL) = $5) ORDER BY d.difference LIMIT $6`,
    [tenant, reconciliationId, after ?? 0, kind ?? null, resolved ?? null, limit + 1],
  );
  return rows;
}

/** All of them, with what was found of each last: what people are asked to decide on. */
export function openAllDifferences(
  tx: Tx,
  { tenant, reconciliationId }: { tenant: string; reconciliationId: string },
): Promise<Cursor<DifferenceRow>> {
  const sql = `${selectSql} ORDER BY d.difference`;
  return openCursor<DifferenceRow>(tx, { name: 'all_differences', sql, values: [tenant, reconciliationId] });
}
