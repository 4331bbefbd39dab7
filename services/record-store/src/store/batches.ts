import type { RecordBatchApproved, RecordBatchClosed } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import type { BatchedRecord } from '../domain/batch-hash.ts';
import { isUuid } from '../domain/is-uuid.ts';
import type { ClosedBatch } from '../domain/judge-decision.ts';
import { unconfirmedCodes } from '../domain/unconfirmed.ts';
import { standingJoinSql, unconfirmedSql } from './batch-record-pages.ts';
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
  /** Without a confirmation that the Act asks for, or with a late one. */
  unconfirmed: boolean;
  occurredOn: string;
  groupId: string;
}

/** Whoever forms batches of the same scope at once waits. */
export async function lockBatches(tx: Tx, scope: BatchScope): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`batch:${scopeValues(scope).join(':')}`]);
}

const digestsSql = (codes: string) => `
SELECT r.record_id, r.occurred_on, r.group_id, sha256(e.value) AS digest, coalesce(s.deficient, r.deficient) AS deficient,
  ${unconfirmedSql(codes)} AS unconfirmed, ARRAY(
  SELECT sha256(said.value) FROM record_corrections c JOIN evidence said ON said.evidence_id = c.evidence_id
  WHERE c.tenant = r.tenant AND c.record_id = r.record_id ORDER BY c.corrected_at, c.correction_id) AS corrections
FROM taken JOIN records r USING (tenant, occurred_on, record_id) JOIN evidence e USING (evidence_id)
${standingJoinSql}`;

/** Takes the records that no batch of this scope holds as they are now. Call it under `lockBatches`. */
export function takeUnbatched(tx: Tx, scope: BatchScope): Promise<UnbatchedRecord[]> {
  return take(
    tx,
    `DELETE FROM unbatched_records WHERE ${inScopeSql} RETURNING tenant, occurred_on, record_id`,
    scopeValues(scope),
  );
}

/** The records of a batch that are still kept, as they are now; they wait for no other batch then. Call it under `lockBatches`. */
export async function takeBatchAgain(tx: Tx, tenant: string, batchId: string): Promise<UnbatchedRecord[]> {
  await tx.query(
    `DELETE FROM unbatched_records u USING batch_records h
     WHERE h.tenant = $1 AND h.batch_id = $2 AND u.tenant = h.tenant AND u.record_id = h.record_id`,
    [tenant, batchId],
  );
  return take(tx, 'SELECT tenant, occurred_on, record_id FROM batch_records WHERE tenant = $1 AND batch_id = $2', [
    ...[tenant, batchId],
  ]);
}

async function take(tx: Tx, takenSql: string, values: readonly unknown[]): Promise<UnbatchedRecord[]> {
  const { rows } = await tx.query<TakenRow>(`WITH taken AS (${takenSql}) ${digestsSql(`$${values.length + 1}`)}`, [
    ...values,
    unconfirmedCodes,
  ]);
  return rows.map(({ record_id: recordId, occurred_on: occurredOn, group_id: groupId, ...row }) => ({
    ...{ recordId, occurredOn, groupId },
    ...row,
  }));
}

interface TakenRow {
  record_id: string;
  occurred_on: string;
  group_id: string;
  digest: Buffer;
  deficient: boolean;
  unconfirmed: boolean;
  corrections: Buffer[];
}

/** The number of the next batch of this scope: 0 for the day's own, then supplements. Call it under `lockBatches`. */
export async function nextSupplement(tx: Tx, scope: BatchScope): Promise<number> {
  const { rows } = await tx.query<{ next: number }>(
    `SELECT count(*)::int AS next FROM record_batches WHERE ${inScopeSql}`,
    scopeValues(scope),
  );
  return rows[0]!.next;
}

/**
 * Adds a batch with its records, and with which groups of records it holds; those put into it before, in the same transaction, have theirs
 * by then. What its records were in till now holds them no more.
 */
