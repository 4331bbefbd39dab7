import type { ProviderIdentityConfirmed } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';
import type { LoggedEvidence } from './dispose-evidence.ts';

/** Evidence that concerns a person, or may (a document may be any), and may be uncited. What isn't here (notices, agreements, parties, tags, cases, keys) stays. */
const personalTypes = [
  'consent.recorded',
  'consent.withdrawn',
  'declaration.recorded',
  'confirmation.made',
  'provision.made',
  'provision.settled',
  'provision.filed',
  'acquisition.reported',
  'provision.reported',
  'record.corrected',
  'legal_hold.placed',
  'contract_document.attached',
  // Of these only confirmations of who an individual is: what a company is called concerns no person.
  'provider_identity.confirmed',
];

export interface ScannedEvidence {
  /** Ids by tenant, rising. */
  byTenant: Map<string, string[]>;
  /** Where to go on; null once there is no more. */
  next: string | null;
}

/** Of the next `limit` pieces of evidence received before an instant (by `before`, its first id), those that concern a person. */
export async function scanEvidence(
  db: Database,
  { after, before, limit }: { after: string | null; before: string; limit: number },
): Promise<ScannedEvidence> {
  const { rows } = await db.query<{ evidence_id: string; tenant: string; personal: boolean }>(
    `SELECT evidence_id, tenant, event_type = ANY ($4) AS personal FROM evidence
     WHERE ($1::uuid IS NULL OR evidence_id > $1) AND evidence_id < $2 ORDER BY evidence_id LIMIT $3`,
    [after, before, limit, personalTypes],
  );
  const byTenant = new Map<string, string[]>();
  for (const { evidence_id, tenant, personal } of rows) {
    if (personal) byTenant.set(tenant, [...(byTenant.get(tenant) ?? []), evidence_id]);
  }
  return { byTenant, next: rows.length === limit ? rows.at(-1)!.evidence_id : null };
}

/** What of a tenant's evidence must stay: its ids. MUST be read under `lockDisposal`. */
export async function findStillNeeded(
  tx: Tx,
  tenant: string,
  { evidence, now }: { evidence: readonly LoggedEvidence[]; now: Date },
): Promise<Set<string>> {
  const rows = evidence.map(({ evidenceId, eventType, event }) => {
    const data = event.data as Record<string, unknown>;
    return {
      evidenceId,
      eventType,
      eventId: event.id,
      time: event.time,
      principal: data.principal ?? (data.scope as { principal?: string } | undefined)?.principal ?? null,
      // What it is about, and what a record would cite it by.
      aboutId:
        data.provisionId ?? data.acquisitionId ?? data.recordId ?? data.holdId ?? data.documentId ?? identityOf(event),
      citedId: data.confirmationId ?? event.id,
      agreementId: (data.agreement as { agreementId?: string } | undefined)?.agreementId ?? data.agreementId ?? null,
      partyIds: partiesNamedBy(data),
    };
  });
  const { rows: needed } = await tx.query<{ evidence_id: string }>(neededSql, [
    tenant,
    ...columnsOf(
      rows,
      'evidenceId',
      'eventType',
      'eventId',
      'time',
      'principal',
      'aboutId',
      'citedId',
      'agreementId',
      'partyIds',
    ),
    now,
  ]);
  const companies = evidence.filter(isOfCompany).map(({ evidenceId }) => evidenceId);
  return new Set([...needed.map(({ evidence_id }) => evidence_id), ...companies]);
}

/** The id of a confirmation of a provider's identity, by which records cite it; a provision's confirmation goes by itself. */
function identityOf({ type, data }: LoggedEvidence['event']): string | null {
  return type === 'provider_identity.confirmed' ? (data as ProviderIdentityConfirmed['data']).confirmationId : null;
}

/** Whether it says who a company is: nothing of a person, so it stays. */
function isOfCompany({ event: { type, data } }: LoggedEvidence): boolean {
  return (
    type === 'provider_identity.confirmed' && (data as ProviderIdentityConfirmed['data']).provider.kind !== 'individual'
  );
}

interface NamesParties {
  recipientPartyId?: string;
  providerPartyId?: string | null;
  provider?: { partyId?: string };
  recipient?: { partyId?: string };
  choices?: { recipientPartyId?: string }[];
}

