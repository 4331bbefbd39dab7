import type { Tx } from '@akashi/database';

export interface MirrorRow {
  case_id: string;
  app_id: string;
  record_id: string;
  step: number;
  content_hash: string;
  mark: string | null;
  settled: boolean;
}

const columns = 'case_id, app_id, record_id, step, content_hash, mark, settled';

/** A name for how a case stands: another name, and its record has to be brought up to date. */
const mark = `concat_ws(':', c.state, c.current_step, extract(epoch FROM c.due_at), c.overdue_at IS NOT NULL,
  (SELECT count(*) FROM case_decisions x WHERE x.tenant = c.tenant AND x.case_id = c.case_id),
  (SELECT count(*) FROM case_reassignments x WHERE x.tenant = c.tenant AND x.case_id = c.case_id),
  (SELECT count(*) FROM case_comments x WHERE x.tenant = c.tenant AND x.case_id = c.case_id),
  (SELECT count(*) FROM case_files x WHERE x.tenant = c.tenant AND x.case_id = c.case_id))`;

export interface UnmirroredCase {
  case_id: string;
  mark: string;
}

/** Cases whose record does not show how they stand: the ones waiting longest first. */
export async function findUnmirrored(
  tx: Tx,
  { tenant, app, limit }: { tenant: string; app: string; limit: number },
): Promise<UnmirroredCase[]> {
  const { rows } = await tx.query<UnmirroredCase>(
    `SELECT c.case_id, ${mark} AS mark FROM cases c
     LEFT JOIN kintone_mirrors m ON m.tenant = c.tenant AND m.case_id = c.case_id AND m.app_id = $2
     WHERE c.tenant = $1 AND (c.state = 'open' OR NOT m.settled) AND m.mark IS DISTINCT FROM ${mark}
     ORDER BY c.opened_at, c.case_id LIMIT $3`,
    [tenant, app, limit],
  );
  return rows;
}

export async function findMirror(tx: Tx, tenant: string, caseId: string): Promise<MirrorRow | undefined> {
  const text = `SELECT ${columns} FROM kintone_mirrors WHERE tenant = $1 AND case_id = $2`;
  return (await tx.query<MirrorRow>(text, [tenant, caseId])).rows[0];
}

export async function findMirrorOfRecord(
  tx: Tx,
  { tenant, app, recordId }: { tenant: string; app: string; recordId: string },
): Promise<MirrorRow | undefined> {
  const text = `SELECT ${columns} FROM kintone_mirrors WHERE tenant = $1 AND app_id = $2 AND record_id = $3`;
  return (await tx.query<MirrorRow>(text, [tenant, app, recordId])).rows[0];
}

/** Keeps what a record shows; a case mirrored into another app before is from now on mirrored into this one. */
export async function putMirror(tx: Tx, tenant: string, row: MirrorRow): Promise<void> {
  await tx.query(
    `INSERT INTO kintone_mirrors (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (tenant, case_id) DO UPDATE
     SET app_id = $3, record_id = $4, step = $5, content_hash = $6, mark = $7, settled = $8`,
    [tenant, row.case_id, row.app_id, row.record_id, row.step, row.content_hash, row.mark, row.settled],
  );
}

export interface AnswerRow {
  app_id: string;
  record_id: string;
  revision: number;
  case_id: string;
  kintone_user: string;
  subject: string | null;
  status: string;
  refused_code: string | null;
  refused_message: string | null;
  taken_at: Date;
}

export async function findAnswer(
  tx: Tx,
  { tenant, app, recordId, revision }: { tenant: string; app: string; recordId: string; revision: number },
): Promise<AnswerRow | undefined> {
  const { rows } = await tx.query<AnswerRow>(
    'SELECT * FROM kintone_answers WHERE tenant = $1 AND app_id = $2 AND record_id = $3 AND revision = $4',
    [tenant, app, recordId, revision],
  );
  return rows[0];
}

export async function insertAnswer(tx: Tx, tenant: string, row: AnswerRow): Promise<void> {
  await tx.query(
    `INSERT INTO kintone_answers (tenant, app_id, record_id, revision, case_id, kintone_user, subject, status, refused_code,
       refused_message, taken_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tenant,
      row.app_id,
      row.record_id,
      row.revision,
      row.case_id,
      row.kintone_user,
      row.subject,
      row.status,
      row.refused_code,
      row.refused_message,
      row.taken_at,
    ],
  );
}

/** Has a case's record brought up to date, however it stands: after an answer that did not count. */
export async function forgetMark(tx: Tx, tenant: string, caseId: string): Promise<void> {
  await tx.query('UPDATE kintone_mirrors SET mark = NULL, settled = false WHERE tenant = $1 AND case_id = $2', [
    tenant,
    caseId,
  ]);
}
