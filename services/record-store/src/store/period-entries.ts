import type { Tx } from '@akashi/database';
import { createEntrySum, type EntryGroup, type EntrySums } from '../domain/sum-entries.ts';
import { columnsOf } from './columns-of.ts';

export interface NewEntry extends Pick<EntryGroup, 'itemCodes' | 'consentFact' | 'foreignFact' | 'deficient'> {
  tenant: string;
  periodRecordId: string;
  recordId: string;
  /** The day of provision or acquisition, in Japan's time. */
  occurredOn: string;
  madeAt: string;
}

/** Adds entries to their period records, and lists them as in no closing yet: one statement, once their records are added. */
export async function addEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ ...entry, items: JSON.stringify(entry.itemCodes) }));
  await tx.query(
    `WITH input AS (
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::date[], $5::jsonb[], $6::text[], $7::text[], $8::boolean[],
         $9::timestamptz[])
       AS row (tenant, period_record_id, record_id, occurred_on, items, consent_fact, foreign_fact, deficient, made_at)
     ), unclosed AS (
       INSERT INTO unclosed_entries (tenant, period_record_id, record_id, made_at, occurred_on, group_id)
       SELECT input.tenant, input.period_record_id, input.record_id, input.made_at, input.occurred_on, r.group_id
       FROM input LEFT JOIN records r USING (tenant, occurred_on, record_id)
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

/** The sum of a period record as it stands, entries as corrected, in one pass over them. */
export async function sumStanding(
  tx: Tx,
  { tenant, periodRecordId }: { tenant: string; periodRecordId: string },
): Promise<EntrySums> {
  const { rows } = await tx.query<EntryGroup>(
    `SELECT count(*)::int AS count, min(e.occurred_on) AS "firstDay", max(e.occurred_on) AS "lastDay", e.item_codes AS "itemCodes",
       e.consent_fact AS "consentFact", e.foreign_fact AS "foreignFact", e.deficient, c.record_id IS NOT NULL AS voided
     FROM standing_entries e
     LEFT JOIN record_corrections c ON c.tenant = e.tenant AND c.record_id = e.record_id AND c.kind = 'voided'
     WHERE e.tenant = $1 AND e.period_record_id = $2
     GROUP BY e.item_codes, e.consent_fact, e.foreign_fact, e.deficient, c.record_id IS NOT NULL`,
    [tenant, periodRecordId],
  );
  const sum = createEntrySum();
  for (const group of rows) sum.add(group);
  return sum.sums();
}

/** How many entries of a period record stand as corrected. */
export async function countCorrectedEntries(
  tx: Tx,
  { tenant, periodRecordId }: { tenant: string; periodRecordId: string },
): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM current_standings WHERE tenant = $1 AND period_record_id = $2',
    [tenant, periodRecordId],
  );
  return rows[0]!.count;
}