export async function addBatch(
  tx: Tx,
  tenant: string,
  batch: RecordBatchClosed['data'],
  records: readonly Pick<UnbatchedRecord, 'recordId' | 'occurredOn' | 'groupId'>[],
): Promise<void> {
  await tx.query(
    `WITH input AS (SELECT * FROM unnest($11::uuid[], $12::date[], $13::uuid[]) AS row (record_id, occurred_on, group_id)
     ), superseded AS (
       INSERT INTO superseded_batch_records (tenant, record_id, batch_id)
       SELECT h.tenant, h.record_id, h.batch_id FROM input
       JOIN batch_records h ON h.tenant = $1 AND h.record_id = input.record_id ON CONFLICT DO NOTHING RETURNING record_id, batch_id
     ), marked AS (
       UPDATE batch_groups g SET changed = true
       FROM (SELECT DISTINCT s.batch_id, input.group_id FROM superseded s JOIN input USING (record_id)) left_in
       WHERE g.tenant = $1 AND g.batch_id = left_in.batch_id AND g.group_id = left_in.group_id
         AND NOT g.changed AND g.batch_id IS DISTINCT FROM $17::uuid
     ), held AS (
       INSERT INTO batch_records (tenant, batch_id, record_id, occurred_on, group_id)
       SELECT $1, $2, record_id, occurred_on, group_id FROM input
     )
     INSERT INTO record_batches (tenant, batch_id, agreement_id, made_on, supplement, content_hash, record_count,
       deficient_count, closed_by, closed_at, side, provider_tenant, period_record_id, replaces, correction_count,
       corrected_count, unconfirmed_count, resubmission)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      ...[tenant, batch.batchId, batch.agreementId, batch.madeOn, batch.supplement, batch.contentHash],
      ...[batch.recordCount, batch.deficientCount, batch.closedBy, batch.closedAt],
      ...columnsOf(records, 'recordId', 'occurredOn', 'groupId'),
      ...[batch.side ?? 'provider', batch.providerTenant ?? '', batch.periodRecordId ?? null],
      ...[batch.replaces ?? null, batch.correctionCount ?? 0, batch.correctedCount ?? null],
      ...[batch.unconfirmedCount ?? null, batch.resubmission ?? 0],
    ],
  );
  if (records.length > 0)
    await addBatchGroups(tx, { tenant, batchId: batch.batchId, isCorrected: batch.replaces !== undefined });
  // Every record that is still kept of a batch submitted again is in the new one.
  if (batch.replaces)
    await tx.query('DELETE FROM batch_groups WHERE tenant = $1 AND batch_id = $2', [tenant, batch.replaces]);
}

interface HeldRecords {
  tenant: string;
  batchId: string;
  /** Whether they may have been corrected unseen: what was taken from another batch may be voided just now, with that one marked. */
  isCorrected?: boolean;
  /** Those above the first up to the second id; all, where it isn't given. */
  between?: readonly [after: string | null, last: string];
}

/** Adds which groups the records put into a batch are of: a statement of its own, which sees what was corrected meanwhile. */
export async function addBatchGroups(
  tx: Tx,
  { tenant, batchId, isCorrected = false, between: [after, last] = [null, null] as never }: HeldRecords,
): Promise<void> {
  await tx.query(
    `INSERT INTO batch_groups AS g (tenant, batch_id, group_id, first_on, last_on, changed)
     SELECT $1, $2, h.group_id, min(h.occurred_on), max(h.occurred_on), bool_or($3 OR EXISTS (
       SELECT FROM record_corrections c WHERE c.tenant = h.tenant AND c.record_id = h.record_id))
     FROM batch_records h
     WHERE h.tenant = $1 AND h.batch_id = $2 AND ($4::uuid IS NULL OR h.record_id > $4) AND ($5::uuid IS NULL OR h.record_id <= $5)
     GROUP BY h.group_id
     ON CONFLICT (tenant, batch_id, group_id) DO UPDATE SET first_on = least(g.first_on, excluded.first_on),
       last_on = greatest(g.last_on, excluded.last_on), changed = g.changed OR excluded.changed`,
    [tenant, batchId, isCorrected, after, last],
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
