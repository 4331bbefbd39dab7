import type { Tx } from '@akashi/database';

export interface FoundBatch {
  batchId: string;
  side: 'provider' | 'recipient';
  /** Null on the provider's side, and where the acquisitions didn't name it. */
  providerTenant: string | null;
  agreementId: string;
  madeOn: string;
  supplement: number;
  contentHash: string;
  recordCount: number;
  deficientCount: number;
  closedBy: string | null;
  closedAt: Date;
  approval: { caseId: string; approvedBy: string[]; approvedAt: Date } | null;
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
}

const selectSql = `
SELECT b.batch_id, b.side, b.provider_tenant, b.agreement_id, b.made_on, b.supplement, b.content_hash, b.record_count, b.deficient_count, b.closed_by,
  b.closed_at, a.case_id, a.approved_by, a.approved_at
FROM record_batches b LEFT JOIN batch_approvals a USING (tenant, batch_id)`;

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
  return {
    batchId: row.batch_id,
    side: row.side,
    providerTenant: row.provider_tenant || null,
    agreementId: row.agreement_id,
    madeOn: row.made_on,
    supplement: row.supplement,
    contentHash: row.content_hash,
    recordCount: row.record_count,
    deficientCount: row.deficient_count,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    approval: caseId && approvedBy && approvedAt ? { caseId, approvedBy, approvedAt } : null,
  };
}
