import type { AcquisitionRecordMade, RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type RecordState, recordState } from '../domain/record-state.ts';

export interface RecordFilter {
  agreementId?: string | undefined;
  counterpartyPartyId?: string | undefined;
  side?: 'provider' | 'recipient' | undefined;
  recordMethod?: string | undefined;
  itemCode?: string | undefined;
  /** Days of provision or acquisition. */
  occurredFrom?: string | undefined;
  occurredTo?: string | undefined;
  madeOn?: string | undefined;
  principal?: string | undefined;
  provisionId?: string | undefined;
  acquisitionId?: string | undefined;
  periodRecordId?: string | undefined;
  state?: RecordState | 'deficient' | undefined;
}

interface RecordPage {
  /** Where the page before ended. */
  after: readonly [occurredOn: string, recordId: string] | undefined;
  limit: number;
}

/** A record with what became of it. `record` is read from its evidence's bytes. */
export interface FoundRecord {
  recordId: string;
  occurredOn: string;
  madeAt: Date;
  state: RecordState;
  deficient: boolean;
  record: RecordMade['data'] | AcquisitionRecordMade['data'];
  batchId: string | null;
  approval: { batchId: string; caseId: string; approvedBy: string[]; approvedAt: Date } | null;
}

interface RecordRow {
  record_id: string;
  occurred_on: string;
  made_at: Date;
  deficient: boolean;
  value: Buffer;
  voided_at: Date | null;
  rejected_at: Date | null;
  amended_at: Date | null;
  batch_id: string | null;
  closed_at: Date | null;
  case_id: string | null;
  approved_by: string[] | null;
  approved_at: Date | null;
}

/** A record's newest batch as `b`, its approval as `a`; for the conditions below. */
export const batchJoinsSql = `LEFT JOIN current_batch_records b ON b.tenant = r.tenant AND b.record_id = r.record_id
LEFT JOIN batch_approvals a ON a.tenant = b.tenant AND a.batch_id = b.batch_id`;

const corrected = (kind: string, more = '') =>
  `EXISTS (SELECT FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id AND c.kind = '${kind}'${more})`;

const correctedAt = (kind: string) =>
  `(SELECT max(c.corrected_at) FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id AND c.kind = '${kind}')`;

const voidedSql = corrected('voided');
const rejectedSql = corrected('rejected', ' AND (a.batch_id IS NULL OR c.corrected_at > b.closed_at)');

/** Waits for a batch, for its period record's closing, or was amended since its newest batch was closed. */
const unreviewedSql = `(EXISTS (SELECT FROM unbatched_records u WHERE u.tenant = r.tenant AND u.agreement_id = r.agreement_id
    AND u.made_on = r.made_on AND u.record_id = r.record_id)
  OR EXISTS (SELECT FROM unclosed_entries u WHERE u.tenant = r.tenant AND u.period_record_id = r.period_record_id
    AND u.record_id = r.record_id)
  OR ${corrected('amended', ' AND c.corrected_at > b.closed_at')})`;

const selectSql = `
SELECT r.record_id, r.occurred_on, r.made_at, r.deficient, e.value, ${correctedAt('voided')} AS voided_at,
  ${correctedAt('rejected')} AS rejected_at, ${correctedAt('amended')} AS amended_at, b.batch_id, b.closed_at, a.case_id, a.approved_by,
  a.approved_at
FROM records r JOIN evidence e USING (evidence_id)
${batchJoinsSql}`;

/** The same as `recordState`: the first that fits, from the end. */
const stateConditions: Record<RecordState | 'deficient', string> = {
  unreviewed: `${unreviewedSql} AND NOT ${rejectedSql} AND NOT ${voidedSql}`,
  in_batch: `b.batch_id IS NOT NULL AND a.batch_id IS NULL AND NOT ${unreviewedSql} AND NOT ${rejectedSql} AND NOT ${voidedSql}`,
  approved: `a.batch_id IS NOT NULL AND NOT ${unreviewedSql} AND NOT ${rejectedSql} AND NOT ${voidedSql}`,
  rejected: `${rejectedSql} AND NOT ${voidedSql}`,
  voided: voidedSql,
  deficient: 'r.deficient',
};

