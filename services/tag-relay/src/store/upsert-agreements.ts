import type { AgreementChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { AgreementState } from '../domain/check-agreement.ts';
import { newestOf } from './newest-of.ts';

const stateOf = ({ data }: AgreementChanged): AgreementState => {
  const { agreementId, status, applicabilityReopened, providerTenant, versions, reviewDueOn } = data;
  return { agreementId, status, applicabilityReopened, providerTenant, versions, reviewDueOn };
};

/** Keeps each agreement's newest revision; an older or equal one changes nothing. */
export async function upsertAgreements(tx: Tx, events: readonly AgreementChanged[]): Promise<void> {
  const rows = newestOf(
    events,
    (event) => `${event.tenantid}:${event.data.agreementId}`,
    (event) => event.data.revision,
  );
  await tx.query(
    `INSERT INTO agreements AS known (tenant, agreement_id, revision, state, party_ids, recipient_party_ids, purpose_codes)
     SELECT tenant, agreement_id, revision, state::jsonb,
       ARRAY(SELECT jsonb_path_query(state::jsonb, '$.versions[*].content.providerPartyId') #>> '{}'
             UNION SELECT jsonb_path_query(state::jsonb, '$.versions[*].content.recipientPartyId') #>> '{}'),
       ARRAY(SELECT DISTINCT jsonb_path_query(state::jsonb, '$.versions[*].content.recipientPartyId') #>> '{}'),
       ARRAY(SELECT DISTINCT jsonb_path_query(state::jsonb, '$.versions[*].content.purposeCode') #>> '{}')
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS row (tenant, agreement_id, revision, state)
     ORDER BY tenant, agreement_id
     ON CONFLICT (tenant, agreement_id) DO UPDATE
       SET revision = excluded.revision, state = excluded.state, party_ids = excluded.party_ids,
           recipient_party_ids = excluded.recipient_party_ids, purpose_codes = excluded.purpose_codes
     WHERE known.revision < excluded.revision`,
    [
      rows.map((event) => event.tenantid),
      rows.map((event) => event.data.agreementId),
      rows.map((event) => event.data.revision),
      rows.map((event) => JSON.stringify(stateOf(event))),
    ],
  );
}
