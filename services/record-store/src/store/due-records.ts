import type { AcquisitionRecordMade, RecordMade } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';
import { holdCoversSql } from './legal-holds.ts';

export interface DueRecord {
  recordId: string;
  occurredOn: string;
  principal: string;
  periodRecordId: string | null;
  /** The last day it had to be kept. */
  until: string;
  record: RecordMade['data'] | AcquisitionRecordMade['data'];
}

/** Where a page of due records ended: its last record's last day and id. */
export type DuePlace = readonly [until: string, recordId: string];

/** Tenants whose logs are not halted: where a log is, its evidence stays until a person has looked. */
export async function findDisposableTenants(db: Database): Promise<string[]> {
  const { rows } = await db.query<{ tenant: string }>(
    'SELECT tenant FROM log_heads WHERE halted_reason IS NULL ORDER BY tenant',
  );
  return rows.map(({ tenant }) => tenant);
}

/** Lump records and contracts that still have entries, none of them open, and were closed for the last time that counts. */
export async function findDuePeriods(db: Pick<Database, 'query'>, tenant: string, today: string): Promise<string[]> {
  const { rows } = await db.query<{ period_record_id: string }>(
    `SELECT p.period_record_id FROM period_records p
     WHERE p.tenant = $1
       AND NOT EXISTS (SELECT FROM unclosed_entries u WHERE u.tenant = $1 AND u.period_record_id = p.period_record_id)
       AND NOT EXISTS (SELECT FROM period_closings c
         WHERE c.tenant = $1 AND c.period_record_id = p.period_record_id AND c.retention_until >= $2)
       AND NOT EXISTS (SELECT FROM period_retentions t
         WHERE t.tenant = $1 AND t.period_record_id = p.period_record_id AND t.retention_until >= $2)
       AND EXISTS (SELECT FROM records r WHERE r.tenant = $1 AND r.period_record_id = p.period_record_id)
     ORDER BY p.period_record_id`,
    [tenant, today],
  );
  return rows.map(({ period_record_id }) => period_record_id);
}

interface DuePage {
  today: string;
  /** The entries of this lump record or contract; null: the records that belong to none. */
  periodRecordId: string | null;
  after: DuePlace | null;
  limit: number;
}

/**
 * A tenant's records whose last day was before `today`, that no kept record names and no legal hold covers, and whose leaf has its
 * place in the log; in the order of their last days. MUST be read under `lockDisposal`.
 */
export async function findDueRecords(
  tx: Tx,
  tenant: string,
  { today, periodRecordId, after, limit }: DuePage,
): Promise<DueRecord[]> {
  const { rows } = await tx.query<DueRow>(periodRecordId === null ? dueSql.singly : dueSql.ofPeriod, [
    ...[tenant, today, after?.[0] ?? null, after?.[1] ?? null, limit],
    ...(periodRecordId === null ? [] : [periodRecordId]),
  ]);
  return rows.map(({ record_id, occurred_on, period_record_id, value, ...row }) => ({
    ...row,
    recordId: record_id,
    occurredOn: occurred_on,
    periodRecordId: period_record_id,
    record: (JSON.parse(value.toString()) as RecordMade | AcquisitionRecordMade).data,
  }));
}

interface DueRow {
  record_id: string;
  occurred_on: string;
  principal: string;
  period_record_id: string | null;
  until: string;
  value: Buffer;
}

const selectDue = (until: string, from: string, where: string) => `
SELECT r.record_id, r.occurred_on, r.principal, r.period_record_id, ${until} AS until, e.value
FROM records r JOIN evidence e USING (evidence_id) ${from}
WHERE r.tenant = $1 AND ${until} < $2 AND ${where}
  AND ($3::date IS NULL OR (${until}, r.record_id) > ($3::date, $4::uuid))
  AND EXISTS (SELECT FROM log_leaves l WHERE l.evidence_id = r.evidence_id)
  AND NOT EXISTS (SELECT FROM records_naming(r.tenant, r.record_id))
  AND NOT EXISTS (SELECT FROM active_legal_holds h WHERE ${holdCoversSql})
ORDER BY ${until}, r.record_id LIMIT $5`;

