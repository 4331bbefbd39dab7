import type { Tx } from '@akashi/database';
import type { Basis } from '../domain/decide-gate.ts';
import type { MappedItems } from '../domain/map-items.ts';
import type { DueEvent, MatchedTag } from './due-events.ts';

export interface NewDelivery {
  deliveryId: string;
  event: DueEvent;
  tag: MatchedTag;
  items: MappedItems;
  basis: Basis;
  /** Null where the duty does not apply. */
  confirmationId: string | null;
}

/** Adds deliveries, due at once. */
export async function insertDeliveries(tx: Tx, deliveries: readonly NewDelivery[], confirmedAt: Date): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.query(
    `INSERT INTO deliveries (delivery_id, tenant, principal, event_id, tag_id, tag_revision, destination, item_codes, items,
       occurred_at, basis, confirmation_id, confirmed_at, traceparent)
     SELECT delivery_id, tenant, principal, event_id, tag_id, tag_revision, destination,
       ARRAY(SELECT jsonb_object_keys(items::jsonb)), items::jsonb, occurred_at, basis::jsonb, confirmation_id,
       CASE WHEN confirmation_id IS NULL THEN NULL ELSE $12::timestamptz END, traceparent
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::int[], $7::text[], $8::text[], $9::timestamptz[],
       $10::text[], $11::uuid[], $13::text[])
       AS row (delivery_id, tenant, principal, event_id, tag_id, tag_revision, destination, items, occurred_at, basis, confirmation_id,
         traceparent)`,
    [
      deliveries.map(({ deliveryId }) => deliveryId),
      deliveries.map(({ event }) => event.tenant),
      deliveries.map(({ event }) => event.principal),
      deliveries.map(({ event }) => event.eventId),
      deliveries.map(({ tag }) => tag.tagId),
      deliveries.map(({ tag }) => tag.revision),
      deliveries.map(({ tag }) => new URL(tag.content.destination.url).origin),
      deliveries.map(({ items }) => JSON.stringify(items)),
      deliveries.map(({ event }) => event.receivedAt),
      deliveries.map(({ basis }) => JSON.stringify(basis)),
      deliveries.map(({ confirmationId }) => confirmationId),
      confirmedAt,
      deliveries.map(({ event }) => event.traceparent),
    ],
  );
}
