import type { Database } from '@akashi/database';

/** What waits for the sequencer, and how many logs are halted, over all tenants. */
export async function logSummary(db: Database): Promise<{ queued: number; halted: number }> {
  const { rows } = await db.query<{ queued: number; halted: number }>(
    `SELECT (SELECT count(*)::int FROM log_queue) AS queued,
       (SELECT count(*)::int FROM log_heads WHERE halted_reason IS NOT NULL) AS halted`,
  );
  return rows[0]!;
}
