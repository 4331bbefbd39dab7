import type { RecordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Evidence } from '../domain/evidence.ts';
import { type BatchScope, lockBatches } from './batches.ts';
import { columnsOf } from './columns-of.ts';
import { lockForClosing } from './period-closings.ts';

export type FoundCorrection = RecordCorrected['data'];

/** A record's corrections in the order they were made, as their evidence has them. */
export async function findCorrections(tx: Tx, tenant: string, recordId: string): Promise<FoundCorrection[]> {
  return (await findCorrectionsOf(tx, tenant, [recordId])).get(recordId) ?? [];
}

/** The corrections of these records, by record: each one's in the order they were made, as their evidence has them. */
export async function findCorrectionsOf(
  tx: Tx,
  tenant: string,
  recordIds: readonly string[],
): Promise<Map<string, FoundCorrection[]>> {
  const { rows } = await tx.query<{ value: Buffer }>(
    `SELECT e.value FROM record_corrections c JOIN evidence e USING (evidence_id)
     WHERE c.tenant = $1 AND c.record_id = ANY ($2::uuid[]) ORDER BY c.corrected_at, c.correction_id`,
    [tenant, recordIds],
  );
  const corrections = rows.map(({ value }) => (JSON.parse(value.toString()) as RecordCorrected).data);
  return Map.groupBy(corrections, ({ recordId }) => recordId);
}

/**
 * Keeps corrections of one record one after the other, and apart from the closing of a batch that it is or will be in: whatever that
 * batch's hash doesn't cover was corrected after it was closed. Take the time of the correction after this.
 */
export async function lockCorrections(tx: Tx, tenant: string, recordId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`correction:${tenant}:${recordId}`]);
  const { rows } = await tx.query<BatchScope & { periodRecordId: string | null }>(
    `SELECT r.tenant, r.side, coalesce(b.provider_tenant, u.provider_tenant, '') AS "providerTenant", r.agreement_id AS "agreementId",
       coalesce(b.made_on, r.made_on) AS "madeOn", r.period_record_id AS "periodRecordId"
     FROM records r
     LEFT JOIN current_batch_records h ON h.tenant = r.tenant AND h.record_id = r.record_id
     LEFT JOIN record_batches b ON b.tenant = h.tenant AND b.batch_id = h.batch_id
     LEFT JOIN unbatched_records u ON u.tenant = r.tenant AND u.agreement_id = r.agreement_id AND u.made_on = r.made_on
       AND u.record_id = r.record_id
     WHERE r.tenant = $1 AND r.record_id = $2`,
    [tenant, recordId],
  );
  for (const { periodRecordId, ...scope } of rows) {
    if (periodRecordId !== null) await lockForClosing(tx, { tenant, periodRecordId });
    await lockBatches(tx, scope);
  }
}

/** What a correction is found by. */
export interface CorrectionRow {
  tenant: string;
  recordId: string;
  kind: RecordCorrected['data']['kind'];
  correctionId: string;
  evidenceId: string;
  reason: string;
  correctedAt: string;
  correctedBy: string | null;
}

/** Adds what corrections are found by. */
export async function addCorrections(
  tx: Tx,
  corrections: readonly { evidence: Evidence; data: RecordCorrected['data'] }[],
): Promise<void> {
  const rows = corrections.map(({ evidence: { tenant, evidenceId }, data }) => ({
    ...data,
    tenant,
    evidenceId,
    correctedBy: data.correctedBy ?? null,
  }));
  await addCorrectionRows(tx, rows);
}

/** Adds these rows, and marks where the records wait or are in a batch: from now on their state has to be looked up. */
export async function addCorrectionRows(tx: Tx, rows: readonly CorrectionRow[]): Promise<void> {
  await tx.query(
    `WITH input AS (
       SELECT row.*, r.occurred_on, r.group_id
       FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[], $8::text[])
         AS row (tenant, record_id, kind, correction_id, evidence_id, reason, corrected_at, corrected_by)
       LEFT JOIN records r USING (tenant, record_id)
     ), unbatched AS (
       UPDATE unbatched_records u SET corrected = true FROM input i
       WHERE u.tenant = i.tenant AND u.group_id = i.group_id AND u.occurred_on = i.occurred_on AND u.record_id = i.record_id
     ), unclosed AS (
       UPDATE unclosed_entries u SET corrected = true FROM input i
       WHERE u.tenant = i.tenant AND u.group_id = i.group_id AND u.occurred_on = i.occurred_on AND u.record_id = i.record_id
     ), groups AS (
       INSERT INTO corrected_groups (tenant, kind, group_id) SELECT DISTINCT tenant, kind, group_id FROM input
       WHERE kind IN ('voided', 'rejected') ORDER BY 1, 2, 3
       ON CONFLICT DO NOTHING
     )
     INSERT INTO record_corrections (tenant, record_id, kind, correction_id, evidence_id, reason, corrected_at, corrected_by,
       occurred_on, group_id)
     SELECT tenant, record_id, kind, correction_id, evidence_id, reason, corrected_at, corrected_by, occurred_on, group_id FROM input`,
    [
      ...columnsOf(rows, 'tenant', 'recordId', 'kind', 'correctionId', 'evidenceId', 'reason', 'correctedAt'),
      ...columnsOf(rows, 'correctedBy'),
    ],
  );
  // A statement of its own: it sees the batch that was closed while the one before waited for it.
  await tx.query(
    `UPDATE batch_groups g SET changed = true
     FROM unnest($1::text[], $2::uuid[]) AS corrected (tenant, record_id) JOIN batch_records b USING (tenant, record_id)
     WHERE g.tenant = b.tenant AND g.batch_id = b.batch_id AND g.group_id = b.group_id AND NOT g.changed`,
    columnsOf(rows, 'tenant', 'recordId'),
  );
}

/**
 * Lists a corrected record for the next batch of the agreement and day that its own batch is of, because no approval covers the
 * correction. Not where it is listed already or waits for its period record's closing, nor where its batch was sent back or
 * withdrawn: that is resubmitted as a whole.
 */
export async function listForApproval(tx: Tx, tenant: string, recordId: string): Promise<void> {
  await tx.query(
    `INSERT INTO unbatched_records (tenant, agreement_id, made_on, record_id, side, provider_tenant, occurred_on, group_id, corrected)
     SELECT r.tenant, newest.agreement_id, newest.made_on, r.record_id, newest.side, newest.provider_tenant, r.occurred_on, r.group_id, true
     FROM records r
     JOIN current_batch_records h ON h.tenant = r.tenant AND h.record_id = r.record_id
     JOIN record_batches newest ON newest.tenant = h.tenant AND newest.batch_id = h.batch_id
     LEFT JOIN batch_decisions d ON d.tenant = h.tenant AND d.batch_id = h.batch_id
     WHERE r.tenant = $1 AND r.record_id = $2 AND coalesce(d.outcome, '') NOT IN ('sent_back', 'withdrawn')
     ON CONFLICT DO NOTHING`,
    [tenant, recordId],
  );
}
