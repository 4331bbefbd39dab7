import type { Tx } from '@akashi/database';
import { tokyoDate } from '../domain/tokyo-date.ts';

export type OutcomeName = 'delivered' | 'unknown' | 'not_sent' | 'withheld';

/** How one event ended at one tag. */
export interface EndedOutcome {
  tenant: string;
  tagId: string;
  destination: string;
  outcome: OutcomeName;
  reasons: readonly string[];
}

const slots = 16;

/** Counts outcomes by Tokyo's day, once each and once under every reason; MUST be in the transaction that ends them. */
export async function countOutcomes(tx: Tx, ended: readonly EndedOutcome[], at: Date): Promise<void> {
  if (ended.length === 0) return;
  const counts = new Map<string, number>();
  for (const { tenant, tagId, destination, outcome, reasons } of ended) {
    for (const reason of ['', ...new Set(reasons)]) {
      const key = JSON.stringify([tenant, tagId, destination, outcome, reason]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  // In key order, so that two instances that meet on rows wait for each other instead of deadlocking.
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => [...(JSON.parse(key) as string[]), n]);
  const column = (index: number) => rows.map((row) => row[index]);
  await tx.query(
    `INSERT INTO outcome_counts AS known (tenant, day, tag_id, destination, outcome, reason, slot, n)
     SELECT tenant, $7::date, tag_id, destination, outcome, reason, slot, n
     FROM (SELECT floor(random() * $8)::smallint AS slot) AS chosen,
       unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
         AS row (tenant, tag_id, destination, outcome, reason, n)
     ON CONFLICT (tenant, day, tag_id, destination, outcome, reason, slot) DO UPDATE SET n = known.n + excluded.n`,
    [column(0), column(1), column(2), column(3), column(4), column(5), tokyoDate(at), slots],
  );
}
