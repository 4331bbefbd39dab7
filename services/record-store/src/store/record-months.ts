import type { Database } from '@akashi/database';

/** Those of these months, and of the months that have records, that have no table of their own yet: as their first days. */
export async function findMonthsWithoutTable(db: Database, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ month: string }>(
    `SELECT month FROM (SELECT unnest($1::date[]) AS month UNION SELECT month FROM record_groups) month
     WHERE to_regclass('records_' || to_char(month, 'YYYY_MM')) IS NULL ORDER BY month`,
    [wanted],
  );
  return rows.map(({ month }) => month);
}

/** Makes a month's table unless it is there; false where records of that month already lie in the table of all others. */
export async function ensureMonth(db: Database, month: string): Promise<boolean> {
  const { rows } = await db.query<{ ensured: boolean }>('SELECT ensure_records_month($1) AS ensured', [month]);
  return rows[0]!.ensured;
}
