import type { CaseKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { CaseState } from '../domain/case-transitions.ts';
import type { EarlierCase } from '../domain/place-content.ts';
import { asRouteStep, type RouteStep } from '../domain/route-step.ts';

export interface CaseRow {
  case_id: string;
  kind: CaseKind;
  subject_id: string;
  subject_version: number | null;
  content_hash: string;
  content: unknown;
  requester: string | null;
  authors: string[];
  steps: RouteStep[];
  state: CaseState;
  supersedes: string | null;
  asked_at: Date;
  opened_at: Date;
  decided_at: Date | null;
  current_step: number;
  due_at: Date | null;
  remind_at: Date | null;
  overdue_at: Date | null;
}

const columns = `case_id, kind, subject_id, subject_version, content_hash, content, requester, authors, steps, state, supersedes,
  coalesce(asked_at, opened_at) AS asked_at, opened_at, decided_at, current_step, due_at, remind_at, overdue_at`;

/** Waits for others who open or replace a case of the same subject. */
export async function lockSubject(tx: Tx, tenant: string, kind: CaseKind, subjectId: string): Promise<void> {
  await tx.query(
    "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'case', $1::text, $2::text, $3::text), 0))",
    [tenant, kind, subjectId],
  );
}

/** Every case a subject has had. */
export async function listCasesOfSubject(
  tx: Tx,
  { tenant, kind, subjectId }: { tenant: string; kind: CaseKind; subjectId: string },
): Promise<EarlierCase[]> {
  const { rows } = await tx.query<EarlierCase>(
    `SELECT case_id AS "caseId", state, content_hash AS "contentHash", coalesce(asked_at, opened_at) AS "askedAt"
     FROM cases WHERE tenant = $1 AND kind = $2 AND subject_id = $3`,
    [tenant, kind, subjectId],
  );
  return rows;
}

export async function insertCase(tx: Tx, tenant: string, row: CaseRow): Promise<void> {
  await tx.query(
    `INSERT INTO cases (tenant, case_id, kind, subject_id, subject_version, content_hash, content, requester, authors, steps, state,
       supersedes, asked_at, opened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tenant,
      row.case_id,
      row.kind,
      row.subject_id,
      row.subject_version,
      row.content_hash,
      JSON.stringify(row.content),
      row.requester,
      row.authors,
      JSON.stringify(row.steps),
      row.state,
      row.supersedes,
      row.asked_at,
      row.opened_at,
    ],
  );
}

/** The case, locked until the transaction ends: two who decide at once are served one after the other. */
export const lockCase = (tx: Tx, tenant: string, caseId: string): Promise<CaseRow | undefined> =>
  caseOf(tx, `SELECT ${columns} FROM cases WHERE tenant = $1 AND case_id = $2 FOR UPDATE`, [tenant, caseId]);

export const findCase = (tx: Tx, tenant: string, caseId: string): Promise<CaseRow | undefined> =>
  caseOf(tx, `SELECT ${columns} FROM cases WHERE tenant = $1 AND case_id = $2`, [tenant, caseId]);

async function caseOf(tx: Tx, text: string, values: readonly unknown[]): Promise<CaseRow | undefined> {
  const [row] = (await tx.query<CaseRow>(text, values)).rows;
  return row && { ...row, steps: row.steps.map(asRouteStep) };
}

/** Ends a case: where it stood, and how it stands from now on. */
export async function updateCaseState(
  tx: Tx,
  tenant: string,
  { case_id, state, current_step, decided_at }: Pick<CaseRow, 'case_id' | 'state' | 'current_step' | 'decided_at'>,
): Promise<void> {
  await tx.query('UPDATE cases SET state = $3, current_step = $4, decided_at = $5 WHERE tenant = $1 AND case_id = $2', [
    tenant,
    case_id,
    state,
    current_step,
    decided_at,
  ]);
}
