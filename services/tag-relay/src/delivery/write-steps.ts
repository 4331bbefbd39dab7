import {
  type AkashiEvent,
  confirmationMade,
  encodeEvent,
  newEvent,
  type ProvisionMade,
  provisionMade,
  provisionSettled,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { causeOf, putInOutbox } from '@akashi/messaging';
import { countOutcomes, type EndedOutcome } from '../store/count-outcomes.ts';
import { endAttempts, insertAttempts } from '../store/delivery-attempts.ts';
import type { DueDelivery } from '../store/due-deliveries.ts';
import { insertProvisions } from '../store/provisions.ts';
import { updateDeliveries } from '../store/update-deliveries.ts';
import { confirmationOf } from './confirmation-of.ts';
import type { SteppedDelivery } from './delivery-step.ts';

const source = 'akashi/tag-relay';

/** Writes the steps of transaction B with everything that has to be published about them, in the order it has to be published. */
export async function writeSteps(tx: Tx, steps: readonly SteppedDelivery[]): Promise<void> {
  const attemptOf = ({ delivery }: SteppedDelivery, attempt: number) => ({
    tenant: delivery.tenant,
    deliveryId: delivery.deliveryId,
    attempt,
  });
  const abandoned = steps.filter(({ delivery }) => delivery.isAbandoned);
  const lost = { outcome: 'unknown', status: null, cause: 'the process ended during the attempt' } as const;
  await endAttempts(
    tx,
    abandoned.map((step) => ({ ...attemptOf(step, step.delivery.attempts), ...lost })),
  );
  await updateDeliveries(
    tx,
    steps.map(({ change }) => change),
  );
  if (steps[0]) await countOutcomes(tx, steps.flatMap(endedOutcome), steps[0].now);
  const starts = steps.filter(({ step }) => step.kind === 'start');
  if (starts[0])
    await insertAttempts(
      tx,
      starts.map((step) => attemptOf(step, step.change.attempts)),
      starts[0].now,
    );
  const made = starts.filter(({ change }) => change.attempts === 1).map(provisionOf);
  await insertProvisions(tx, made);
  const said: Said[] = [...starts.flatMap(confirmationsOf), ...made, ...steps.flatMap(settlementsOf)];
  await putInOutbox(
    tx,
    said.map(({ event }) => event),
    { values: said.map(({ value }) => value), causes: said.map(({ delivery }) => causeOf(delivery.traceparent)) },
  );
}

/** An event about a delivery, as it is published. */
interface Said<E extends AkashiEvent = AkashiEvent> {
  delivery: DueDelivery;
  event: E;
  value: Buffer;
}

const saidOf = <E extends AkashiEvent>(delivery: DueDelivery, event: E): Said<E> => ({
  delivery,
  event,
  value: encodeEvent(event).value,
});

function endedOutcome({ delivery: { tenant, tagId, destination }, change }: SteppedDelivery): EndedOutcome[] {
  const outcome = change.status === 'withheld' ? 'withheld' : change.outcome;
  return outcome === null ? [] : [{ tenant, tagId, destination, outcome, reasons: change.reasons }];
}

function confirmationsOf({ delivery, change, now }: SteppedDelivery): Said[] {
  const { confirmationId, basis } = change;
  const data = basis && confirmationOf({ confirmationId, basis, principal: delivery.principal, confirmedAt: now });
  if (!data) return [];
  return [saidOf(delivery, newEvent(confirmationMade, { source, tenant: delivery.tenant, data, time: now }))];
}

function provisionOf({ delivery, tag, change, now }: SteppedDelivery): Said<ProvisionMade> {
  const { confirmation: _, ...reliedOn } = change.basis ?? delivery.basis;
  const event = newEvent(provisionMade, {
    source,
    tenant: delivery.tenant,
    time: now,
    data: {
      provisionId: delivery.deliveryId,
      tagEventId: delivery.eventId,
      principal: delivery.principal,
      ...reliedOn,
      tag: { tagId: delivery.tagId, revision: delivery.tagRevision, contentHash: tag.contentHash },
      itemCodes: Object.keys(delivery.items),
      confirmationId: reliedOn.consent && (change.confirmationId ?? delivery.confirmationId),
      providedAt: now.toISOString(),
    },
  });
  return saidOf(delivery, event);
}

function settlementsOf({ delivery, change, now }: SteppedDelivery): Said[] {
  if (change.status !== 'settled' || change.outcome === null) return [];
  const { outcome, attempts } = change;
  return [saidOf(delivery, settlementOf(delivery, { outcome, attempts, now }))];
}

interface Settled {
  outcome: 'delivered' | 'unknown' | 'not_sent';
  attempts: number;
  now: Date;
}

/** How a provision ended, as record-store learns of it. */
export function settlementOf(
  { tenant, deliveryId, principal }: { tenant: string; deliveryId: string; principal: string },
  { outcome, attempts, now }: Settled,
): AkashiEvent {
  const data = { provisionId: deliveryId, principal, outcome, attempts, settledAt: now.toISOString() };
  return newEvent(provisionSettled, { source, tenant, data, time: now });
}
