import type { TagContent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Basis } from '../domain/decide-gate.ts';
import type { MappedItems } from '../domain/map-items.ts';

export interface DueDelivery {
  deliveryId: string;
  tenant: string;
  principal: string;
  eventId: string;
  tagId: string;
  tagRevision: number;
  destination: string;
  items: MappedItems;
  occurredAt: Date;
  basis: Basis;
  confirmationId: string | null;
  confirmedAt: Date | null;
  attempts: number;
  lateStarts: number;
  anyUnknown: boolean;
  createdAt: Date;
  /** The trace that its event came in. */
  traceparent: string | null;
  /** An attempt whose process died: its lease has run out and nobody knows how it ended. */
  isAbandoned: boolean;
}

/** Locks deliveries that are due, oldest first, leaving those that another instance works on and destinations that have no room. */
export async function claimDueDeliveries(
  tx: Tx,
  { limit, fullDestinations }: { limit: number; fullDestinations: readonly string[] },
): Promise<DueDelivery[]> {
  const { rows } = await tx.query<DueDelivery>(
    `WITH due AS (
       SELECT * FROM deliveries
       WHERE status = 'pending' AND next_attempt_at <= clock_timestamp() AND destination <> ALL ($2::text[])
       ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     SELECT due.delivery_id AS "deliveryId", due.tenant, due.principal, due.event_id AS "eventId", due.tag_id AS "tagId",
       due.tag_revision AS "tagRevision", due.destination, due.items, due.occurred_at AS "occurredAt", due.basis,
       due.confirmation_id AS "confirmationId", due.confirmed_at AS "confirmedAt", due.attempts, due.late_starts AS "lateStarts",
       due.any_unknown AS "anyUnknown", due.created_at AS "createdAt", due.traceparent,
       under_way.delivery_id IS NOT NULL AND under_way.outcome IS NULL AS "isAbandoned"
     FROM due LEFT JOIN delivery_attempts AS under_way
       ON under_way.delivery_id = due.delivery_id AND under_way.attempt = due.attempts`,
    [limit, fullDestinations],
  );
  return rows;
}

/** A tag as it was when the gate let an event through, and as it is. */
export interface DeliveryTag {
  content: TagContent;
  contentHash: string;
  currentContent: TagContent;
  signingSecret: Buffer;
}

type TagOf = Pick<DueDelivery, 'tenant' | 'tagId' | 'tagRevision'>;

const keyOf = ({ tenant, tagId, tagRevision }: TagOf) => [tenant, tagId, tagRevision].join(' ');

/** The tags of many deliveries, each read once. */
export async function readDeliveryTags(
  tx: Tx,
  deliveries: readonly TagOf[],
): Promise<(delivery: TagOf) => DeliveryTag> {
  const wanted = [...new Map(deliveries.map((delivery) => [keyOf(delivery), delivery])).values()];
  const { rows } = await tx.query<DeliveryTag & TagOf>(
    `SELECT tenant, tag_id AS "tagId", row.revision AS "tagRevision", past.content, past.content_hash AS "contentHash",
       tags.content AS "currentContent", tags.signing_secret AS "signingSecret"
     FROM unnest($1::text[], $2::text[], $3::int[]) AS row (tenant, tag_id, revision)
       JOIN tag_revisions AS past USING (tenant, tag_id, revision) JOIN tags USING (tenant, tag_id)`,
    [wanted.map((tag) => tag.tenant), wanted.map((tag) => tag.tagId), wanted.map((tag) => tag.tagRevision)],
  );
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return (delivery) => {
    const tag = found.get(keyOf(delivery));
    if (!tag) throw new Error(`A delivery names revision ${delivery.tagRevision} of a tag that has none such`);
    return tag;
  };
}
