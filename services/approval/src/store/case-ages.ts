import type { CaseKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface CaseAges {
  kind: CaseKind;
  /** Of the oldest: at most as many as were looked at. */
  open: number;
  overdue: number;
  oldestOpenedAt: Date;
  /** By how long they have been open: under a day, 3, 7, 14 days, and longer. */
  byAge: [number, number, number, number, number];
}

/** The open cases of each kind by age, of at most `atMost` of a kind, oldest first (by an index that has this order). */
export async function caseAges(
  tx: Tx,
  tenant: string,
  { kinds, atMost, now }: { kinds: readonly CaseKind[]; atMost: number; now: Date },
): Promise<CaseAges[]> {
  const { rows } = await tx.query<CaseAges>(
    `SELECT kind, count(*)::int AS open, count(*) FILTER (WHERE overdue)::int AS overdue, min(opened_at) AS "oldestOpenedAt",
       ARRAY[count(*) FILTER (WHERE days < 1), count(*) FILTER (WHERE days >= 1 AND days < 3),
         count(*) FILTER (WHERE days >= 3 AND days < 7), count(*) FILTER (WHERE days >= 7 AND days < 14),
         count(*) FILTER (WHERE days >= 14)]::int[] AS "byAge"
     FROM unnest($2::text[]) AS wanted (kind), LATERAL (
       SELECT opened_at, overdue_at IS NOT NULL AS overdue, extract(epoch FROM $4::timestamptz - opened_at) / 86400 AS days
       FROM cases WHERE tenant = $1 AND state = 'open' AND cases.kind = wanted.kind ORDER BY opened_at LIMIT $3
     ) AS open_cases
     GROUP BY kind ORDER BY kind`,
    [tenant, kinds, atMost, now],
  );
  return rows;
}
