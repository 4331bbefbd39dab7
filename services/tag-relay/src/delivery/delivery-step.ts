import type { Basis } from '../domain/decide-gate.ts';
import type { DeliveryTag, DueDelivery } from '../store/due-deliveries.ts';
import type { DeliveryChange } from '../store/update-deliveries.ts';

/** What transaction B does with one delivery. */
export type Step =
  /** `confirmationId`: of a new confirmation, where what is relied on has changed since the first gate. */
  | { kind: 'start'; basis: Basis; confirmationId: string | null }
  | { kind: 'defer'; reason: 'not_fresh' | 'awaiting_consent'; delayMs: number }
  /** `outcome` is null when nothing was ever attempted: then there is no provision to settle. */
  | { kind: 'stop'; reasons: string[]; outcome: 'unknown' | 'not_sent' | null };

export interface SteppedDelivery {
  delivery: DueDelivery;
  tag: DeliveryTag;
  step: Step;
  /** The row that the step leaves behind. */
  change: DeliveryChange;
  now: Date;
}

type Stepping = Omit<SteppedDelivery, 'change'> & { leaseMs: number };

/** A delivery with what is to be done about it, and the row that this leaves behind. */
export function stepped({ leaseMs, ...stepping }: Stepping): SteppedDelivery {
  const { delivery, step, now } = stepping;
  const { deliveryId, attempts, lateStarts } = delivery;
  const anyUnknown = delivery.anyUnknown || delivery.isAbandoned;
  const kept = { deliveryId, attempts, lateStarts, anyUnknown, basis: null, confirmationId: null, confirmedAt: null };
  const change = (): DeliveryChange => {
    switch (step.kind) {
      case 'defer':
        return { ...kept, status: 'pending', outcome: null, reasons: [step.reason], nextAttemptMs: step.delayMs };
      case 'stop': {
        const status = step.outcome === null ? 'withheld' : 'settled';
        return { ...kept, status, outcome: step.outcome, reasons: step.reasons, nextAttemptMs: 0 };
      }
      case 'start': {
        const { basis, confirmationId } = step;
        const confirmed = { basis, confirmationId, confirmedAt: confirmationId === null ? null : now };
        return {
          ...kept,
          ...confirmed,
          status: 'pending',
          outcome: null,
          reasons: [],
          attempts: attempts + 1,
          nextAttemptMs: leaseMs,
        };
      }
    }
  };
  return { ...stepping, change: change() };
}
