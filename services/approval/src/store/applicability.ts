import type { Localized } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Answers } from '../domain/applicability-questions.ts';
import type { ContrarySign } from '../domain/contrary-signs.ts';
import type { ApplicabilityOutcome } from '../domain/judge-applicability.ts';

export interface DecisionRow {
  decision_id: string;
  agreement_id: string;
  version: number;
  template_id: string | null;
  answers: Answers;
  outcome: ApplicabilityOutcome;
  reasons: string[];
  signs: string[];
  rule_set: 'appi-2022-04';
  content_hash: string;
  decided_by: string;
  decided_by_name: string | null;
  decided_at: Date;
}

const columns = `decision_id, agreement_id, version, template_id, answers, outcome, reasons, signs, rule_set, content_hash, decided_by,
  decided_by_name, decided_at`;

/** Waits for others who decide about the same agreement, so that versions rise without gaps; gives the next. */
export async function nextDecisionVersion(tx: Tx, tenant: string, agreementId: string): Promise<number> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('applicability:' || $1 || ':' || $2, 0))", [
    ...[tenant, agreementId],
  ]);
  const { rows } = await tx.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) + 1 AS version FROM applicability_decisions WHERE tenant = $1 AND agreement_id = $2',
    [tenant, agreementId],
  );
  return rows[0]!.version;
}

export async function insertDecision(tx: Tx, tenant: string, row: DecisionRow): Promise<void> {
  await tx.query(
    `INSERT INTO applicability_decisions (tenant, ${columns})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[tenant, row.decision_id, row.agreement_id, row.version, row.template_id, JSON.stringify(row.answers)],
      ...[JSON.stringify(row.outcome), row.reasons, row.signs, row.rule_set, row.content_hash, row.decided_by],
      ...[row.decided_by_name, row.decided_at],
    ],
  );
}

export async function findDecision(tx: Tx, tenant: string, decisionId: string): Promise<DecisionRow | undefined> {
  const { rows } = await tx.query<DecisionRow>(
    `SELECT ${columns} FROM applicability_decisions WHERE tenant = $1 AND decision_id = $2`,
    [tenant, decisionId],
  );
  return rows[0];
}

interface DecisionPage {
  tenant: string;
  agreementId: string | undefined;
  after: string | undefined;
  limit: number;
}

/** Newest first, up to `limit + 1` of them. */
export async function listDecisions(
  tx: Tx,
  { tenant, agreementId, after, limit }: DecisionPage,
): Promise<DecisionRow[]> {
  const { rows } = await tx.query<DecisionRow>(
    `SELECT ${columns} FROM applicability_decisions
     WHERE tenant = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::uuid IS NULL OR decision_id < $3)
     ORDER BY decision_id DESC LIMIT $4`,
    [tenant, agreementId ?? null, after ?? null, limit + 1],
  );
  return rows;
}

/** The signs that tags showed against an agreement's decision, in order. */
export async function listTagSigns(tx: Tx, tenant: string, agreementId: string): Promise<ContrarySign[]> {
  const { rows } = await tx.query<{ sign: string; text: Localized }>(
    'SELECT sign, text FROM applicability_signs WHERE tenant = $1 AND agreement_id = $2 ORDER BY found_at, sign',
    [tenant, agreementId],
  );
  return rows;
}

interface FoundSign extends ContrarySign {
  tenant: string;
  agreementId: string;
  tagId: string;
  tagRevision: number;
  foundAt: Date;
}

/** Keeps a sign; false when it was known, which reopens nothing. */
export async function addTagSign(tx: Tx, found: FoundSign): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO applicability_signs (tenant, agreement_id, sign, text, tag_id, tag_revision, found_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      ...[found.tenant, found.agreementId, found.sign, JSON.stringify(found.text), found.tagId, found.tagRevision],
      found.foundAt,
    ],
  );
  return rowCount === 1;
}
