import type { RecordBatchApproved, RecordBatchClosed } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import type { BatchedRecord } from '../domain/batch-hash.ts';
import type { ClosedBatch } from '../domain/judge-decision.ts';
import { columnsOf } from './columns-of.ts';

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

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
    `WITH added AS (
       INSERT INTO batch_approvals (tenant, batch_id, case_id, content_hash, approved_by, approved_at)
       SELECT tenant, batch_id, case_id, content_hash, ARRAY(SELECT jsonb_array_elements_text(approvers)), approved_at
       FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::timestamptz[])
         AS row (tenant, batch_id, case_id, content_hash, approvers, approved_at)
       ON CONFLICT DO NOTHING RETURNING tenant, batch_id, case_id
     ), approved AS (
       UPDATE batch_groups g SET approved = true FROM added WHERE g.tenant = added.tenant AND g.batch_id = added.batch_id
     )
     SELECT tenant, batch_id, case_id FROM added`,
    columnsOf(rows, 'tenant', 'batchId', 'caseId', 'contentHash', 'approvers', 'approvedAt'),
  );
  const keyOf = (tenant: string, batchId: string, caseId: string) => `${tenant}|${batchId}|${caseId}`;
  const first = new Set(added.map(({ tenant, batch_id, case_id }) => keyOf(tenant, batch_id, case_id)));
  return approvals.filter(({ tenant, batchId, caseId }) => first.delete(keyOf(tenant, batchId, caseId)));
}

export interface BatchScope {
  tenant: string;
  agreementId: string;
  madeOn: string;
}

export interface UnbatchedRecord extends BatchedRecord {
  deficient: boolean;
  occurredOn: string;
  groupId: string;
  voided: boolean;
}

/** Takes the records that no batch of this agreement and day holds; whoever closes the same at once waits. */
export async function takeUnbatched(tx: Tx, { tenant, agreementId, madeOn }: BatchScope): Promise<UnbatchedRecord[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`batch:${tenant}:${agreementId}:${madeOn}`]);
  const { rows } = await tx.query<TakenRow>(
    `WITH taken AS (
       DELETE FROM unbatched_records WHERE tenant = $1 AND agreement_id = $2 AND made_on = $3
       RETURNING tenant, record_id, occurred_on, group_id, voided
     )
     SELECT taken.record_id, sha256(e.value) AS digest, r.deficient, taken.occurred_on, taken.group_id, taken.voided
     FROM taken JOIN records r USING (tenant, occurred_on, record_id) JOIN evidence e USING (evidence_id)`,
    [tenant, agreementId, madeOn],
  );
  return rows.map(({ record_id: recordId, occurred_on: occurredOn, group_id: groupId, digest, deficient, voided }) => ({
    recordId,
    occurredOn,
    groupId,
    digest,
    deficient,
    voided,
  }));
}

interface TakenRow {
  record_id: string;
  digest: Buffer;
  deficient: boolean;
  occurred_on: string;
  group_id: string;
  voided: boolean;
}

/** The number of the next batch of this agreement and day: 0 for the day's own, then supplements. Call it under takeUnbatched's lock. */
export async function nextSupplement(tx: Tx, { tenant, agreementId, madeOn }: BatchScope): Promise<number> {
  const { rows } = await tx.query<{ next: number }>(
    `SELECT count(*)::int AS next FROM record_batches WHERE tenant = $1 AND agreement_id = $2 AND made_on = $3`,
    [tenant, agreementId, madeOn],
  );
  return rows[0]!.next;
}

/** Adds a batch with its records, and which groups of records it holds. */
export async function addBatch(
  tx: Tx,
  tenant: string,
  batch: RecordBatchClosed['data'],
  records: readonly Pick<UnbatchedRecord, 'recordId' | 'occurredOn' | 'groupId' | 'voided'>[],
): Promise<void> {
  await tx.query(
    `WITH input AS (SELECT * FROM unnest($11::uuid[], $12::date[], $13::uuid[], $14::boolean[]) AS row (record_id, occurred_on, group_id, voided)),
     held AS (
       INSERT INTO batch_records (tenant, batch_id, record_id, occurred_on, group_id, voided)
       SELECT $1, $2, record_id, occurred_on, group_id, voided FROM input
     ), groups AS (
       INSERT INTO batch_groups (tenant, batch_id, group_id, first_on, last_on)
       SELECT $1, $2, group_id, min(occurred_on), max(occurred_on) FROM input GROUP BY group_id
     )
     INSERT INTO record_batches (tenant, batch_id, agreement_id, made_on, supplement, content_hash, record_count,
       deficient_count, closed_by, closed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tenant, batch.batchId, batch.agreementId, batch.madeOn, batch.supplement, batch.contentHash],
      ...[batch.recordCount, batch.deficientCount, batch.closedBy, batch.closedAt],
      ...columnsOf(records, 'recordId', 'occurredOn', 'groupId', 'voided'),
    ],
  );
}

/** Agreements and days before `today` whose records wait for a batch, in all tenants. */
export async function findUnclosedDays(db: Database, today: string): Promise<BatchScope[]> {
  const { rows } = await db.query<{ tenant: string; agreement_id: string; made_on: string }>(
    `SELECT DISTINCT tenant, agreement_id, made_on FROM unbatched_records WHERE made_on < $1 ORDER BY 1, 2, 3 LIMIT 1000`,
    [today],
  );
  return rows.map(({ tenant, agreement_id, made_on }) => ({ tenant, agreementId: agreement_id, madeOn: made_on }));
}
