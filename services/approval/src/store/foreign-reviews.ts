import type { ForeignReviewMade, ReviewSubject } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import type { MadeReview, ReviewDue } from '../domain/review-dues.ts';

export interface ReviewRow {
  review_id: string;
  agreement_id: string;
  subject: ReviewSubject;
  outcome: 'maintained' | 'not_maintained';
  findings: string;
  document_ids: string[];
  reviewed_on: string;
  next_due_on: string | null;
  reviewed_by: string;
  made_at: Date;
}

export interface DueRow {
  tenant: string;
  agreement_id: string;
  subject: ReviewSubject;
  due_on: string;
  reminded_on: string | null;
  lapsed_on: string | null;
}

const columns =
  'review_id, agreement_id, subject, outcome, findings, document_ids, reviewed_on, next_due_on, reviewed_by, made_at';
const dueColumns = 'tenant, agreement_id, subject, due_on, reminded_on, lapsed_on';

export async function insertReview(tx: Tx, tenant: string, { data }: Pick<ForeignReviewMade, 'data'>): Promise<void> {
  await tx.query(
    `INSERT INTO foreign_reviews (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tenant, data.reviewId, data.agreementId, data.subject, data.outcome, data.findings, data.documentIds],
      ...[data.reviewedOn, data.nextDueOn, data.reviewedBy, data.madeAt],
    ],
  );
}

/** An agreement's reviews, newest first. */
export async function listReviews(tx: Tx, tenant: string, agreementId: string): Promise<ReviewRow[]> {
  const { rows } = await tx.query<ReviewRow>(
    `SELECT ${columns} FROM foreign_reviews WHERE tenant = $1 AND agreement_id = $2 ORDER BY review_id DESC`,
    [tenant, agreementId],
  );
  return rows;
}

export const madeReview = (row: ReviewRow): MadeReview => ({
  subject: row.subject,
  outcome: row.outcome,
  nextDueOn: row.next_due_on,
  madeAt: row.made_at,
});

/** Keeps when an agreement's reviews are due: a changed day is to be reminded of anew. */
export async function setDues(
  tx: Tx,
  key: { tenant: string; agreementId: string },
  dues: readonly ReviewDue[],
): Promise<void> {
  const { tenant, agreementId } = key;
  await tx.query('DELETE FROM review_dues WHERE tenant = $1 AND agreement_id = $2 AND subject <> ALL($3)', [
    ...[tenant, agreementId, dues.map(({ subject }) => subject)],
  ]);
  await tx.query(
    `INSERT INTO review_dues AS known (tenant, agreement_id, subject, due_on)
     SELECT $1, $2, subject, due_on FROM unnest($3::text[], $4::date[]) AS due (subject, due_on)
     ON CONFLICT (tenant, agreement_id, subject) DO UPDATE SET due_on = excluded.due_on, reminded_on = NULL, lapsed_on = NULL
     WHERE known.due_on <> excluded.due_on`,
    [tenant, agreementId, dues.map(({ subject }) => subject), dues.map(({ dueOn }) => dueOn)],
  );
}

export async function listDues(tx: Tx, tenant: string, agreementId: string): Promise<DueRow[]> {
  const { rows } = await tx.query<DueRow>(
    `SELECT ${dueColumns} FROM review_dues WHERE tenant = $1 AND agreement_id = $2 ORDER BY subject`,
    [tenant, agreementId],
  );
  return rows;
}

interface DuePage {
  tenant: string;
  dueBefore: string;
  after: readonly [string, string, string] | undefined;
  limit: number;
}

/** Every review of a tenant due up to a day, the first due first. */
export async function listDuesBefore(tx: Tx, { tenant, dueBefore, after, limit }: DuePage): Promise<DueRow[]> {
  const { rows } = await tx.query<DueRow>(
    `SELECT ${dueColumns} FROM review_dues WHERE tenant = $1 AND due_on <= $2
       AND ($3::date IS NULL OR (due_on, agreement_id, subject) > ($3, $4, $5))
     ORDER BY due_on, agreement_id, subject LIMIT $6`,
    [tenant, dueBefore, ...(after ?? [null, '', '']), limit],
  );
  return rows;
}

/** Of any tenant: reviews that have lapsed, or that fall due within their tenant's days of notice; not yet marked so. */
export async function findUnmarkedDues(worker: Database, today: string, limit: number): Promise<DueRow[]> {
  const { rows } = await worker.query<DueRow>(
    `SELECT ${dueColumns} FROM review_dues due
     WHERE (lapsed_on IS NULL AND due_on < $1::date)
        OR (reminded_on IS NULL AND due_on >= $1::date AND due_on - coalesce((
              SELECT (value ->> 'remindDaysBefore')::int FROM settings
              WHERE settings.tenant = due.tenant AND name = 'foreign_reviews' ORDER BY revision DESC LIMIT 1), 30) <= $1::date)
     ORDER BY due_on LIMIT $2`,
    [today, limit],
  );
  return rows;
}

/** Marks a due review, unless it was marked or moved meanwhile: false then. */
export async function markDue(
  tx: Tx,
  due: DueRow,
  mark: { state: 'due_soon' | 'lapsed'; today: string },
): Promise<boolean> {
  const column = mark.state === 'lapsed' ? 'lapsed_on' : 'reminded_on';
  const { rowCount } = await tx.query(
    `UPDATE review_dues SET ${column} = $5
     WHERE tenant = $1 AND agreement_id = $2 AND subject = $3 AND due_on = $4 AND ${column} IS NULL`,
    [due.tenant, due.agreement_id, due.subject, due.due_on, mark.today],
  );
  return rowCount === 1;
}
