import type { AkashiEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Cause, causeOf, putInOutbox } from '@akashi/messaging';
import { nextStep, type RetryPolicy } from '../domain/next-step.ts';
import { countOutcomes, type EndedOutcome } from '../store/count-outcomes.ts';
import { type AttemptEnd, endAttempts, lockOpenAttempts, type OpenAttempt } from '../store/delivery-attempts.ts';
import { preferIndexes } from '../store/prefer-indexes.ts';
import { readClock } from '../store/read-clock.ts';
import { type DeliveryChange, updateDeliveries } from '../store/update-deliveries.ts';
import type { GateMetrics } from './gate-metrics.ts';
import type { SendResult } from './send-provision.ts';
import type { StartedAttempt } from './start-attempts.ts';
import { settlementOf } from './write-steps.ts';

export interface EndedAttempt {
  started: StartedAttempt;
  result: SendResult;
}

export interface SettleOptions {
  policy: RetryPolicy;
  random(): number;
  metrics: GateMetrics;
}

const lateRetryMs = { least: 20, most: 1_000 };

/** Transaction C, for many attempts at once: their results, and what follows. Results whose lease ran out meanwhile count no more. */
export async function settleAttempts(tx: Tx, ended: readonly EndedAttempt[], options: SettleOptions): Promise<void> {
  const ends = ended.map(attemptEndOf);
  await preferIndexes(tx);
  const open = await lockOpenAttempts(tx, ends);
  const current = ended.filter(({ started }) => open.has(started.delivery.deliveryId));
  if (current.length === 0) return;
  const now = await readClock(tx);
  const changes = current.map((one) => changeAfter(one, open.get(one.started.delivery.deliveryId)!, options));
  await endAttempts(tx, current.map(attemptEndOf));
  await updateDeliveries(tx, changes);
  const settled: AkashiEvent[] = [];
  const causes: (Cause | undefined)[] = [];
  const counted: EndedOutcome[] = [];
  for (const [index, { outcome, attempts }] of changes.entries()) {
    if (outcome === null) continue;
    const { delivery } = current[index]!.started;
    settled.push(settlementOf(delivery, { outcome, attempts, now }));
    causes.push(causeOf(delivery.traceparent));
    const { tenant, tagId, destination } = delivery;
    counted.push({ tenant, tagId, destination, outcome, reasons: [] });
    options.metrics.countSettled(outcome);
  }
  await countOutcomes(tx, counted, now);
  await putInOutbox(tx, settled, { causes });
}

const attemptEndOf = ({ started, result }: EndedAttempt): AttemptEnd => ({
  tenant: started.delivery.tenant,
  deliveryId: started.delivery.deliveryId,
  attempt: started.attempt,
  outcome: result.outcome,
  status: result.status,
  cause: result.cause,
});

function changeAfter(
  { started, result }: EndedAttempt,
  open: OpenAttempt,
  { policy, random }: SettleOptions,
): DeliveryChange {
  const { deliveryId } = started.delivery;
  const anyUnknown = open.anyUnknown || result.outcome === 'unknown';
  const { attempts } = open;
  const lateStarts = open.lateStarts + (result.isLate ? 1 : 0);
  const kept = { deliveryId, attempts, lateStarts, anyUnknown, basis: null, confirmationId: null, confirmedAt: null };
  const waiting = { ...kept, status: 'pending', outcome: null, reasons: [] } as const;
  if (result.isLate) {
    const nextAttemptMs = Math.min(lateRetryMs.most, lateRetryMs.least * 2 ** Math.min(lateStarts, 10));
    return { ...waiting, nextAttemptMs };
  }
  const step = nextStep(result, { attempts: attempts - lateStarts, anyUnknown: open.anyUnknown }, policy, random());
  if (step.kind === 'retry') return { ...waiting, nextAttemptMs: step.delayMs };
  return { ...kept, status: 'settled', outcome: step.outcome, reasons: [], nextAttemptMs: 0 };
}
