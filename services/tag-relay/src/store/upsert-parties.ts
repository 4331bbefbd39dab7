import type { PartyChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { newestOf } from './newest-of.ts';

/** Keeps each party's newest version; an older or equal one changes nothing. */
export async function upsertParties(tx: Tx, events: readonly PartyChanged[]): Promise<void> {
  const rows = newestOf(
    events,
    (event) => `${event.tenantid}:${event.data.partyId}`,
    (event) => event.data.version,
  );
  await tx.query(
    `INSERT INTO parties AS known (tenant, party_id, version, details)
     SELECT tenant, party_id, version, details::jsonb
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS row (tenant, party_id, version, details)
     ORDER BY tenant, party_id
     ON CONFLICT (tenant, party_id) DO UPDATE SET version = excluded.version, details = excluded.details
     WHERE known.version < excluded.version`,
    [
      rows.map((event) => event.tenantid),
      rows.map((event) => event.data.partyId),
      rows.map((event) => event.data.version),
      rows.map((event) => JSON.stringify(event.data.details)),
    ],
  );
}
