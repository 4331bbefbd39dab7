import type { Tx } from '@akashi/database';
import type { Basis } from '../domain/decide-gate.ts';

/** The whole changeable part of a delivery, as it is to be. */
export interface DeliveryChange {
  deliveryId: string;
  status: 'pending' | 'settled' | 'withheld';
  outcome: 'delivered' | 'unknown' | 'not_sent' | null;
  reasons: readonly string[];
  attempts: number;
  lateStarts: number;
  anyUnknown: boolean;
  /** From now; 0 for one that has ended. */
  nextAttemptMs: number;
  /** Null: as it was. */
  basis: Basis | null;
  confirmationId: string | null;
  confirmedAt: Date | null;
}

/** Writes changes; a delivery that has ended loses its items, so that the information itself is not kept. */
export async function updateDeliveries(tx: Tx, changes: readonly DeliveryChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `UPDATE deliveries AS delivery
     SET status = row.status, outcome = row.outcome, reasons = string_to_array(row.reasons, ','), attempts = row.attempts,
         late_starts = row.late_starts, any_unknown = row.any_unknown,
         next_attempt_at = clock_timestamp() + row.next_attempt_ms * interval '1 ms',
         basis = coalesce(row.basis::jsonb, delivery.basis),
         confirmation_id = coalesce(row.confirmation_id, delivery.confirmation_id),
         confirmed_at = coalesce(row.confirmed_at, delivery.confirmed_at),
         items = CASE WHEN row.status = 'pending' THEN delivery.items END,
         ended_at = CASE WHEN row.status = 'pending' THEN NULL ELSE clock_timestamp() END
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::boolean[], $8::int[], $9::text[], $10::uuid[],
       $11::timestamptz[]) AS row (delivery_id, status, outcome, reasons, attempts, late_starts, any_unknown, next_attempt_ms, basis,
       confirmation_id, confirmed_at)
     WHERE delivery.delivery_id = row.delivery_id`,
    [
      changes.map((change) => change.deliveryId),
      changes.map((change) => change.status),
      changes.map((change) => change.outcome),
      changes.map((change) => change.reasons.join(',')),
      changes.map((change) => change.attempts),
      changes.map((change) => change.lateStarts),
      changes.map((change) => change.anyUnknown),
      changes.map((change) => Math.round(change.nextAttemptMs)),
      changes.map((change) => change.basis && JSON.stringify(change.basis)),
      changes.map((change) => change.confirmationId),
      changes.map((change) => change.confirmedAt),
    ],
  );
}
