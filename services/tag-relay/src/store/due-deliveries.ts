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
  /** An attempt whose process died: its lease has run out and nobody knows how it ended. */
  isAbandoned: boolean;
  /** The tag as it was when the gate let the event through. */
  content: TagContent;
  contentHash: string;
  /** The tag as it is. */
  currentContent: TagContent;
  signingSecret: Buffer;
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
       due.any_unknown AS "anyUnknown", due.created_at AS "createdAt",
       EXISTS (SELECT FROM delivery_attempts AS a
               WHERE a.delivery_id = due.delivery_id AND a.attempt = due.attempts AND a.outcome IS NULL) AS "isAbandoned",
       revision.content, revision.content_hash AS "contentHash",
       tags.content AS "currentContent", tags.signing_secret AS "signingSecret"
     FROM due JOIN tags USING (tenant, tag_id)
       JOIN tag_revisions AS revision ON revision.tenant = due.tenant AND revision.tag_id = due.tag_id
         AND revision.revision = due.tag_revision`,
    [limit, fullDestinations],
  );
  return rows;
}
