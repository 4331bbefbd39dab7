import type { Localized } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { AgreementRow, AgreementVersionRow } from './agreements.ts';

export interface RegisterRow extends AgreementRow {
  newest_version: number;
  newest_state: AgreementVersionRow['state'];
  case_id: string | null;
  /** The approved version in effect on the day; null where none has begun. */
  current_version: number | null;
  provider_party_id: string;
  provider_name: string | null;
  recipient_party_id: string;
  recipient_name: string | null;
  recipient_country: string | null;
  purpose_of_use: Localized;
  applies: boolean;
  effective_from: string;
  effective_to: string | null;
  review_due_on: string | null;
  reminded_on: string | null;
}

export interface RegisterFilter {
  tenant: string;
  /** The day in Tokyo. */
  on: string;
  after: string;
  limit: number;
  status: string | undefined;
  newestState: string | undefined;
  partyId: string | undefined;
  reviewDueBefore: string | undefined;
}

/** Agreements by their id, each with the version in effect, or the newest where none is, and the first review that falls due. */
export async function listRegister(tx: Tx, filter: RegisterFilter): Promise<RegisterRow[]> {
  const { tenant, on, after, limit, status, newestState, partyId, reviewDueBefore } = filter;
  const values = [tenant, on, after, status, newestState, partyId, reviewDueBefore, limit];
  const { rows } = await tx.query<RegisterRow>(
    registerSql,
    values.map((value) => value ?? null),
  );
  return rows;
}

const detailOf = (side: string, detail: string) => `(SELECT details ->> '${detail}' FROM parties
    WHERE parties.tenant = $1 AND party_id = content ->> '${side}' ORDER BY parties.version DESC LIMIT 1)`;

const registerSql = `
SELECT agreement_id, status, applicability_reopened, status_reason, revision, changed_at, newest.version AS newest_version,
  newest.state AS newest_state, newest.case_id, current.version AS current_version, content ->> 'providerPartyId' AS provider_party_id,
  ${detailOf('providerPartyId', 'partyName')} AS provider_name, content ->> 'recipientPartyId' AS recipient_party_id,
  ${detailOf('recipientPartyId', 'partyName')} AS recipient_name, ${detailOf('recipientPartyId', 'countryCode')} AS recipient_country,
  content -> 'purposeOfUse' AS purpose_of_use, (content -> 'applicabilityDecision' ->> 'applies')::boolean AS applies,
  content ->> 'effectiveFrom' AS effective_from, content ->> 'effectiveTo' AS effective_to, due_on AS review_due_on, reminded_on
FROM agreements
JOIN LATERAL (
  SELECT version, state, case_id, content AS newest_content FROM agreement_versions written
  WHERE written.tenant = $1 AND written.agreement_id = agreements.agreement_id ORDER BY version DESC LIMIT 1) AS newest ON true
LEFT JOIN LATERAL (
  SELECT version, content AS current_content FROM agreement_versions known
  WHERE known.tenant = $1 AND known.agreement_id = agreements.agreement_id AND state = 'approved' AND content ->> 'effectiveFrom' <= $2
  ORDER BY version DESC LIMIT 1) AS current ON true
CROSS JOIN LATERAL (SELECT coalesce(current_content, newest_content) AS content) AS shown
LEFT JOIN LATERAL (
  SELECT due_on, reminded_on FROM review_dues
  WHERE review_dues.tenant = $1 AND review_dues.agreement_id = agreements.agreement_id ORDER BY due_on LIMIT 1) AS due ON true
WHERE agreements.tenant = $1 AND agreement_id > $3 AND ($4::text IS NULL OR status = $4)
  AND ($5::text IS NULL OR newest.state = $5)
  AND ($6::text IS NULL OR $6 IN (content ->> 'providerPartyId', content ->> 'recipientPartyId'))
  AND ($7::date IS NULL OR due_on <= $7)
ORDER BY agreement_id LIMIT $8`;
