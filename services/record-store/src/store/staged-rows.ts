import type { DifferenceKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { ListRow } from '../domain/reconciliation-list.ts';
import { columnsOf } from './columns-of.ts';
import { type Cursor, openCursor } from './read-cursor.ts';
import type { StoredListRow } from './reconciliation-lists.ts';

export interface Staged {
  tenant: string;
  reconciliationId: string;
}

/** Puts rows of their list into the staging table; false if one of them was there already. */
export async function stageTheirRows(
  tx: Tx,
  { tenant, reconciliationId }: Staged,
  rows: readonly ListRow[],
): Promise<boolean> {
  const stored = rows.map(({ itemCodes, ...row }) => ({ ...row, items: itemCodes.join(' ') }));
  const { rowCount } = await tx.query(
    `INSERT INTO reconciliation_rows (tenant, reconciliation_id, side, match_key, day, items, row_count)
     SELECT $1, $2, 'theirs', row.* FROM unnest($3::text[], $4::date[], $5::text[], $6::int[]) AS row ON CONFLICT DO NOTHING`,
    [tenant, reconciliationId, ...columnsOf(stored, 'matchKey', 'day', 'items', 'count')],
  );
  return rowCount === rows.length;
}

/** Our staged rows in a list's order. */
export function openOurStagedRows(tx: Tx, { tenant, reconciliationId }: Staged): Promise<Cursor<StoredListRow>> {
  const sql = `SELECT match_key, day, items, row_count FROM reconciliation_rows
    WHERE tenant = $1 AND reconciliation_id = $2 AND side = 'ours' ORDER BY match_key, day, items`;
  return openCursor<StoredListRow>(tx, { name: 'our_rows', sql, values: [tenant, reconciliationId] });
}

/**
 * What is not the same in both lists. Of what is left once equal rows are set apart, rows of one key and day are told to have other
 * items, then rows of one key and the same items to have another day, each paired in order; the rest only one side has.
 */
const differencesSql = `
WITH ours AS (SELECT match_key, day, items, row_count FROM reconciliation_rows WHERE tenant = $1 AND reconciliation_id = $2 AND side = 'ours'),
theirs AS (SELECT match_key, day, items, row_count FROM reconciliation_rows WHERE tenant = $1 AND reconciliation_id = $2 AND side = 'theirs'),
unequal AS (
  SELECT match_key, day, items, o.row_count AS our_count, t.row_count AS their_count
  FROM ours o FULL JOIN theirs t USING (match_key, day, items) WHERE o.row_count IS DISTINCT FROM t.row_count
),
our_rest AS (SELECT *, row_number() OVER (PARTITION BY match_key, day ORDER BY items) AS place FROM unequal WHERE their_count IS NULL),
their_rest AS (SELECT *, row_number() OVER (PARTITION BY match_key, day ORDER BY items) AS place FROM unequal WHERE our_count IS NULL),
same_day AS (
  SELECT match_key, day, o.items AS our_items, o.our_count, t.items AS their_items, t.their_count
  FROM our_rest o FULL JOIN their_rest t USING (match_key, day, place)
),
our_last AS (
  SELECT match_key, day, our_items AS items, our_count, row_number() OVER (PARTITION BY match_key, our_items ORDER BY day) AS place
  FROM same_day WHERE their_count IS NULL
),
their_last AS (
  SELECT match_key, day, their_items AS items, their_count, row_number() OVER (PARTITION BY match_key, their_items ORDER BY day) AS place
  FROM same_day WHERE our_count IS NULL
),
found AS (
  SELECT 'other_counts' AS kind, match_key, day AS our_day, items AS our_items, our_count, day AS their_day, items AS their_items, their_count
  FROM unequal WHERE our_count IS NOT NULL AND their_count IS NOT NULL
  UNION ALL
  SELECT 'other_items', match_key, day, our_items, our_count, day, their_items, their_count
  FROM same_day WHERE our_count IS NOT NULL AND their_count IS NOT NULL
  UNION ALL
  SELECT CASE WHEN t.day IS NULL THEN 'only_ours' WHEN o.day IS NULL THEN 'only_theirs' ELSE 'other_days' END, match_key,
    o.day, CASE WHEN o.day IS NOT NULL THEN items END, o.our_count, t.day, CASE WHEN t.day IS NOT NULL THEN items END, t.their_count
  FROM our_last o FULL JOIN their_last t USING (match_key, items, place)
)
INSERT INTO reconciliation_differences (tenant, reconciliation_id, difference, kind, match_key, our_day, our_items, our_count,
  their_day, their_items, their_count)
SELECT $1, $2, row_number() OVER (ORDER BY match_key, coalesce(our_day, their_day), coalesce(our_items, their_items), kind), found.*
FROM found`;

export interface DifferenceCounts {
  equalRows: number;
  differences: Record<DifferenceKind, number>;
}

/** Finds and keeps the differences between the staged lists, counts them and empties the staging table. */
export async function keepDifferences(tx: Tx, { tenant, reconciliationId }: Staged): Promise<DifferenceCounts> {
  const scope = [tenant, reconciliationId];
  await tx.query(differencesSql, scope);
  const { rows } = await tx.query<{ kind: DifferenceKind; count: number }>(
    'SELECT kind, count(*)::int AS count FROM reconciliation_differences WHERE tenant = $1 AND reconciliation_id = $2 GROUP BY kind',
    scope,
  );
  const { rows: equal } = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM reconciliation_rows o
     JOIN reconciliation_rows t USING (tenant, reconciliation_id, match_key, day, items, row_count)
     WHERE tenant = $1 AND reconciliation_id = $2 AND o.side = 'ours' AND t.side = 'theirs'`,
    scope,
  );
  await clearStaged(tx, { tenant, reconciliationId });
  const none = { only_ours: 0, only_theirs: 0, other_items: 0, other_days: 0, other_counts: 0 };
  const differences = { ...none, ...Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) };
  return { equalRows: equal[0]!.count, differences };
}

export async function clearStaged(tx: Tx, { tenant, reconciliationId }: Staged): Promise<void> {
  const scope = [tenant, reconciliationId];
  await tx.query('DELETE FROM reconciliation_rows WHERE tenant = $1 AND reconciliation_id = $2', scope);
}
