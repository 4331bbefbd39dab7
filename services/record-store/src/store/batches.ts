import type { RecordBatchApproved, RecordBatchClosed } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import type { BatchedRecord } from '../domain/batch-hash.ts';
import { isUuid } from '../domain/is-uuid.ts';
import type { ClosedBatch } from '../domain/judge-decision.ts';
import { columnsOf } from './columns-of.ts';

/** The batches with these ids, by `tenant|batchId`; an id that is no UUID names none. */
export async function findBatches(
  tx: Tx,
  batches: readonly { tenant: string; batchId: string }[],
): Promise<Map<string, ClosedBatch>> {
  const { rows } = await tx.query<{ tenant: string; batch_id: string; content_hash: string }>(
    `SELECT b.tenant, b.batch_id, b.content_hash
     FROM unnest($1::text[], $2::uuid[]) AS given (tenant, batch_id) JOIN record_batches b USING (tenant, batch_id)`,
    columnsOf(
      batches.filter(({ batchId }) => isUuid(batchId)),
      'tenant',
      'batchId',
    ),
  );
  return new Map(
    rows.map(({ tenant, batch_id, content_hash }) => [
      `${tenant}|${batch_id}`,
      { batchId: batch_id, contentHash: content_hash },
    ]),
  );
}

export type Approval = { tenant: string } & RecordBatchApproved['data'];

/** Adds approvals and gives those that were the first of their batch. */
export async function addApprovals(tx: Tx, approvals: readonly Approval[]): Promise<Approval[]> {
  if (approvals.length === 0) return [];
  const rows = approvals.map((approval) => ({ ...approval, approvers: JSON.stringify(approval.approvedBy) }));
  const { rows: added } = await tx.query<{ tenant: string; batch_id: string; case_id: string }>(
    `INSERT INTO batch_approvals (tenant, batch_id, case_id, content_hash, approved_by, approved_at)
     SELECT tenant, batch_id, case_id, content_hash, ARRAY(SELECT jsonb_array_elements_text(approvers)), approved_at
     FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::timestamptz[])
       AS row (tenant, batch_id, case_id, content_hash, approvers, approved_at)
     ON CONFLICT DO NOTHING RETURNING tenant, batch_id, case_id`,
    columnsOf(rows, 'tenant', 'batchId', 'caseId', 'contentHash', 'approvers', 'approvedAt'),
  );
  const keyOf = (tenant: string, batchId: string, caseId: string) => `${tenant}|${batchId}|${caseId}`;
  const first = new Set(added.map(({ tenant, batch_id, case_id }) => keyOf(tenant, batch_id, case_id)));
  return approvals.filter(({ tenant, batchId, caseId }) => first.delete(keyOf(tenant, batchId, caseId)));
}

/** What one batch holds: never both sides' records, nor those under two providers' agreements of one id. */
export interface BatchScope {
  tenant: string;
  side: 'provider' | 'recipient';
  /** Of a recipient's records: whose agreement it is, '' where they don't say, and on the provider's side. */
  providerTenant: string;
  agreementId: string;
  madeOn: string;
}

const inScopeSql = 'tenant = $1 AND agreement_id = $2 AND made_on = $3 AND side = $4 AND provider_tenant = $5';
const scopeValues = ({ tenant, agreementId, madeOn, side, providerTenant }: BatchScope) => [
  ...[tenant, agreementId, madeOn, side, providerTenant],
];

export interface UnbatchedRecord extends BatchedRecord {
  deficient: boolean;
}

/** Whoever forms batches of the same scope at once waits. */
export async function lockBatches(tx: Tx, scope: BatchScope): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`batch:${scopeValues(scope).join(':')}`]);
}

/** Takes the records that no batch of this scope holds. Call it under `lockBatches`. */
export async function takeUnbatched(tx: Tx, scope: BatchScope): Promise<UnbatchedRecord[]> {
  const { rows } = await tx.query<{ record_id: string; digest: Buffer; deficient: boolean }>(
    `WITH taken AS (
       DELETE FROM unbatched_records WHERE ${inScopeSql} RETURNING tenant, record_id
     )
     SELECT r.record_id, sha256(e.value) AS digest, r.deficient
     FROM taken JOIN records r USING (tenant, record_id) JOIN evidence e USING (evidence_id)`,
    scopeValues(scope),
  );
  return rows.map(({ record_id, digest, deficient }) => ({ recordId: record_id, digest, deficient }));
}

/** The number of the next batch of this scope: 0 for the day's own, then supplements. Call it under `lockBatches`. */
export async function nextSupplement(tx: Tx, scope: BatchScope): Promise<number> {
  const { rows } = await tx.query<{ next: number }>(
    `SELECT count(*)::int AS next FROM record_batches WHERE ${inScopeSql}`,
    scopeValues(scope),
  );
  return rows[0]!.next;
}

export async function addBatch(
  tx: Tx,
  tenant: string,
  batch: RecordBatchClosed['data'],
  recordIds: readonly string[],
): Promise<void> {
  await tx.query(
    `WITH held AS (INSERT INTO batch_records (tenant, batch_id, record_id) SELECT $1, $2, * FROM unnest($11::uuid[]))
     INSERT INTO record_batches (tenant, batch_id, agreement_id, made_on, supplement, content_hash, record_count,
       deficient_count, closed_by, closed_at, side, provider_tenant, period_record_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12, $13, $14)`,
    [
      ...[tenant, batch.batchId, batch.agreementId, batch.madeOn, batch.supplement, batch.contentHash],
      ...[batch.recordCount, batch.deficientCount, batch.closedBy, batch.closedAt, recordIds],
      ...[batch.side ?? 'provider', batch.providerTenant ?? '', batch.periodRecordId ?? null],
    ],
  );
}

/** Agreements and days before `today` whose records wait for a batch, in all tenants. */
export async function findUnclosedDays(db: Database, today: string): Promise<BatchScope[]> {
  const { rows } = await db.query<{
    tenant: string;
    agreement_id: string;
    made_on: string;
    side: BatchScope['side'];
    provider_tenant: string;
  }>(
    `SELECT DISTINCT tenant, agreement_id, made_on, side, provider_tenant FROM unbatched_records
     WHERE made_on < $1 ORDER BY 1, 2, 3, 4, 5 LIMIT 1000`,
    [today],
  );
  return rows.map(({ agreement_id, made_on, provider_tenant, ...row }) => ({
    ...row,
    agreementId: agreement_id,
    madeOn: made_on,
    providerTenant: provider_tenant,
  }));
}
