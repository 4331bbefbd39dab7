import type { Tx } from '@akashi/database';
import type { OutcomeName } from './count-outcomes.ts';

export interface OutcomeCount {
  day: string;
  outcome: OutcomeName;
  /** Empty: each counted once. */
  reason: string;
  count: number;
}

export interface OutcomeFilter {
  from: string;
  to: string;
  tagId: string | undefined;
  destination: string | undefined;
}

/** A tenant's outcomes by day, outcome and reason; of one tag or destination where these are given. */
export async function readOutcomeCounts(tx: Tx, tenant: string, filter: OutcomeFilter): Promise<OutcomeCount[]> {
  const { rows } = await tx.query<Omit<OutcomeCount, 'count'> & { count: string }>(
    `SELECT day::text, outcome, reason, sum(n) AS count FROM outcome_counts
     WHERE tenant = $1 AND day BETWEEN $2 AND $3 AND ($4::text IS NULL OR tag_id = $4) AND ($5::text IS NULL OR destination = $5)
     GROUP BY day, outcome, reason ORDER BY day, outcome, reason`,
    [tenant, filter.from, filter.to, filter.tagId ?? null, filter.destination ?? null],
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
