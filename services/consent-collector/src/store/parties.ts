import type { PartyChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

/** Keeps each party's highest version; a batch may hold several of one party, in any order. */
export async function upsertParties(tx: Tx, events: readonly PartyChanged[]): Promise<void> {
  await tx.query(
    `INSERT INTO parties (tenant, party_id, version, party_name)
     SELECT DISTINCT ON (tenant, party_id) tenant, party_id, version, party_name
     FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[]) AS changed (tenant, party_id, version, party_name)
     ORDER BY tenant, party_id, version DESC
     ON CONFLICT (tenant, party_id) DO UPDATE SET version = EXCLUDED.version, party_name = EXCLUDED.party_name
     WHERE parties.version < EXCLUDED.version`,
    [
      events.map((event) => event.tenantid),
      events.map(({ data }) => data.partyId),
      events.map(({ data }) => data.version),
      events.map(({ data }) => data.details.partyName),
    ],
  );
}

/** The party's current name, or undefined for a party that parties.v1 has not told us of. */
export async function findPartyName(tx: Tx, tenant: string, partyId: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ party_name: string }>(
    'SELECT party_name FROM parties WHERE tenant = $1 AND party_id = $2',
    [tenant, partyId],
  );
  return rows[0]?.party_name;
}
