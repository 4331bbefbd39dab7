import type { Tx } from '@akashi/database';

export interface RetentionMonth {
  /** Its first day. */
  month: string;
  records: number;
}

/**
 * Records made at each occasion, by the month in which their own retention ends; of each month at most `atMost` are counted, by an index
 * in that order. Entries of lump records and contracts are not among them: their end depends on a last provision.
 */
export async function retentionMonths(
  tx: Tx,
  tenant: string,
  { from, months, atMost }: { from: string; months: number; atMost: number },
): Promise<RetentionMonth[]> {
  const { rows } = await tx.query<RetentionMonth>(
    `SELECT first::date::text AS month, (
       SELECT count(*) FROM (
         SELECT FROM records r WHERE r.tenant = $1 AND r.retention_until >= first::date
           AND r.retention_until < (first + interval '1 month')::date AND r.period_record_id IS NULL LIMIT $4) AS ending)::int AS records
     FROM generate_series(date_trunc('month', $2::date)::timestamp, date_trunc('month', $2::date)::timestamp + ($3 - 1) * interval '1 month', interval '1 month') AS first
     ORDER BY first`,
    [tenant, from, months, atMost],
  );
  return rows;
}
