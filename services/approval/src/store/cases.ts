import type { CaseKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { CaseDecision, CaseState, RouteStep } from '../domain/decide-case.ts';

export interface CaseRow {
  case_id: string;
  kind: CaseKind;
  subject_id: string;
  subject_version: number | null;
  content_hash: string;
  content: unknown;
  requester: string | null;
  steps: RouteStep[];
  state: CaseState;
  opened_at: Date;
  decided_at: Date | null;
}

export interface DecisionRow {
  step: number;
  actor: string;
  actor_name: string | null;
  decision: CaseDecision;
  reason: string | null;
  decided_at: Date;
}

const columns =
  'case_id, kind, subject_id, subject_version, content_hash, content, requester, steps, state, opened_at, decided_at';

/** Keeps the case; false when the subject has one already. */
export async function insertCase(tx: Tx, tenant: string, row: CaseRow): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO cases (tenant, case_id, kind, subject_id, subject_version, content_hash, content, requester, steps, state, opened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10) ON CONFLICT DO NOTHING`,
    [
      tenant,
      row.case_id,
      row.kind,
      row.subject_id,
      row.subject_version,
      row.content_hash,
      JSON.stringify(row.content),
      row.requester,
      JSON.stringify(row.steps),
      row.opened_at,
    ],
  );
  return rowCount === 1;
}

/** The case, locked until the transaction ends: two who decide at once are served one after the other. */
export async function lockCase(tx: Tx, caseId: string): Promise<CaseRow | undefined> {
  return (await tx.query<CaseRow>(`SELECT ${columns} FROM cases WHERE case_id = $1 FOR UPDATE`, [caseId])).rows[0];
}

export async function findCase(tx: Tx, caseId: string): Promise<CaseRow | undefined> {
  return (await tx.query<CaseRow>(`SELECT ${columns} FROM cases WHERE case_id = $1`, [caseId])).rows[0];
}

export interface CaseFilter {
  state: CaseState | undefined;
  kind: CaseKind | undefined;
  subjectId: string | undefined;
  requester: string | undefined;
  /** The last row of the page before. */
  after: readonly [string, string] | undefined;
  limit: number;
}

/** Newest first. */
export async function listCases(tx: Tx, filter: CaseFilter): Promise<CaseRow[]> {
  const { rows } = await tx.query<CaseRow>(
    `SELECT ${columns} FROM cases
     WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR kind = $2)
       AND ($3::text IS NULL OR subject_id = $3) AND ($4::text IS NULL OR requester = $4)
       AND ($5::timestamptz IS NULL OR (opened_at, case_id) < ($5, $6::uuid))
     ORDER BY opened_at DESC, case_id DESC LIMIT $7`,
    [
      filter.state ?? null,
      filter.kind ?? null,
      filter.subjectId ?? null,
      filter.requester ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit,
    ],
  );
  return rows;
}

export async function updateCaseState(tx: Tx, caseId: string, state: CaseState, decidedAt: Date | null): Promise<void> {
  await tx.query('UPDATE cases SET state = $2, decided_at = $3 WHERE case_id = $1', [caseId, state, decidedAt]);
}

export async function listDecisions(tx: Tx, caseId: string): Promise<DecisionRow[]> {
  const { rows } = await tx.query<DecisionRow>(
    `SELECT step, actor, actor_name, decision, reason, decided_at FROM case_decisions WHERE case_id = $1 ORDER BY decision_number`,
    [caseId],
  );
  return rows;
}

export async function insertDecision(
  tx: Tx,
  key: { tenant: string; caseId: string; number: number },
  row: DecisionRow,
): Promise<void> {
  await tx.query(
    `INSERT INTO case_decisions (tenant, case_id, decision_number, step, actor, actor_name, decision, reason, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [key.tenant, key.caseId, key.number, row.step, row.actor, row.actor_name, row.decision, row.reason, row.decided_at],
  );
}
