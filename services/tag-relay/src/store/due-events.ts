import type { TagContent, TagEventReceived } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface DueEvent {
  tenant: string;
  principal: string;
  eventId: string;
  siteId: string;
  name: string;
  facts: Pick<TagEventReceived['data'], 'properties' | 'page'>;
  afterConsentId: string | null;
  receivedAt: Date;
  storedAt: Date;
  /** The trace that it came in. */
  traceparent: string | null;
}

/** Locks events whose gate is due, oldest first, leaving those that another instance works on. */
export async function claimDueEvents(tx: Tx, limit: number): Promise<DueEvent[]> {
  const { rows } = await tx.query<DueEvent>(
    `SELECT tenant, principal, event_id AS "eventId", site_id AS "siteId", name, facts, after_consent_id AS "afterConsentId",
       received_at AS "receivedAt", stored_at AS "storedAt", traceparent
     FROM tag_events WHERE status = 'pending' AND next_gate_at <= clock_timestamp()
     ORDER BY next_gate_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
  return rows;
}

export interface MatchedTag {
  tenant: string;
  tagId: string;
  revision: number;
  content: TagContent;
}

/** The enabled tags for the sites and names of these events, by `matchKey`. */
export async function matchTags(tx: Tx, events: readonly DueEvent[]): Promise<Map<string, MatchedTag[]>> {
  const wanted = [...new Map(events.map((event) => [matchKey(event), event])).values()];
  const { rows } = await tx.query<MatchedTag>(
    `SELECT tenant, tag_id AS "tagId", revision, content
     FROM tags JOIN unnest($1::text[], $2::text[], $3::text[]) AS row (tenant, site_id, event_name) USING (tenant, site_id, event_name)
     WHERE enabled ORDER BY tenant, tag_id`,
    [wanted.map((event) => event.tenant), wanted.map((event) => event.siteId), wanted.map((event) => event.name)],
  );
  return Map.groupBy(rows, ({ tenant, content }) =>
    matchKey({ tenant, siteId: content.siteId, name: content.eventName }),
  );
}

export const matchKey = ({ tenant, siteId, name }: Pick<DueEvent, 'tenant' | 'siteId' | 'name'>) =>
  [tenant, siteId, name].join(' ');

export interface EventProgress {
  event: DueEvent;
  /** Null: decided. Else how long the event waits. */
  deferMs: number | null;
  /** Why it waits, or why no tag took it up. */
  reason: string | null;
}

/** Writes what became of each event; a decided one's properties and page are deleted. */
export async function updateTagEvents(tx: Tx, progress: readonly EventProgress[]): Promise<void> {
  if (progress.length === 0) return;
  await tx.query(
    `UPDATE tag_events AS event
     SET status = CASE WHEN row.defer_ms IS NULL THEN 'decided' ELSE 'pending' END,
         facts = CASE WHEN row.defer_ms IS NULL THEN NULL ELSE event.facts END,
         decided_at = CASE WHEN row.defer_ms IS NULL THEN clock_timestamp() END,
         next_gate_at = CASE WHEN row.defer_ms IS NULL THEN event.next_gate_at
                             ELSE clock_timestamp() + row.defer_ms * interval '1 ms' END,
         reason = row.reason
     FROM unnest($1::text[], $2::text[], $3::uuid[], $4::int[], $5::text[]) AS row (tenant, principal, event_id, defer_ms, reason)
     WHERE event.tenant = row.tenant AND event.principal = row.principal AND event.event_id = row.event_id`,
    [
      progress.map(({ event }) => event.tenant),
      progress.map(({ event }) => event.principal),
      progress.map(({ event }) => event.eventId),
      progress.map(({ deferMs }) => deferMs),
      progress.map(({ reason }) => reason),
    ],
  );
}
