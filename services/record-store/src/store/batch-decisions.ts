import type { Tx } from '@akashi/database';
import type { EndedBatch } from '../domain/judge-decision.ts';
import { columnsOf } from './columns-of.ts';

export type BatchDecision = { tenant: string } & EndedBatch;

/** Adds how cases ended that didn't approve, and gives those that were the first of their batch. */
export async function addBatchDecisions(tx: Tx, decisions: readonly BatchDecision[]): Promise<BatchDecision[]> {
  if (decisions.length === 0) return [];
  const { rows } = await tx.query<{ tenant: string; batch_id: string; case_id: string }>(
    `INSERT INTO batch_decisions (tenant, batch_id, case_id, outcome, decided_by, reason, decided_at)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
     ON CONFLICT DO NOTHING RETURNING tenant, batch_id, case_id`,
    columnsOf(decisions, 'tenant', 'batchId', 'caseId', 'outcome', 'decidedBy', 'reason', 'decidedAt'),
  );
  const keyOf = (tenant: string, batchId: string, caseId: string) => `${tenant}|${batchId}|${caseId}`;
  const first = new Set(rows.map(({ tenant, batch_id, case_id }) => keyOf(tenant, batch_id, case_id)));
  return decisions.filter(({ tenant, batchId, caseId }) => first.delete(keyOf(tenant, batchId, caseId)));
}

/** The ids of a batch's records that are still kept, after `after`, at most `limit`, rising. */
export async function keptRecordIds(
  tx: Tx,
  { tenant, batchId }: { tenant: string; batchId: string },
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await tx.query<{ record_id: string }>(
    `SELECT h.record_id FROM batch_records h
     WHERE h.tenant = $1 AND h.batch_id = $2 AND ($3::uuid IS NULL OR h.record_id > $3)
       AND EXISTS (SELECT FROM records r WHERE r.tenant = h.tenant AND r.record_id = h.record_id)
     ORDER BY h.record_id LIMIT $4`,
    [tenant, batchId, after, limit],
  );
  return rows.map(({ record_id }) => record_id);
}
