import type { Tx } from '@akashi/database';

/** What happened to an agreement as a whole, in one word each. */
export const happenings = [
  'written',
  'submitted',
  'decided',
  'suspended',
  'ended',
  'applicability_reopened',
  'lift_requested',
  'lift_decided',
  'sign_found',
  'reviewed',
  'review_lapsed',
  'invited',
  'answered',
] as const;

export interface HappeningRow {
  id: string;
  at: Date;
  what: (typeof happenings)[number];
  version: number | null;
  case_id: string | null;
  /** How a case, a review or an answer came out. */
  outcome: string | null;
  actor: string | null;
  actor_name: string | null;
  text: string | null;
}

export interface HistoryPage {
  tenant: string;
  agreementId: string;
  after: readonly [string, string] | undefined;
  limit: number;
}

/** What happened to an agreement, latest first, put together from what is kept of it anyway: nothing is stored for this. */
export async function listHappenings(
  tx: Tx,
  { tenant, agreementId, after, limit }: HistoryPage,
): Promise<HappeningRow[]> {
  const { rows } = await tx.query<HappeningRow>(
    `WITH happened AS (${[audited, opened, decided, reviewed, lapsed, invited, answered, signs].join(' UNION ALL ')})
     SELECT * FROM happened WHERE $3::timestamptz IS NULL OR (at, id) < ($3, $4)
     ORDER BY at DESC, id DESC LIMIT $5`,
    [tenant, agreementId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows;
}

// Timestamps to the millisecond, as a cursor has them.
const instant = (column: string) => `date_trunc('milliseconds', ${column}) AS at`;

const audited = `
SELECT audit_id::text AS id, ${instant('logged_at')}, CASE action WHEN 'agreement.written' THEN 'written' WHEN 'agreement.suspend' THEN 'suspended'
    WHEN 'agreement.end' THEN 'ended' ELSE 'applicability_reopened' END AS what,
  (details ->> 'version')::int AS version, NULL::uuid AS case_id, NULL AS outcome, actor, actor_name, details ->> 'reason' AS text
FROM audit_log WHERE tenant = $1 AND target_kind = 'agreement' AND target_id = $2
  AND action IN ('agreement.written', 'agreement.suspend', 'agreement.end', 'agreement.reopen-applicability')`;

const ofCase = `tenant = $1 AND subject_id = $2 AND kind IN ('agreement_version', 'suspension_lifted')`;
const versionOfCase = `CASE kind WHEN 'agreement_version' THEN subject_version END`;

const opened = `
SELECT case_id || ':opened', ${instant('opened_at')}, CASE kind WHEN 'agreement_version' THEN 'submitted' ELSE 'lift_requested' END, ${versionOfCase},
  case_id, NULL, requester, NULL, CASE kind WHEN 'suspension_lifted' THEN content ->> 'reason' END FROM cases WHERE ${ofCase}`;

const decided = `
SELECT case_id || ':decided', ${instant('decided_at')}, CASE kind WHEN 'agreement_version' THEN 'decided' ELSE 'lift_decided' END, ${versionOfCase},
  case_id, state, NULL, NULL, NULL FROM cases WHERE ${ofCase} AND decided_at IS NOT NULL`;

const reviewed = `
SELECT review_id::text, ${instant('made_at')}, 'reviewed', NULL, NULL, outcome, reviewed_by, NULL, findings
FROM foreign_reviews WHERE tenant = $1 AND agreement_id = $2`;

/** A lapse that was made good isn't kept: this is of a review that is lapsed now. */
const lapsed = `
SELECT subject || ':' || due_on, ${instant("(lapsed_on::timestamp AT TIME ZONE 'Asia/Tokyo')")}, 'review_lapsed', NULL, NULL, subject, NULL, NULL, NULL
FROM review_dues WHERE tenant = $1 AND agreement_id = $2 AND lapsed_on IS NOT NULL`;

const invited = `
SELECT invitation_id || ':invited', ${instant('invited_at')}, 'invited', version, NULL, NULL, invited_by, NULL, party_id
FROM counterparty_invitations WHERE tenant = $1 AND agreement_id = $2`;

const answered = `
SELECT invitation_id || ':answered', ${instant('answered_at')}, 'answered', version, NULL, answer, NULL, stated_name, reason
FROM counterparty_answers JOIN counterparty_invitations USING (tenant, invitation_id) WHERE tenant = $1 AND agreement_id = $2`;

const signs = `
SELECT sign, ${instant('found_at')}, 'sign_found', NULL, NULL, NULL, NULL, NULL, text ->> 'ja'
FROM applicability_signs WHERE tenant = $1 AND agreement_id = $2`;