/** The companies it names, with a space between; null where it names none, so that it may concern any. */
function partiesNamedBy(data: Record<string, unknown>): string | null {
  const { recipientPartyId, providerPartyId, provider, recipient, choices = [] } = data as NamesParties;
  const named = [
    ...[recipientPartyId, providerPartyId ?? undefined, provider?.partyId, recipient?.partyId],
    ...choices.map((choice) => choice.recipientPartyId),
  ].filter((partyId) => partyId !== undefined);
  return named.length === 0 ? null : [...new Set(named)].join(' ');
}

const consentTypes = `('consent.recorded', 'consent.withdrawn', 'declaration.recorded')`;

/** A consent's choices, whichever source it came from, with when they count. */
const choicesOf = (value: string) => `
  CROSS JOIN LATERAL (SELECT convert_from(${value}, 'UTF8')::jsonb -> 'data' AS data) parsed
  CROSS JOIN LATERAL jsonb_array_elements(coalesce(parsed.data -> 'choices', jsonb_build_array(parsed.data))) choice`;

/** For `EXPLAIN` too: the cost must not grow with how many records are kept. */
export const neededSql = `
WITH given AS (
  SELECT * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[]) AS given (evidence_id, event_type, event_id, at, principal, about_id, cited_id, agreement_id, party_ids)
)
-- Its provision's record is kept, or isn't made yet.
SELECT g.evidence_id FROM given g JOIN provision_outcomes o ON o.tenant = $1 AND o.provision_id = g.about_id::uuid
JOIN records r ON r.tenant = o.tenant AND r.record_id = o.record_id
WHERE g.event_type IN ('provision.made', 'provision.reported', 'provision.settled', 'provision.filed')
UNION ALL
SELECT g.evidence_id FROM given g JOIN pending_provisions p ON p.tenant = $1 AND p.provision_id = g.about_id::uuid
WHERE g.event_type IN ('provision.made', 'provision.settled')
UNION ALL
SELECT g.evidence_id FROM given g JOIN pending_provision_reports p ON p.tenant = $1 AND p.provision_id = g.about_id::uuid
WHERE g.event_type = 'provision.reported'
UNION ALL
SELECT g.evidence_id FROM given g JOIN acquisition_outcomes o ON o.tenant = $1 AND o.acquisition_id = g.about_id::uuid
JOIN records r ON r.tenant = o.tenant AND r.record_id = o.record_id WHERE g.event_type = 'acquisition.reported'
UNION ALL
SELECT g.evidence_id FROM given g JOIN pending_acquisitions p ON p.tenant = $1 AND p.acquisition_id = g.about_id::uuid
WHERE g.event_type = 'acquisition.reported'
UNION ALL
-- The record that it corrects is kept.
SELECT g.evidence_id FROM given g JOIN records r ON r.tenant = $1 AND r.record_id = g.about_id::uuid
WHERE g.event_type = 'record.corrected'
UNION ALL
-- A kept record of that person cites it.
SELECT g.evidence_id FROM given g JOIN records r ON r.tenant = $1 AND r.principal = g.principal
JOIN evidence e ON e.evidence_id = r.evidence_id
CROSS JOIN LATERAL (SELECT convert_from(e.value, 'UTF8')::jsonb #> '{data,basis}' AS basis) record
WHERE g.event_type IN ('confirmation.made', 'consent.recorded', 'consent.withdrawn', 'declaration.recorded')
  AND g.cited_id IN (record.basis ->> 'confirmationId', record.basis ->> 'consentId')
UNION ALL
-- A kept record of an acquisition cites it, whose person may go by another identifier there.
SELECT g.evidence_id FROM given g JOIN record_citations c ON c.tenant = $1 AND c.cited = 'consent:' || g.event_id
WHERE g.event_type IN ${consentTypes}
UNION ALL
SELECT g.evidence_id FROM given g JOIN record_citations c ON c.tenant = $1 AND c.cited = 'provider_identity:' || g.about_id
WHERE g.event_type = 'provider_identity.confirmed'
UNION ALL
-- A report cites it whose record isn't made yet.
SELECT g.evidence_id FROM given g JOIN pending_acquisitions p ON p.tenant = $1 JOIN evidence e ON e.evidence_id = p.evidence_id
CROSS JOIN LATERAL (SELECT convert_from(e.value, 'UTF8')::jsonb -> 'data' AS data) report
WHERE (g.event_type = 'provider_identity.confirmed' AND g.about_id = report.data ->> 'providerIdentityConfirmationId')
  OR (g.event_type IN ${consentTypes} AND g.event_id = report.data #>> '{consent,consentId}')
UNION ALL
-- A later confirmation that is kept found it the same (Rule 22(3)).
SELECT g.evidence_id FROM given g JOIN provider_identity_confirmations later ON later.tenant = $1 AND later.method = 'sameness_confirmed'
JOIN evidence e ON e.evidence_id = later.evidence_id
WHERE g.event_type = 'provider_identity.confirmed' AND g.about_id = convert_from(e.value, 'UTF8')::jsonb #>> '{data,sameAs}'
UNION ALL
-- A consent that may still be relied on: for one of its recipients and purposes no later choice of that person is kept. Among a tag's
-- choices the higher number is the later; between sources time decides.
SELECT g.evidence_id FROM given g JOIN evidence own ON own.evidence_id = g.evidence_id ${choicesOf('own.value')}
WHERE g.event_type IN ${consentTypes} AND NOT EXISTS (
  SELECT FROM evidence other
  CROSS JOIN LATERAL (SELECT convert_from(other.value, 'UTF8')::jsonb -> 'data' AS data) later
  CROSS JOIN LATERAL jsonb_array_elements(coalesce(later.data -> 'choices', jsonb_build_array(later.data))) newer
  WHERE other.tenant = $1 AND other.topic = 'consents.v1' AND other.subject = g.principal AND other.evidence_id <> own.evidence_id
    AND newer ->> 'recipientPartyId' = choice ->> 'recipientPartyId' AND newer ->> 'purposeCode' = choice ->> 'purposeCode'
    AND (later.data ->> 'effectiveAt') > (parsed.data ->> 'effectiveAt')
    AND coalesce((later.data ->> 'choiceNumber')::bigint > (parsed.data ->> 'choiceNumber')::bigint, true))
UNION ALL
-- A document of an agreement that a record is kept of, or that further records may be made of.
SELECT g.evidence_id FROM given g JOIN contract_documents d ON d.tenant = $1 AND d.document_id = g.about_id::uuid
LEFT JOIN agreement_ends a ON a.tenant = d.tenant AND a.agreement_id = d.agreement_id AND a.version = d.agreement_version
  AND a.content_hash = d.agreement_hash
WHERE g.event_type = 'contract_document.attached' AND (a.ended_at IS NULL OR a.ended_at > $11
  OR EXISTS (SELECT FROM record_groups n WHERE n.tenant = $1 AND n.agreement_id = d.agreement_id
    AND EXISTS (SELECT FROM records r WHERE r.tenant = $1 AND r.group_id = n.group_id)))
UNION ALL
-- A hold that isn't released, or whose person still has a record.
SELECT g.evidence_id FROM given g WHERE g.event_type = 'legal_hold.placed' AND (g.principal IS NULL
  OR EXISTS (SELECT FROM active_legal_holds h WHERE h.tenant = $1 AND h.hold_id = g.about_id::uuid)
  OR EXISTS (SELECT FROM records r WHERE r.tenant = $1 AND r.principal = g.principal))
UNION ALL
-- A hold covers it, as far as each part can be told of evidence: a hold on single records covers none that is uncited.
SELECT g.evidence_id FROM given g JOIN active_legal_holds h ON h.tenant = $1 AND h.record_ids IS NULL
  AND (h.principal IS NULL OR h.principal = g.principal) AND (h.agreement_id IS NULL OR h.agreement_id = g.agreement_id)
  AND (h.party_id IS NULL OR g.party_ids IS NULL OR h.party_id = ANY (string_to_array(g.party_ids, ' ')))
  AND (h.first_day IS NULL OR (g.at AT TIME ZONE 'Asia/Tokyo')::date BETWEEN h.first_day AND h.last_day)`;

/** Deletes the rows by which disposed holds, documents and identities were found, and the documents' bytes. */
export async function deleteRowsOf(tx: Tx, tenant: string, evidence: readonly LoggedEvidence[]): Promise<void> {
  const tables = {
    legal_holds: 'hold_id',
    contract_documents: 'document_id',
    contract_document_contents: 'document_id',
    contract_document_withdrawals: 'document_id',
    provider_identity_confirmations: 'confirmation_id',
  };
  const ids = evidence.flatMap(({ event }) => {
    const { holdId, documentId } = event.data as { holdId?: string; documentId?: string };
    return holdId ?? documentId ?? identityOf(event) ?? [];
  });
  if (ids.length === 0) return;
  for (const [table, column] of Object.entries(tables)) {
    await tx.query(`DELETE FROM ${table} WHERE tenant = $1 AND ${column} = ANY ($2::uuid[])`, [tenant, ids]);
  }
}