const columnConditions = {
  agreementId: 'r.agreement_id =',
  counterpartyPartyId: 'r.counterparty_party_id =',
  side: 'r.side =',
  recordMethod: 'r.record_method =',
  itemCode: 'r.item_codes @> ARRAY[',
  occurredFrom: 'r.occurred_on >=',
  occurredTo: 'r.occurred_on <=',
  madeOn: 'r.made_on =',
  principal: 'r.principal =',
  periodRecordId: 'r.period_record_id =',
} as const;

/**
 * A tenant's records, the latest day of provision or acquisition first, up to `limit + 1` of them. A record made meanwhile may be
 * missed by a page already passed; none is shown twice.
 */
export async function findRecords(
  tx: Tx,
  tenant: string,
  filter: RecordFilter,
  { after, limit }: RecordPage,
): Promise<FoundRecord[]> {
  const { conditions, values } = recordConditions(tenant, filter);
  if (after !== undefined)
    conditions.push(`(r.occurred_on, r.record_id) < ($${values.push(after[0])}, $${values.push(after[1])})`);
  const { rows } = await tx.query<RecordRow>(
    `${selectSql} WHERE ${conditions.join(' AND ')} ORDER BY r.occurred_on DESC, r.record_id DESC LIMIT $${values.push(limit + 1)}`,
    values,
  );
  return rows.map(foundRecord);
}

/** The conditions on `records r`, `batch_records b` and `batch_approvals a` for a filter, with their values; `$1` is the tenant. */
export function recordConditions(tenant: string, filter: RecordFilter): { conditions: string[]; values: unknown[] } {
  const conditions = ['r.tenant = $1'];
  const values: unknown[] = [tenant];
  const add = (condition: string, value: unknown) =>
    conditions.push(`${condition} $${values.push(value)}${condition.endsWith('[') ? ']' : ''}`);
  for (const [name, condition] of Object.entries(columnConditions) as [keyof typeof columnConditions, string][]) {
    if (filter[name] !== undefined) add(condition, filter[name]);
  }
  if (filter.provisionId !== undefined) {
    conditions.push(
      `r.record_id = (SELECT record_id FROM provision_outcomes WHERE tenant = $1 AND provision_id = $${values.push(filter.provisionId)})`,
    );
  }
  if (filter.state !== undefined) conditions.push(stateConditions[filter.state]);
  if (filter.acquisitionId !== undefined) {
    conditions.push(
      `r.record_id = (SELECT record_id FROM acquisition_outcomes WHERE tenant = $1 AND acquisition_id = $${values.push(filter.acquisitionId)})`,
    );
  }
  return { conditions, values };
}

/** One record of a tenant. */
export async function findRecord(tx: Tx, tenant: string, recordId: string): Promise<FoundRecord | undefined> {
  const { rows } = await tx.query<RecordRow>(`${selectSql} WHERE r.tenant = $1 AND r.record_id = $2`, [
    tenant,
    recordId,
  ]);
  return rows[0] && foundRecord(rows[0]);
}

function foundRecord(row: RecordRow): FoundRecord {
  const { batch_id: batchId, case_id: caseId, approved_by: approvedBy, approved_at: approvedAt } = row;
  const approval = batchId && caseId && approvedBy && approvedAt ? { batchId, caseId, approvedBy, approvedAt } : null;
  return {
    recordId: row.record_id,
    occurredOn: row.occurred_on,
    madeAt: row.made_at,
    state: recordState({
      batchClosedAt: row.closed_at,
      batchApproved: approval !== null,
      voidedAt: row.voided_at,
      rejectedAt: row.rejected_at,
      amendedAt: row.amended_at,
    }),
    deficient: row.deficient,
    record: (JSON.parse(row.value.toString()) as RecordMade | AcquisitionRecordMade).data,
    batchId,
    approval,
  };
}

/** Where in the log the record's leaf is; null while it isn't sequenced. */
export async function findLeafIndex(tx: Tx, tenant: string, recordId: string): Promise<number | null> {
  const { rows } = await tx.query<{ leaf_index: string }>(
    `SELECT l.leaf_index FROM records r JOIN log_leaves l USING (evidence_id) WHERE r.tenant = $1 AND r.record_id = $2`,
    [tenant, recordId],
  );
  return rows[0] ? Number(rows[0].leaf_index) : null;
}
