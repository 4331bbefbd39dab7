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
