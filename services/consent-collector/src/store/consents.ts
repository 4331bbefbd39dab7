import type { ConsentEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

/** A consent event on its way into the history: its bytes as they came, and the digest of its meaning. */
export interface Arrived {
  event: ConsentEvent;
  json: string;
  digest: string;
}

/**
 * Adds to the history what is not in it yet and returns which of `arrived` were added. MUST hold at most one of each
 * (tenant, principal, id): the first one, because the first is kept.
 */
export async function insertConsents(tx: Tx, arrived: readonly Arrived[]): Promise<Arrived[]> {
  const { rows } = await tx.query<{ consent_id: string; principal: string; tenant: string }>(
    `INSERT INTO consents (tenant, principal, consent_id, effective_at, digest, event)
     SELECT * FROM ROWS FROM (
       unnest($1::text[]), unnest($2::text[]), unnest($3::uuid[]), unnest($4::timestamptz[]), unnest($5::text[]),
       jsonb_array_elements($6::jsonb))
     ON CONFLICT DO NOTHING RETURNING tenant, principal, consent_id`,
    [
      arrived.map(({ event }) => event.tenantid),
      arrived.map(({ event }) => event.data.principal),
      arrived.map(({ event }) => event.id),
      arrived.map(({ event }) => event.data.effectiveAt),
      arrived.map(({ digest }) => digest),
      // The events are JSON already: parsing and writing them again would cost more than the insert.
      `[${arrived.map(({ json }) => json).join(',')}]`,
    ],
  );
  if (rows.length === arrived.length) return [...arrived];
  const added = new Set(rows.map((row) => `${row.tenant}\n${row.principal}\n${row.consent_id}`));
  return arrived.filter(({ event }) => added.has(consentKey(event)));
}

/** The digests in the history of `events`, by `consentKey`. */
export async function findDigests(tx: Tx, events: readonly ConsentEvent[]): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ tenant: string; principal: string; consent_id: string; digest: string }>(
    `SELECT tenant, principal, consent_id, digest FROM consents
     WHERE (tenant, principal, consent_id) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[]))`,
    [events.map((event) => event.tenantid), events.map(({ data }) => data.principal), events.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [`${row.tenant}\n${row.principal}\n${row.consent_id}`, row.digest]));
}

/** What makes a consent the same one however often it comes. */
export function consentKey({ tenantid, data, id }: ConsentEvent): string {
  return `${tenantid}\n${data.principal}\n${id}`;
}

/** Newest first by the moment it counts from; one more than `limit`, to tell whether there is a next page. */
export async function listConsents(
  tx: Tx,
  {
    tenant,
    principal,
    before,
    limit,
  }: { tenant: string; principal: string; before: [string, string] | undefined; limit: number },
): Promise<ConsentEvent[]> {
  const { rows } = await tx.query<{ event: ConsentEvent }>(
    `SELECT event FROM consents
     WHERE tenant = $1 AND principal = $2 AND ($3::timestamptz IS NULL OR (effective_at, consent_id) < ($3, $4::uuid))
     ORDER BY effective_at DESC, consent_id DESC LIMIT $5`,
    [tenant, principal, before?.[0] ?? null, before?.[1] ?? null, limit + 1],
  );
  return rows.map(({ event }) => event);
}