const dueSql = {
  singly: selectDue('r.retention_until', '', 'r.period_record_id IS NULL'),
  ofPeriod: selectDue(
    't.until',
    'JOIN record_retention t ON t.tenant = r.tenant AND t.record_id = r.record_id AND t.occurred_on = r.occurred_on',
    'r.period_record_id = $6',
  ),
};

/** Of these persons' confirmations, those that a record other than the given ones cites (Rule 26(3): sameness may share one). */
export async function findConfirmationsStillCited(
  tx: Tx,
  tenant: string,
  due: readonly DueRecord[],
): Promise<Set<string>> {
  const { rows } = await tx.query<{ confirmation_id: string }>(
    `SELECT DISTINCT convert_from(e.value, 'UTF8')::jsonb #>> '{data,basis,confirmationId}' AS confirmation_id
     FROM records r JOIN evidence e USING (evidence_id)
     WHERE r.tenant = $1 AND r.principal = ANY ($2::text[]) AND r.record_id <> ALL ($3::uuid[]) AND r.side = 'provider'`,
    [tenant, [...new Set(due.map(({ principal }) => principal))], due.map(({ recordId }) => recordId)],
  );
  return new Set(rows.map(({ confirmation_id }) => confirmation_id));
}

const tablesOfRecords = [
  ...['record_corrections', 'record_standings', 'unbatched_records', 'record_omissions', 'recorded_identities'],
  'record_citations',
];

/** Deletes the rows by which disposed records were found. */
export async function deleteRecordRows(tx: Tx, tenant: string, records: readonly DueRecord[]): Promise<void> {
  const ids = records.map(({ recordId }) => recordId);
  const { rows: groups } = await tx.query<{ group_id: string }>(
    `WITH gone AS (
       DELETE FROM records r USING unnest($2::uuid[], $3::date[]) AS due (record_id, occurred_on)
       WHERE r.tenant = $1 AND r.record_id = due.record_id AND r.occurred_on = due.occurred_on RETURNING r.group_id
     ) SELECT DISTINCT group_id FROM gone`,
    [tenant, ...columnsOf(records, 'recordId', 'occurredOn')],
  );
  await narrowBatchGroups(
    tx,
    tenant,
    groups.map(({ group_id }) => group_id),
  );
  await tx.query(
    `DELETE FROM period_entries p USING unnest($2::uuid[], $3::uuid[]) AS due (period_record_id, record_id)
     WHERE p.tenant = $1 AND p.period_record_id = due.period_record_id AND p.record_id = due.record_id`,
    [tenant, ...columnsOf(records, 'periodRecordId', 'recordId')],
  );
  for (const table of tablesOfRecords) {
    await tx.query(`DELETE FROM ${table} WHERE tenant = $1 AND record_id = ANY ($2::uuid[])`, [tenant, ids]);
  }
}

/** A search visits no days of a batch's group whose records are all disposed of. */
async function narrowBatchGroups(tx: Tx, tenant: string, groupIds: readonly string[]): Promise<void> {
  const firstLeftSql = '(SELECT min(r.occurred_on) FROM records r WHERE r.tenant = $1 AND r.group_id = g.group_id)';
  await tx.query(
    `DELETE FROM batch_groups g WHERE g.tenant = $1 AND g.group_id = ANY ($2::uuid[])
       AND coalesce(g.last_on < ${firstLeftSql}, true)`,
    [tenant, groupIds],
  );
  await tx.query(
    `UPDATE batch_groups g SET first_on = greatest(g.first_on, ${firstLeftSql})
     WHERE g.tenant = $1 AND g.group_id = ANY ($2::uuid[])`,
    [tenant, groupIds],
  );
}
