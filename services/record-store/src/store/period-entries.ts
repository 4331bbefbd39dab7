import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

export interface NewEntry {
  tenant: string;
  periodRecordId: string;
  recordId: string;
  occurredOn: string;
  itemCodes: readonly string[];
  /** Provider's side: by which method consent was confirmed; recipient's side: who obtained it. Null in a deficient entry. */
  consentFact: string | null;
  /** The same of the information on a foreign recipient; null also where none is needed. */
  foreignFact: string | null;
  deficient: boolean;
  madeAt: string;
}

/** Adds entries to their period records, and lists them as in no closing yet: one statement. */
export async function addEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ ...entry, items: JSON.stringify(entry.itemCodes) }));
  await tx.query(
    `WITH input AS (
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::date[], $5::jsonb[], $6::text[], $7::text[], $8::boolean[],
         $9::timestamptz[])
       AS row (tenant, period_record_id, record_id, occurred_on, items, consent_fact, foreign_fact, deficient, made_at)
     ), unclosed AS (
       INSERT INTO unclosed_entries (tenant, period_record_id, record_id, made_at)
       SELECT tenant, period_record_id, record_id, made_at FROM input
     )
     INSERT INTO period_entries (tenant, period_record_id, record_id, occurred_on, item_codes, consent_fact, foreign_fact, deficient)
     SELECT tenant, period_record_id, record_id, occurred_on, ARRAY(SELECT jsonb_array_elements_text(items)), consent_fact,
       foreign_fact, deficient
     FROM input`,
    [
      ...columnsOf(rows, 'tenant', 'periodRecordId', 'recordId', 'occurredOn', 'items', 'consentFact', 'foreignFact'),
      ...columnsOf(rows, 'deficient', 'madeAt'),
    ],
  );
}

/** What entries add up to; days and facts are of those that stand. */
export interface SummedEntries {
  entryCount: number;
  deficientCount: number;
  firstDay: string | null;
  lastDay: string | null;
  itemCodes: string[];
  consentFacts: string[];
  foreignFacts: string[];
}

const sumSql = (standing: string) => `
WITH standing AS (${standing})
SELECT count(*)::int AS "entryCount", (count(*) FILTER (WHERE deficient))::int AS "deficientCount",
  min(occurred_on) AS "firstDay", max(occurred_on) AS "lastDay",
  ARRAY(SELECT DISTINCT code FROM standing, unnest(item_codes) code ORDER BY code) AS "itemCodes",
  ARRAY(SELECT DISTINCT consent_fact FROM standing WHERE consent_fact IS NOT NULL ORDER BY consent_fact) AS "consentFacts",
  ARRAY(SELECT DISTINCT foreign_fact FROM standing WHERE foreign_fact IS NOT NULL ORDER BY foreign_fact) AS "foreignFacts"
FROM standing`;

interface PeriodRecordOfTenant {
  tenant: string;
  periodRecordId: string;
}

/** The sum of a period record as it stands: of all its entries but those voided. Reads one row an entry. */
export async function sumStanding(
  tx: Tx,
  { tenant, periodRecordId }: PeriodRecordOfTenant,
): Promise<SummedEntries & { voidedCount: number }> {
  const voided = `EXISTS (SELECT FROM record_corrections c WHERE c.tenant = e.tenant AND c.record_id = e.record_id AND c.kind = 'voided')`;
  const values = [tenant, periodRecordId];
  const { rows } = await tx.query<SummedEntries>(
    sumSql(`SELECT e.* FROM period_entries e WHERE e.tenant = $1 AND e.period_record_id = $2 AND NOT ${voided}`),
    values,
  );
  const { rows: counted } = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM period_entries e WHERE e.tenant = $1 AND e.period_record_id = $2 AND ${voided}`,
    values,
  );
  return { ...rows[0]!, voidedCount: counted[0]!.count };
}

/** The sum of the entries that a batch holds. */
export async function sumBatch(
  tx: Tx,
  { tenant, periodRecordId, batchId }: PeriodRecordOfTenant & { batchId: string },
): Promise<SummedEntries> {
  const { rows } = await tx.query<SummedEntries>(
    sumSql(`SELECT e.* FROM batch_records b JOIN period_entries e ON e.tenant = b.tenant AND e.record_id = b.record_id
      WHERE b.tenant = $1 AND b.batch_id = $2 AND e.period_record_id = $3`),
    [tenant, batchId, periodRecordId],
  );
  return rows[0]!;
}
