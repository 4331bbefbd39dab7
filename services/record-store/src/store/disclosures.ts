import type { CaseDecided, DisclosureHandedOver, DisclosurePrepared } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Evidence } from '../domain/evidence.ts';
import type { DisclosureAnswer } from '../domain/prepare-answer.ts';
import { columnsOf } from './columns-of.ts';

export async function addDisclosure(
  tx: Tx,
  { tenant, evidenceId }: Evidence,
  {
    disclosureId,
    contentHash,
    preparedAt,
    answer,
  }: { disclosureId: string; contentHash: string; preparedAt: string; answer: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO disclosures (tenant, disclosure_id, evidence_id, answer, content_hash, prepared_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenant, disclosureId, evidenceId, answer, contentHash, preparedAt],
  );
}

export interface FoundDisclosure {
  prepared: DisclosurePrepared['data'];
  /** `not_approved`: rejected, sent back or withdrawn; prepare another. */
  state: 'in_review' | 'answered' | 'not_approved';
  approval: { caseId: string; approvedBy: string[]; approvedAt: string } | null;
}

interface Row {
  value: Buffer;
  case_id: string | null;
  outcome: CaseDecided['data']['outcome'] | null;
  decided_by: string[] | null;
  decided_at: Date | null;
}

const selectSql = `
SELECT e.value, d.case_id, d.outcome, d.decided_by, d.decided_at
FROM disclosures s JOIN evidence e USING (evidence_id)
LEFT JOIN LATERAL (
  SELECT case_id, outcome, decided_by, decided_at FROM disclosure_decisions d
  WHERE d.tenant = s.tenant AND d.disclosure_id = s.disclosure_id ORDER BY (outcome = 'approved') DESC, decided_at DESC LIMIT 1
) d ON true`;

export async function findDisclosure(
  tx: Tx,
  tenant: string,
  disclosureId: string,
): Promise<FoundDisclosure | undefined> {
  const { rows } = await tx.query<Row>(`${selectSql} WHERE s.tenant = $1 AND s.disclosure_id = $2`, [
    tenant,
    disclosureId,
  ]);
  return rows[0] && foundDisclosure(rows[0]);
}

/** Newest first, up to `limit + 1`. */
export async function listDisclosures(
  tx: Tx,
  tenant: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<FoundDisclosure[]> {
  const { rows } = await tx.query<Row>(
    `${selectSql} WHERE s.tenant = $1 AND ($2::uuid IS NULL OR s.disclosure_id < $2) ORDER BY s.disclosure_id DESC LIMIT $3`,
    [tenant, after ?? null, limit + 1],
  );
  return rows.map(foundDisclosure);
}

/** The answer itself, with personal data: whoever reads it MUST be logged. */
export async function readAnswer(tx: Tx, tenant: string, disclosureId: string): Promise<DisclosureAnswer> {
  const { rows } = await tx.query<{ answer: string }>(
    'SELECT answer FROM disclosures WHERE tenant = $1 AND disclosure_id = $2',
    [tenant, disclosureId],
  );
  return JSON.parse(rows[0]!.answer) as DisclosureAnswer;
}

/** Who read the answer or handed it over, in order. */
export async function findHandOvers(
  tx: Tx,
  tenant: string,
  disclosureId: string,
): Promise<DisclosureHandedOver['data'][]> {
  const { rows } = await tx.query<{ value: Buffer }>(
    `SELECT value FROM evidence WHERE tenant = $1 AND topic = 'records.v1' AND subject = $2 AND event_type = 'disclosure.handed_over'
     ORDER BY evidence_id`,
    [tenant, disclosureId],
  );
  return rows.map(({ value }) => (JSON.parse(value.toString()) as DisclosureHandedOver).data);
}

/** What stands to be approved, by `tenant|disclosureId`. */
export async function findAnswerHashes(
  tx: Tx,
  asked: readonly { tenant: string; disclosureId: string }[],
): Promise<Map<string, { contentHash: string; answer: DisclosurePrepared['data']['answer'] }>> {
  const { rows } = await tx.query<{ key: string; content_hash: string; answer: DisclosurePrepared['data']['answer'] }>(
    `SELECT tenant || '|' || disclosure_id AS key, content_hash, answer::jsonb ->> 'answer' AS answer
     FROM unnest($1::text[], $2::uuid[]) AS given (tenant, disclosure_id) JOIN disclosures USING (tenant, disclosure_id)`,
    columnsOf(asked, 'tenant', 'disclosureId'),
  );
  return new Map(rows.map(({ key, content_hash, answer }) => [key, { contentHash: content_hash, answer }]));
}

interface NewDecision {
  tenant: string;
  disclosureId: string;
  caseId: string;
  outcome: CaseDecided['data']['outcome'];
  decidedBy: readonly string[];
  decidedAt: string;
}

/** Adds a decision; false if it was known, or the answer approved already. */
export async function addDisclosureDecision(tx: Tx, decision: NewDecision): Promise<boolean> {
  const { tenant, disclosureId, caseId, outcome, decidedBy, decidedAt } = decision;
  const { rowCount } = await tx.query(
    `INSERT INTO disclosure_decisions (tenant, disclosure_id, case_id, outcome, decided_by, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [tenant, disclosureId, caseId, outcome, decidedBy, decidedAt],
  );
  return rowCount === 1;
}

function foundDisclosure({ value, case_id, outcome, decided_by, decided_at }: Row): FoundDisclosure {
  const prepared = (JSON.parse(value.toString()) as DisclosurePrepared).data;
  const isApproved = outcome === 'approved' && case_id !== null && decided_by !== null && decided_at !== null;
  return {
    prepared,
    state: isApproved ? 'answered' : outcome === null ? 'in_review' : 'not_approved',
    approval: isApproved ? { caseId: case_id, approvedBy: decided_by, approvedAt: decided_at.toISOString() } : null,
  };
}
