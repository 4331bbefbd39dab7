import type { ExportAborted, ExportFormat, ExportRequested } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';

export interface StoredExport {
  exportId: string;
  format: ExportFormat;
  filter: Record<string, string>;
  reason: string;
  requestedBy: string;
  requestedAt: string;
  rowsAtRequest: number;
}

export interface StoredHandover {
  handoverId: string;
  exportId: string;
  takenBy: string;
  inspectionId: string | null;
  startedAt: string;
  state: 'running' | 'handed_over' | 'aborted';
  /** Null until the records were counted. */
  rowsExpected: number | null;
  rowsWritten: number;
  bytesWritten: number;
  sha256: string | null;
  cause: ExportAborted['data']['cause'] | null;
  endedAt: string | null;
}

interface ExportRow {
  export_id: string;
  format: ExportFormat;
  filter: Record<string, string>;
  reason: string;
  requested_by: string;
  requested_at: Date;
  rows_at_request: string;
}

export async function addExport(
  tx: Tx,
  tenant: string,
  data: ExportRequested['data'] & { rowsAtRequest: number },
): Promise<void> {
  await tx.query(
    `INSERT INTO exports (tenant, export_id, format, filter, reason, requested_by, requested_at, rows_at_request)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tenant, data.exportId, data.format, JSON.stringify(data.filter), data.reason, data.requestedBy],
      ...[data.requestedAt, data.rowsAtRequest],
    ],
  );
}

export async function findExport(tx: Tx, tenant: string, exportId: string): Promise<StoredExport | undefined> {
  const { rows } = await tx.query<ExportRow>('SELECT * FROM exports WHERE tenant = $1 AND export_id = $2', [
    tenant,
    exportId,
  ]);
  return rows[0] && storedExport(rows[0]);
}

/** A tenant's exports, the latest first, up to `limit + 1` of them. */
export async function listExports(
  tx: Tx,
  tenant: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<StoredExport[]> {
  const { rows } = await tx.query<ExportRow>(
    `SELECT * FROM exports WHERE tenant = $1 AND ($2::uuid IS NULL OR export_id < $2) ORDER BY export_id DESC LIMIT $3`,
    [tenant, after ?? null, limit + 1],
  );
  return rows.map(storedExport);
}

type NewHandover = Pick<StoredHandover, 'handoverId' | 'exportId' | 'takenBy' | 'inspectionId' | 'startedAt'>;

export async function addHandover(tx: Tx, tenant: string, handover: NewHandover): Promise<void> {
  const { handoverId, exportId, takenBy, inspectionId, startedAt } = handover;
  await tx.query(
    `INSERT INTO export_handovers (tenant, handover_id, export_id, taken_by, inspection_id, started_at, state, seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'running', $6)`,
    [tenant, handoverId, exportId, takenBy, inspectionId, startedAt],
  );
}

export interface Progress {
  rowsExpected: number | null;
  rowsWritten: number;
  bytesWritten: number;
  at: string;
}

/** Notes how far it has come, which also says that whoever sends it is alive. */
export async function noteProgress(tx: Tx, tenant: string, handoverId: string, progress: Progress): Promise<void> {
  const { rowsExpected, rowsWritten, bytesWritten, at } = progress;
  await tx.query(
    `UPDATE export_handovers SET rows_expected = $3, rows_written = $4, bytes_written = $5, seen_at = $6
     WHERE tenant = $1 AND handover_id = $2 AND state = 'running'`,
    [tenant, handoverId, rowsExpected, rowsWritten, bytesWritten, at],
  );
}

type Ending = { state: 'handed_over'; sha256: string } | { state: 'aborted'; cause: ExportAborted['data']['cause'] };

export async function endHandover(
  tx: Tx,
  tenant: string,
  handoverId: string,
  { at, rowsExpected, rowsWritten, bytesWritten, ...ending }: Progress & Ending,
): Promise<void> {
  const [sha256, cause] = ending.state === 'handed_over' ? [ending.sha256, null] : [null, ending.cause];
  await tx.query(
    `UPDATE export_handovers SET state = $3, rows_expected = $4, rows_written = $5, bytes_written = $6, seen_at = $7,
       ended_at = $7, sha256 = $8, cause = $9
     WHERE tenant = $1 AND handover_id = $2`,
    [tenant, handoverId, ending.state, rowsExpected, rowsWritten, bytesWritten, at, sha256, cause],
  );
}

interface HandoverRow {
  tenant: string;
  handover_id: string;
  export_id: string;
  taken_by: string;
  inspection_id: string | null;
  started_at: Date;
  state: StoredHandover['state'];
  rows_expected: string | null;
  rows_written: string;
  bytes_written: string;
  sha256: string | null;
  cause: StoredHandover['cause'];
  ended_at: Date | null;
}

/** The last hundred times that an export was taken, the latest first. */
export async function listHandovers(tx: Tx, tenant: string, exportId: string): Promise<StoredHandover[]> {
  const { rows } = await tx.query<HandoverRow>(
    'SELECT * FROM export_handovers WHERE tenant = $1 AND export_id = $2 ORDER BY handover_id DESC LIMIT 100',
    [tenant, exportId],
  );
  return rows.map(storedHandover);
}

/** Handovers of all tenants that nobody has said a word of since then: the process that sent them is gone. */
export async function findForsaken(
  db: Database,
  since: string,
): Promise<(StoredHandover & { tenant: string; export: StoredExport })[]> {
  const { rows } = await db.query<HandoverRow & ExportRow>(
    `SELECT h.*, x.format, x.filter, x.reason, x.requested_by, x.requested_at, x.rows_at_request
     FROM export_handovers h JOIN exports x USING (tenant, export_id)
     WHERE h.state = 'running' AND h.seen_at < $1 ORDER BY h.seen_at LIMIT 100`,
    [since],
  );
  return rows.map((row) => ({ ...storedHandover(row), tenant: row.tenant, export: storedExport(row) }));
}

/** Whether it was still running and is now this transaction's to end. */
export async function claimForsaken(tx: Tx, tenant: string, handoverId: string, since: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE export_handovers SET state = 'aborted'
     WHERE tenant = $1 AND handover_id = $2 AND state = 'running' AND seen_at < $3`,
    [tenant, handoverId, since],
  );
  return rowCount === 1;
}

function storedExport(row: ExportRow): StoredExport {
  return {
    exportId: row.export_id,
    format: row.format,
    filter: row.filter,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    rowsAtRequest: Number(row.rows_at_request),
  };
}

function storedHandover(row: HandoverRow): StoredHandover {
  return {
    handoverId: row.handover_id,
    exportId: row.export_id,
    takenBy: row.taken_by,
    inspectionId: row.inspection_id,
    startedAt: row.started_at.toISOString(),
    state: row.state,
    rowsExpected: row.rows_expected === null ? null : Number(row.rows_expected),
    rowsWritten: Number(row.rows_written),
    bytesWritten: Number(row.bytes_written),
    sha256: row.sha256,
    cause: row.cause,
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
