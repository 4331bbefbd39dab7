import type { Tx } from '@akashi/database';
import type { EndedBatch } from '../domain/judge-decision.ts';

export interface FoundBatch {
  batchId: string;
  side: 'provider' | 'recipient';
  /** Null on the provider's side, and where the acquisitions didn't name it. */
  providerTenant: string | null;
  agreementId: string;
  madeOn: string;
  supplement: number;
  /** The batch sent back or withdrawn whose records these are, and the one that replaces this. */
  replaces: string | null;
  replacedBy: string | null;
  /** How often its records had been submitted again; its hash covers the number. */
  resubmission: number;
  /** The lump record or contract whose entries these are. */
  periodRecordId: string | null;
  contentHash: string;
  recordCount: number;
  correctionCount: number;
  /** Null where it was not counted. */
  correctedCount: number | null;
  deficientCount: number;
  unconfirmedCount: number | null;
  closedBy: string | null;
  closedAt: Date;
  approval: { caseId: string; approvedBy: string[]; approvedAt: Date } | null;
  /** How its case ended where it didn't approve. */
  decision: {
    caseId: string;
    outcome: EndedBatch['outcome'];
    decidedBy: string | null;
    reason: string | null;
    decidedAt: Date;
  } | null;
}

interface BatchRow {
  batch_id: string;
  side: FoundBatch['side'];
  provider_tenant: string;
  agreement_id: string;
  made_on: string;
  supplement: number;
  content_hash: string;
  record_count: number;
  deficient_count: number;
  closed_by: string | null;
  closed_at: Date;
  case_id: string | null;
  approved_by: string[] | null;
  approved_at: Date | null;
  replaces: string | null;
  replaced_by: string | null;
  resubmission: number;
  period_record_id: string | null;
  correction_count: number;
  corrected_count: number | null;
  unconfirmed_count: number | null;
  ended_case_id: string | null;
  outcome: EndedBatch['outcome'] | null;
  decided_by: string | null;
  reason: string | null;
  decided_at: Date | null;
}

const selectSql = `
SELECT b.batch_id, b.side, b.provider_tenant, b.agreement_id, b.made_on, b.supplement, b.content_hash, b.record_count, b.deficient_count, b.closed_by,
  b.closed_at, a.case_id, a.approved_by, a.approved_at, b.replaces, b.resubmission, b.period_record_id, b.correction_count, d.case_id AS ended_case_id, d.outcome,
  d.decided_by, d.reason, d.decided_at, b.corrected_count, b.unconfirmed_count,
  (SELECT n.batch_id FROM record_batches n WHERE n.tenant = b.tenant AND n.replaces = b.batch_id) AS replaced_by
FROM record_batches b LEFT JOIN batch_approvals a USING (tenant, batch_id) LEFT JOIN batch_decisions d USING (tenant, batch_id)`;

/** A tenant's batches, newest first, up to `limit + 1` of them. */
export async function listBatches(
  tx: Tx,
  tenant: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<FoundBatch[]> {
  const { rows } = await tx.query<BatchRow>(
    `${selectSql} WHERE b.tenant = $1 AND ($2::uuid IS NULL OR b.batch_id < $2) ORDER BY b.batch_id DESC LIMIT $3`,
    [tenant, after ?? null, limit + 1],
  );
  return rows.map(foundBatch);
}

export async function findBatch(tx: Tx, tenant: string, batchId: string): Promise<FoundBatch | undefined> {
  const { rows } = await tx.query<BatchRow>(`${selectSql} WHERE b.tenant = $1 AND b.batch_id = $2`, [tenant, batchId]);
  return rows[0] && foundBatch(rows[0]);
}

/** Every batch that a record is or was in, oldest first, with the case that decided it where one has. */
export async function findBatchesOf(
  tx: Tx,
  tenant: string,
  recordId: string,
): Promise<{ batchId: string; caseId: string | null }[]> {
  const { rows } = await tx.query<{ batch_id: string; case_id: string | null }>(
    `SELECT b.batch_id, coalesce(a.case_id, d.case_id) AS case_id
     FROM batch_records h JOIN record_batches b USING (tenant, batch_id)
     LEFT JOIN batch_approvals a USING (tenant, batch_id) LEFT JOIN batch_decisions d USING (tenant, batch_id)
     WHERE h.tenant = $1 AND h.record_id = $2 ORDER BY b.supplement`,
    [tenant, recordId],
  );
  return rows.map(({ batch_id, case_id }) => ({ batchId: batch_id, caseId: case_id }));
}

interface RecordIdPage {
  tenant: string;
  batchId: string;
  after: string | undefined;
  limit: number;
}

/** The ids of a batch's records in the order that its hash was made in, up to `limit + 1` of them. */
export async function listBatchRecordIds(tx: Tx, { tenant, batchId, after, limit }: RecordIdPage): Promise<string[]> {
  const { rows } = await tx.query<{ record_id: string }>(
    `SELECT record_id FROM batch_records
     WHERE tenant = $1 AND batch_id = $2 AND ($3::uuid IS NULL OR record_id > $3) ORDER BY record_id LIMIT $4`,
    [tenant, batchId, after ?? null, limit + 1],
  );
  return rows.map(({ record_id }) => record_id);
}

function foundBatch(row: BatchRow): FoundBatch {
  const { case_id: caseId, approved_by: approvedBy, approved_at: approvedAt } = row;
  const { ended_case_id: endedCaseId, outcome, decided_by: decidedBy, reason, decided_at: decidedAt } = row;
  return {
    batchId: row.batch_id,
    side: row.side,
    providerTenant: row.provider_tenant || null,
    agreementId: row.agreement_id,
    madeOn: row.made_on,
    supplement: row.supplement,
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    resubmission: row.resubmission,
    periodRecordId: row.period_record_id,
    contentHash: row.content_hash,
    recordCount: row.record_count,
    correctionCount: row.correction_count,
    correctedCount: row.corrected_count,
    deficientCount: row.deficient_count,
    unconfirmedCount: row.unconfirmed_count,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    approval: caseId && approvedBy && approvedAt ? { caseId, approvedBy, approvedAt } : null,
    decision:
      endedCaseId && outcome && decidedAt ? { caseId: endedCaseId, outcome, decidedBy, reason, decidedAt } : null,
  };
}

/** How often the records of a batch had been submitted again when it was closed: 0 where it replaces none. */
export async function countResubmissions(tx: Tx, tenant: string, batchId: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `WITH RECURSIVE before AS (
       SELECT replaces FROM record_batches WHERE tenant = $1 AND batch_id = $2 AND replaces IS NOT NULL
       UNION ALL
       SELECT b.replaces FROM before JOIN record_batches b ON b.tenant = $1 AND b.batch_id = before.replaces
       WHERE b.replaces IS NOT NULL
     ) SELECT count(*)::int AS count FROM before`,
    [tenant, batchId],
  );
  return rows[0]!.count;
}
