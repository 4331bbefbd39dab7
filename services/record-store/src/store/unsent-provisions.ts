import type { Tx } from '@akashi/database';
import type { Evidence } from '../domain/evidence.ts';
import { columnsOf } from './columns-of.ts';
import { addCorrectionRows } from './corrections.ts';

export interface UnsentProvision {
  tenant: string;
  provisionId: string;
  reason: string;
}

/**
 * Notes provisions that sent nothing. It waits for a record of one of them that is being made at this moment: else that maker would
 * not see this row, nor this caller the record, and the record would stand.
 */
export async function addUnsent(tx: Tx, unsent: readonly UnsentProvision[]): Promise<void> {
  if (unsent.length === 0) return;
  const ids = columnsOf(unsent, 'tenant', 'provisionId');
  await tx.query(
    `INSERT INTO unsent_provisions (tenant, provision_id, reason)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[]) ON CONFLICT DO NOTHING`,
    [...ids, ...columnsOf(unsent, 'reason')],
  );
  await tx.query(
    `SELECT p.provision_id FROM pending_provisions p
     JOIN unnest($1::text[], $2::uuid[]) AS unsent (tenant, provision_id) USING (tenant, provision_id)
     ORDER BY p.tenant, p.provision_id FOR UPDATE OF p`,
    ids,
  );
}

export interface VoidableRecord {
  tenant: string;
  recordId: string;
  reason: string;
}

/** The records of these provisions that are to be voided because nothing was sent, and aren't yet. */
export async function findVoidable(
  tx: Tx,
  provisions: readonly { tenant: string; provisionId: string }[],
): Promise<VoidableRecord[]> {
  if (provisions.length === 0) return [];
  const { rows } = await tx.query<{ tenant: string; record_id: string; reason: string }>(
    `SELECT u.tenant, o.record_id, u.reason
     FROM unnest($1::text[], $2::uuid[]) AS given (tenant, provision_id)
     JOIN unsent_provisions u USING (tenant, provision_id)
     JOIN provision_outcomes o USING (tenant, provision_id)
     WHERE o.record_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM record_corrections c
         WHERE c.tenant = u.tenant AND c.record_id = o.record_id AND c.kind = 'voided')`,
    columnsOf(provisions, 'tenant', 'provisionId'),
  );
  return rows.map(({ tenant, record_id, reason }) => ({ tenant, recordId: record_id, reason }));
}

export interface NewCorrection {
  evidence: Evidence;
  recordId: string;
  correctionId: string;
  reason: string;
}

/** Adds corrections that void records. A record voided meanwhile by another transaction fails the statement, and so the batch. */
export async function addVoidings(tx: Tx, corrections: readonly NewCorrection[]): Promise<void> {
  if (corrections.length === 0) return;
  const rows = corrections.map(({ evidence: { tenant, evidenceId, event }, ...correction }) => ({
    ...correction,
    ...{ tenant, evidenceId, kind: 'voided' as const, correctedAt: event.time, correctedBy: null },
  }));
  await addCorrectionRows(tx, rows);
}
