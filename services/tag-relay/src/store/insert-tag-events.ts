import { saidDigest, type TagEventReceived } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';

/** Stores events to be decided. The first of an id is kept; returns those that are there with other content. */
export async function insertTagEvents(tx: Tx, batch: readonly Consumed[]): Promise<Consumed[]> {
  const events = batch.map(({ event }) => event as TagEventReceived);
  const { rows } = await tx.query<{ n: number }>(
    `WITH row AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[], $4::bytea[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::timestamptz[],
         $10::text[])
         WITH ORDINALITY AS r (tenant, principal, event_id, digest, site_id, name, facts, after_consent_id, received_at, traceparent, n)
     ), first AS (
       SELECT DISTINCT ON (tenant, principal, event_id) * FROM row ORDER BY tenant, principal, event_id, n
     ), stored AS (
       INSERT INTO tag_events (tenant, principal, event_id, digest, site_id, name, facts, after_consent_id, received_at, traceparent)
       SELECT tenant, principal, event_id, digest, site_id, name, facts::jsonb, after_consent_id, received_at, traceparent FROM first
       ORDER BY tenant, principal, event_id
       ON CONFLICT DO NOTHING
     )
     SELECT row.n::int AS n FROM row JOIN first USING (tenant, principal, event_id)
       LEFT JOIN tag_events AS known USING (tenant, principal, event_id)
     WHERE row.digest <> coalesce(known.digest, first.digest)`,
    [
      events.map((event) => event.tenantid),
      events.map((event) => event.data.principal),
      events.map((event) => event.id),
      batch.map(({ event }) => Buffer.from(saidDigest(event), 'hex')),
      events.map((event) => event.data.siteId),
      events.map((event) => event.data.name),
      events.map(({ data }) => JSON.stringify({ properties: data.properties, page: data.page })),
      events.map((event) => event.data.afterConsentId),
      events.map((event) => event.data.receivedAt),
      batch.map(({ headers }) => headers.traceparent ?? null),
    ],
  );
  return rows.map((row) => batch[row.n - 1]!);
}
