import type { InspectionEnded, InspectionGranted, InspectionHandedOver } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { batchJoinsSql, recordConditions } from './record-conditions.ts';
import type { RecordFilter } from './record-filter.ts';

export interface StoredInspection {
  inspectionId: string;
  inspector: string;
  from: string;
  until: string;
  reason: string;
  filter: Record<string, string>;
  grantedBy: string;
  grantedAt: string;
  ended: { reason: string; endedBy: string; endedAt: string } | null;
}

interface InspectionRow {
  inspection_id: string;
  inspector: string;
  from_at: Date;
  until_at: Date;
  reason: string;
  filter: Record<string, string>;
  granted_by: string;
  granted_at: Date;
  end_reason: string | null;
  ended_by: string | null;
  ended_at: Date | null;
}

const selectSql = `
SELECT i.*, e.reason AS end_reason, e.ended_by, e.ended_at
FROM inspections i LEFT JOIN inspection_ends e USING (tenant, inspection_id)`;

/** One grant a person at a time, so that it is always clear which one a request is answered under: whoever grants meanwhile waits. */
export async function findOverlapping(
  tx: Tx,
  tenant: string,
  { inspector, from, until }: Pick<StoredInspection, 'inspector' | 'from' | 'until'>,
): Promise<StoredInspection | undefined> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`inspection:${tenant}:${inspector}`]);
  const { rows } = await tx.query<InspectionRow>(
    `${selectSql} WHERE i.tenant = $1 AND i.inspector = $2 AND i.until_at > $3 AND i.from_at < $4 AND e.ended_at IS NULL LIMIT 1`,
    [tenant, inspector, from, until],
  );
  return rows[0] && storedInspection(rows[0]);
}

export async function addInspection(tx: Tx, tenant: string, data: InspectionGranted['data']): Promise<void> {
  await tx.query(
    `INSERT INTO inspections (tenant, inspection_id, inspector, from_at, until_at, reason, filter, granted_by, granted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tenant, data.inspectionId, data.inspector, data.from, data.until, data.reason],
      ...[JSON.stringify(data.filter), data.grantedBy, data.grantedAt],
    ],
  );
}

/** False where the grant had been ended before. */
export async function addInspectionEnd(tx: Tx, tenant: string, data: InspectionEnded['data']): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO inspection_ends (tenant, inspection_id, reason, ended_by, ended_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [tenant, data.inspectionId, data.reason, data.endedBy, data.endedAt],
  );
  return rowCount === 1;
}

export async function findInspection(
  tx: Tx,
  tenant: string,
  inspectionId: string,
): Promise<StoredInspection | undefined> {
  const { rows } = await tx.query<InspectionRow>(`${selectSql} WHERE i.tenant = $1 AND i.inspection_id = $2`, [
    tenant,
    inspectionId,
  ]);
  return rows[0] && storedInspection(rows[0]);
}

/** The grant that an inspector has at this moment. */
export async function findActiveInspection(
  tx: Tx,
  tenant: string,
  { inspector, now }: { inspector: string; now: Date },
): Promise<StoredInspection | undefined> {
  const { rows } = await tx.query<InspectionRow>(
    `${selectSql} WHERE i.tenant = $1 AND i.inspector = $2 AND i.from_at <= $3 AND i.until_at > $3 AND e.ended_at IS NULL
     ORDER BY i.inspection_id DESC LIMIT 1`,
    [tenant, inspector, now.toISOString()],
  );
  return rows[0] && storedInspection(rows[0]);
}

/** The grant that began last, whatever became of it. */
export async function findLastInspection(
  tx: Tx,
  tenant: string,
  inspector: string,
): Promise<StoredInspection | undefined> {
  const { rows } = await tx.query<InspectionRow>(
    `${selectSql} WHERE i.tenant = $1 AND i.inspector = $2 ORDER BY i.from_at DESC, i.inspection_id DESC LIMIT 1`,
    [tenant, inspector],
  );
  return rows[0] && storedInspection(rows[0]);
}

interface Page {
  after: string | undefined;
  limit: number;
}

/** A tenant's grants, the latest first, up to `limit + 1` of them. */
export async function listInspections(tx: Tx, tenant: string, { after, limit }: Page): Promise<StoredInspection[]> {
  const { rows } = await tx.query<InspectionRow>(
    `${selectSql} WHERE i.tenant = $1 AND ($2::uuid IS NULL OR i.inspection_id < $2) ORDER BY i.inspection_id DESC LIMIT $3`,
    [tenant, after ?? null, limit + 1],
  );
  return rows.map(storedInspection);
}

export type LogEntry = Omit<InspectionHandedOver['data'], 'inspectionId' | 'inspector'>;

export async function addLogEntry(tx: Tx, tenant: string, data: InspectionHandedOver['data']): Promise<void> {
  await tx.query(
    `INSERT INTO inspection_log (tenant, inspection_id, log_entry_id, route, path, query, record_ids, sha256, bytes, handed_over_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tenant, data.inspectionId, data.logEntryId, data.route, data.path, JSON.stringify(data.query)],
      ...[data.recordIds, data.sha256, data.bytes, data.handedOverAt],
    ],
  );
}

/** What was handed over under a grant, in order, up to `limit + 1` entries. */
export async function listLogEntries(
  tx: Tx,
  tenant: string,
  { inspectionId, after, limit }: Page & { inspectionId: string },
): Promise<LogEntry[]> {
  const { rows } = await tx.query<{
    log_entry_id: string;
    route: string;
    path: string;
    query: Record<string, string>;
    record_ids: string[];
    sha256: string | null;
    bytes: string | null;
    handed_over_at: Date;
  }>(
    `SELECT * FROM inspection_log WHERE tenant = $1 AND inspection_id = $2 AND ($3::uuid IS NULL OR log_entry_id > $3)
     ORDER BY log_entry_id LIMIT $4`,
    [tenant, inspectionId, after ?? null, limit + 1],
  );
  return rows.map((row) => ({
    logEntryId: row.log_entry_id,
    route: row.route,
    path: row.path,
    query: row.query,
    recordIds: row.record_ids,
    sha256: row.sha256,
    bytes: row.bytes === null ? null : Number(row.bytes),
    handedOverAt: row.handed_over_at.toISOString(),
  }));
}

/** Whether a record is among those that a filter finds. */
export async function isRecordAmong(
  tx: Tx,
  tenant: string,
  { recordId, filter }: { recordId: string; filter: RecordFilter },
): Promise<boolean> {
  const { conditions, values } = recordConditions(tenant, filter);
  conditions.push(`r.record_id = $${values.push(recordId)}`);
  const { rowCount } = await tx.query(
    `SELECT FROM standing_records r
     ${batchJoinsSql}
     WHERE ${conditions.join(' AND ')}`,
    values,
  );
  return rowCount > 0;
}

function storedInspection(row: InspectionRow): StoredInspection {
  const { end_reason: reason, ended_by: endedBy, ended_at: endedAt } = row;
  return {
    inspectionId: row.inspection_id,
    inspector: row.inspector,
    from: row.from_at.toISOString(),
    until: row.until_at.toISOString(),
    reason: row.reason,
    filter: row.filter,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at.toISOString(),
    ended: reason && endedBy && endedAt ? { reason, endedBy, endedAt: endedAt.toISOString() } : null,
  };
}
