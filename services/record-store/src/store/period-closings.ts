import type { PeriodRecordClosed } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';

export interface PeriodRecordScope {
  tenant: string;
  periodRecordId: string;
}

/**
 * Period records with entries to close, in all tenants: those that were over by `overBy`, where nothing was closed yet, or the oldest
 * entry that came since was there by then, so that late entries are closed together.
 */
export async function findDuePeriodRecords(db: Pick<Database, 'query'>, overBy: Date): Promise<PeriodRecordScope[]> {
  const { rows } = await db.query<PeriodRecordScope>(
    `SELECT p.tenant, p.period_record_id AS "periodRecordId"
     FROM period_records p
     LEFT JOIN agreement_ends a ON a.tenant = p.tenant AND a.agreement_id = p.agreement_id AND a.version = p.agreement_version
       AND a.content_hash = p.agreement_hash
     CROSS JOIN LATERAL (
       SELECT u.made_at FROM unclosed_entries u WHERE u.tenant = p.tenant AND u.period_record_id = p.period_record_id
       ORDER BY u.record_id LIMIT 1
     ) oldest
     WHERE least(p.ends_at, a.ended_at) <= $1 AND (oldest.made_at <= $1
       OR NOT EXISTS (SELECT FROM period_closings c WHERE c.tenant = p.tenant AND c.period_record_id = p.period_record_id))
     ORDER BY 1, 2 LIMIT 100`,
    [overBy],
  );
  return rows;
}

/** Lets one transaction at a time close a period record; the others wait, and find what it left. */
export async function lockForClosing(tx: Tx, { tenant, periodRecordId }: PeriodRecordScope): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`period:${tenant}:${periodRecordId}`]);
}

export interface TakenEntry {
  recordId: string;
  occurredOn: string;
  itemCodes: string[];
  consentFact: string | null;
  foreignFact: string | null;
  deficient: boolean;
  voided: boolean;
  /** The SHA-256 of the record's value, and of its corrections' as they were made. */
  digest: Buffer;
  corrections: Buffer[];
}

interface TakePage extends PeriodRecordScope {
  batchId: string;
  after: string | null;
  limit: number;
}

/**
 * Moves the next entries, by record id, that no closing holds into a batch, but those voided: they are in none. An entry that comes
 * meanwhile, below `after`, is left for the next closing. Call it under `lockForClosing`.
 */
export async function takeEntries(tx: Tx, { tenant, periodRecordId, ...page }: TakePage): Promise<TakenEntry[]> {
  const { rows } = await tx.query<TakenEntry>(
    `WITH page AS (
       SELECT record_id FROM unclosed_entries
       WHERE tenant = $1 AND period_record_id = $2 AND ($4::uuid IS NULL OR record_id > $4) ORDER BY record_id LIMIT $5
     ), taken AS (
       DELETE FROM unclosed_entries u USING page
       WHERE u.tenant = $1 AND u.period_record_id = $2 AND u.record_id = page.record_id
       RETURNING u.record_id, u.occurred_on, u.group_id
     ), judged AS (
       SELECT t.*, EXISTS (SELECT FROM record_corrections c
         WHERE c.tenant = $1 AND c.record_id = t.record_id AND c.kind = 'voided') AS voided FROM taken t
     ), held AS (
       INSERT INTO batch_records (tenant, record_id, batch_id, occurred_on, group_id)
       SELECT $1, record_id, $3, occurred_on, group_id FROM judged WHERE NOT voided
     )
     SELECT j.record_id AS "recordId", j.voided, p.occurred_on AS "occurredOn", p.item_codes AS "itemCodes",
       p.consent_fact AS "consentFact", p.foreign_fact AS "foreignFact", p.deficient, sha256(e.value) AS digest, ARRAY(
         SELECT sha256(said.value) FROM record_corrections c JOIN evidence said ON said.evidence_id = c.evidence_id
         WHERE c.tenant = $1 AND c.record_id = j.record_id ORDER BY c.corrected_at, c.correction_id) AS corrections
     FROM judged j
     JOIN standing_entries p ON p.tenant = $1 AND p.period_record_id = $2 AND p.record_id = j.record_id
     JOIN records r ON r.tenant = $1 AND r.occurred_on = p.recorded_on AND r.record_id = j.record_id
     JOIN evidence e ON e.evidence_id = r.evidence_id
     ORDER BY j.record_id`,
    [tenant, periodRecordId, page.batchId, page.after, page.limit],
  );
  return rows;
}

/** The number of the next closing. Call it under `lockForClosing`. */
export async function nextClosing(tx: Tx, { tenant, periodRecordId }: PeriodRecordScope): Promise<number> {
  const { rows } = await tx.query<{ next: number }>(
    'SELECT count(*)::int AS next FROM period_closings WHERE tenant = $1 AND period_record_id = $2',
    [tenant, periodRecordId],
  );
  return rows[0]!.next;
}

interface NewClosing {
  tenant: string;
  data: PeriodRecordClosed['data'];
  firstDay: string;
  lastDay: string;
}

export async function addClosing(tx: Tx, { tenant, data, firstDay, lastDay }: NewClosing): Promise<void> {
  await tx.query(
    `INSERT INTO period_closings (tenant, period_record_id, closing, batch_id, content_hash, entry_count, deficient_count, voided_count,
       first_day, last_day, retention_starts_on, retention_until, closed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[tenant, data.periodRecordId, data.closing, data.batchId, data.contentHash],
      ...[data.entryCount, data.deficientCount, data.voidedCount, firstDay, lastDay],
      ...[data.retentionStartsOn, data.retentionUntil, data.closedAt],
    ],
  );
}
