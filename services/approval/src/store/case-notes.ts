import type { Tx } from '@akashi/database';

export interface CommentRow {
  comment_id: string;
  actor: string;
  actor_name: string | null;
  comment: string;
  commented_at: Date;
}

export interface ReassignmentRow {
  step: number;
  from_subject: string | null;
  to_subject: string;
  actor: string;
  actor_name: string | null;
  reason: string;
  reassigned_at: Date;
}

interface CaseKey {
  tenant: string;
  caseId: string;
}

/** In the order they were written. */
export async function listComments(tx: Tx, { tenant, caseId }: CaseKey): Promise<CommentRow[]> {
  const { rows } = await tx.query<CommentRow>(
    `SELECT comment_id, actor, actor_name, comment, commented_at FROM case_comments
     WHERE tenant = $1 AND case_id = $2 ORDER BY commented_at, comment_id`,
    [tenant, caseId],
  );
  return rows;
}

export async function insertComment(tx: Tx, { tenant, caseId }: CaseKey, row: CommentRow): Promise<void> {
  await tx.query(
    `INSERT INTO case_comments (tenant, case_id, comment_id, actor, actor_name, comment, commented_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, caseId, row.comment_id, row.actor, row.actor_name, row.comment, row.commented_at],
  );
}

export async function listReassignments(tx: Tx, { tenant, caseId }: CaseKey): Promise<ReassignmentRow[]> {
  const { rows } = await tx.query<ReassignmentRow>(
    `SELECT step, from_subject, to_subject, actor, actor_name, reason, reassigned_at FROM case_reassignments
     WHERE tenant = $1 AND case_id = $2 ORDER BY reassignment_number`,
    [tenant, caseId],
  );
  return rows;
}

export async function insertReassignment(
  tx: Tx,
  key: CaseKey & { number: number },
  row: ReassignmentRow,
): Promise<void> {
  await tx.query(
    `INSERT INTO case_reassignments (tenant, case_id, reassignment_number, step, from_subject, to_subject, actor, actor_name, reason,
       reassigned_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      key.tenant,
      key.caseId,
      key.number,
      row.step,
      row.from_subject,
      row.to_subject,
      row.actor,
      row.actor_name,
      row.reason,
      row.reassigned_at,
    ],
  );
}
