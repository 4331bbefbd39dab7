import type { PartyDetails } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface PartyRow {
  party_id: string;
  version: number;
  details: PartyDetails;
  changed_at: Date;
}

const columns = 'party_id, version, details, changed_at';

/** Waits for others who write the same party, so that versions rise without gaps. */
export async function lockParty(tx: Tx, tenant: string, partyId: string): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('party:' || $1 || ':' || $2, 0))", [tenant, partyId]);
}

/** Each at its latest version; those there aren't are left out. */
export async function findParties(tx: Tx, tenant: string, partyIds: readonly string[]): Promise<PartyRow[]> {
  const { rows } = await tx.query<PartyRow>(
    `SELECT DISTINCT ON (party_id) ${columns} FROM parties WHERE tenant = $1 AND party_id = ANY($2)
     ORDER BY party_id, version DESC`,
    [tenant, partyIds],
  );
  return rows;
}

export async function listParties(tx: Tx, after: string, limit: number): Promise<PartyRow[]> {
  const { rows } = await tx.query<PartyRow>(
    `SELECT DISTINCT ON (party_id) ${columns} FROM parties WHERE party_id > $1 ORDER BY party_id, version DESC LIMIT $2`,
    [after, limit],
  );
  return rows;
}

export async function listPartyVersions(tx: Tx, partyId: string): Promise<PartyRow[]> {
  return (await tx.query<PartyRow>(`SELECT ${columns} FROM parties WHERE party_id = $1 ORDER BY version`, [partyId]))
    .rows;
}

export async function insertParty(tx: Tx, party: PartyRow & { tenant: string; changed_by: string }): Promise<void> {
  await tx.query(
    'INSERT INTO parties (tenant, party_id, version, details, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [party.tenant, party.party_id, party.version, JSON.stringify(party.details), party.changed_by, party.changed_at],
  );
}
