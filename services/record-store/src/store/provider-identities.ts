import type { PartyChanged, ProviderIdentityConfirmed } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { EarlierConfirmation } from '../domain/confirm-identity.ts';
import type { Evidence } from '../domain/evidence.ts';

type Confirmation = ProviderIdentityConfirmed['data'];

export async function addConfirmation(tx: Tx, evidence: Evidence, data: Confirmation): Promise<void> {
  await tx.query(
    `INSERT INTO provider_identity_confirmations (tenant, confirmation_id, evidence_id, provider_party_id, method, confirmed_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [evidence.tenant, data.confirmationId, evidence.evidenceId, data.providerPartyId, data.method, data.confirmedAt],
  );
}

/** The details of a party as they are known here last. */
export async function findParty(tx: Tx, tenant: string, partyId: string): Promise<PartyChanged['data'] | undefined> {
  const { rows } = await tx.query<{ value: Buffer }>(
    `SELECT e.value FROM evidence_references r JOIN evidence e USING (evidence_id)
     WHERE r.tenant = $1 AND r.reference >= 'party:' || $2 || ':' AND r.reference < 'party:' || $2 || ';'
     ORDER BY split_part(r.reference, ':', 3)::int DESC LIMIT 1`,
    [tenant, partyId],
  );
  return rows[0] && (JSON.parse(rows[0].value.toString()) as PartyChanged).data;
}

export async function findConfirmation(
  tx: Tx,
  tenant: string,
  confirmationId: string,
): Promise<Confirmation | undefined> {
  const [confirmation] = await selectConfirmations(tx, 'c.tenant = $1 AND c.confirmation_id = $2', [
    tenant,
    confirmationId,
  ]);
  return confirmation;
}

/** A tenant's confirmations, newest first, up to `limit + 1` of them. */
export async function listConfirmations(
  tx: Tx,
  tenant: string,
  { after, limit, providerPartyId }: { after: string | undefined; limit: number; providerPartyId: string | undefined },
): Promise<Confirmation[]> {
  return selectConfirmations(
    tx,
    `c.tenant = $1 AND ($2::uuid IS NULL OR c.confirmation_id < $2) AND ($4::text IS NULL OR c.provider_party_id = $4)
     ORDER BY c.confirmation_id DESC LIMIT $3`,
    [tenant, after ?? null, limit + 1, providerPartyId ?? null],
  );
}

/** A confirmation, and whether a record that states what it confirmed is kept: not disposed of, its term not over, uncorrected. */
export async function findEarlier(
  tx: Tx,
  tenant: string,
  { confirmationId, today }: { confirmationId: string; today: string },
): Promise<EarlierConfirmation | null> {
  const confirmation = await findConfirmation(tx, tenant, confirmationId);
  if (!confirmation) return null;
  const { rows } = await tx.query<{ is_recorded: boolean }>(
    `SELECT EXISTS (
       SELECT FROM recorded_identities i JOIN records r USING (tenant, record_id)
       WHERE i.tenant = $1 AND i.confirmation_id = $2 AND (r.retention_until IS NULL OR r.retention_until >= $3)
         AND NOT EXISTS (SELECT FROM record_corrections c WHERE c.tenant = $1 AND c.record_id = r.record_id)
     ) AS is_recorded`,
    [tenant, confirmationId, today],
  );
  return { confirmation, isRecorded: rows[0]!.is_recorded };
}

async function selectConfirmations(tx: Tx, condition: string, values: unknown[]): Promise<Confirmation[]> {
  const { rows } = await tx.query<{ value: Buffer }>(
    `SELECT e.value FROM provider_identity_confirmations c JOIN evidence e USING (evidence_id) WHERE ${condition}`,
    values,
  );
  return rows.map(({ value }) => (JSON.parse(value.toString()) as ProviderIdentityConfirmed).data);
}

/** The first day, in Japan's time, on which the provider's identity was confirmed to be just this; null where it never was. */
export async function findIdentityConfirmedOn(
  tx: Tx,
  tenant: string,
  {
    partyName,
    partyAddress,
    representativeName,
  }: Pick<Confirmation['provider'], 'partyName' | 'partyAddress' | 'representativeName'>,
): Promise<string | null> {
  const { rows } = await tx.query<{ day: string | null }>(
    `SELECT min((c.confirmed_at AT TIME ZONE 'Asia/Tokyo')::date) AS day
     FROM provider_identity_confirmations c JOIN evidence e USING (evidence_id)
     CROSS JOIN LATERAL (SELECT convert_from(e.value, 'UTF8')::jsonb #> '{data,provider}' AS said) provider
     WHERE c.tenant = $1 AND said ->> 'partyName' = $2 AND said ->> 'partyAddress' = $3
       AND said ->> 'representativeName' IS NOT DISTINCT FROM $4`,
    [tenant, partyName, partyAddress, representativeName],
  );
  return rows[0]!.day;
}
