import { isDeepStrictEqual } from 'node:util';
import { newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Basis, decideGate, type KnownParty } from '../domain/decide-gate.ts';
import { outcomeSoFar } from '../domain/next-step.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import { claimDueDeliveries, type DeliveryTag, type DueDelivery, readDeliveryTags } from '../store/due-deliveries.ts';
import { preferIndexes } from '../store/prefer-indexes.ts';
import { type GateQuestion, type GateSnapshot, readGateFacts } from '../store/read-gate-facts.ts';
import { type Step, type SteppedDelivery, stepped } from './delivery-step.ts';
import { type FactsContext, gateFactsOf } from './gate-facts-of.ts';
import type { GateMetrics } from './gate-metrics.ts';
import type { PartitionCounts } from './partition-counts.ts';
import { deferMs, giveUpMs } from './waiting.ts';
import { writeSteps } from './write-steps.ts';

export interface StartOptions {
  limit: number;
  fullDestinations: readonly string[];
  /** How many more attempts a destination takes now. */
  roomAt(destination: string): number;
  maxAgeMs: number;
  maxAttempts: number;
  leaseMs: number;
}

/** An attempt that is committed and may start, if it does so soon after `gateAskedAt`. */
export interface StartedAttempt {
  delivery: DueDelivery;
  tag: DeliveryTag;
  attempt: number;
  provider: KnownParty;
  startedAt: Date;
  /** `performance.now()` before the gate's statement was sent. */
  gateAskedAt: number;
}

interface Round {
  options: StartOptions;
  context: FactsContext;
}

const questionOf = ({ tenant, principal, basis }: DueDelivery): GateQuestion => ({
  tenant,
  principal,
  agreementId: basis.agreement.agreementId,
  afterConsentId: null,
});

/**
 * Transaction B, for many deliveries at once: the gate again, the attempt's row and, with the first attempt, `provision.made`. MUST
 * be committed before anything is sent. Returns what may be sent, and how many deliveries were looked at.
 */
export async function startAttempts(
  tx: Tx,
  { partitions, options, metrics }: { partitions: PartitionCounts | null; options: StartOptions; metrics: GateMetrics },
): Promise<{ taken: number; started: StartedAttempt[] }> {
  await preferIndexes(tx);
  const claimed = await claimDueDeliveries(tx, options);
  const deliveries = withinRoom(claimed, options.roomAt);
  if (deliveries.length === 0) return { taken: 0, started: [] };
  const tagOf = await readDeliveryTags(tx, deliveries);
  const gateAskedAt = performance.now();
  const snapshot = await readGateFacts(tx, deliveries.map(questionOf), partitions);
  const round: Round = { options, context: { snapshot, partitions, maxAgeMs: options.maxAgeMs } };
  const steps = deliveries.map((delivery): SteppedDelivery => {
    const tag = tagOf(delivery);
    const step = decideStep(delivery, tag, round);
    countStep(metrics, step);
    return stepped({ delivery, tag, step, now: snapshot.now, leaseMs: options.leaseMs });
  });
  await writeSteps(tx, steps);
  return { taken: deliveries.length, started: steps.flatMap((one) => startedOf(one, { snapshot, gateAskedAt })) };
}

function startedOf(
  { delivery, tag, step, change, now }: SteppedDelivery,
  { snapshot, gateAskedAt }: { snapshot: GateSnapshot; gateAskedAt: number },
): StartedAttempt[] {
  if (step.kind !== 'start') return [];
  const { basis } = step;
  const provider = snapshot.party(delivery.tenant, basis.provider.partyId);
  if (!provider) throw new Error('The gate allowed a provision whose provider is not known');
  const confirmationId = change.confirmationId ?? delivery.confirmationId;
  const confirmedAt = change.confirmedAt ?? delivery.confirmedAt;
  const starting = { ...delivery, basis, confirmationId, confirmedAt };
  return [{ delivery: starting, tag, attempt: change.attempts, provider, startedAt: now, gateAskedAt }];
}

function withinRoom(deliveries: readonly DueDelivery[], roomAt: (destination: string) => number): DueDelivery[] {
  const room = new Map<string, number>();
  return deliveries.filter(({ destination }) => {
    const left = room.get(destination) ?? roomAt(destination);
    room.set(destination, left - 1);
    return left > 0;
  });
}

/** What to do with one delivery now; `delivery` counts an abandoned attempt as unknown from here on. */
function decideStep(delivery: DueDelivery, tag: DeliveryTag, { options, context }: Round): Step {
  const { now } = context.snapshot;
  const ageMs = now.getTime() - delivery.createdAt.getTime();
  const anyUnknown = delivery.anyUnknown || delivery.isAbandoned;
  const stop = (...reasons: ReasonCode[]): Step => ({
    kind: 'stop',
    reasons,
    outcome: stoppedOutcome(delivery, anyUnknown),
  });
  if (delivery.attempts - delivery.lateStarts >= options.maxAttempts) return stop();
  if (ageMs > giveUpMs) return stop('too_old');
  if (!tag.currentContent.enabled) return stop('tag_disabled');
  if (isTagChanged(delivery, tag)) return stop('tag_changed');
  const itemCodes = Object.keys(delivery.items);
  const decision = decideGate(gateFactsOf(questionOf(delivery), { itemCodes, waitUntil: null }, context), now);
  if (decision.kind === 'withhold') return stop(...decision.reasons);
  if (decision.kind === 'defer')
    return { kind: 'defer', reason: decision.reason, delayMs: deferMs(decision.reason, ageMs) };
  const isSameBasis = isDeepStrictEqual(decision.basis, asFirstConfirmed(delivery.basis));
  const isFirst = delivery.attempts === 0;
  // The provision that was made names what it relied on: an attempt that relies on something else would belie it.
  if (!isFirst && !isSameBasis) return stop('basis_changed');
  const confirmationId = !isSameBasis && decision.basis.confirmation ? newId() : null;
  // A confirmation that was made stands, also by sameness: the earlier record has to be kept at that moment, not after it (Rule 26(3)).
  return { kind: 'start', basis: isSameBasis ? delivery.basis : decision.basis, confirmationId };
}

/** What the gate would say of it: how the agreed confirmation came to be made is not what is relied on. */
function asFirstConfirmed(basis: Basis): Basis {
  if (!basis.confirmation) return basis;
  const { sameAs: _, ...terms } = basis.confirmation;
  return { ...basis, confirmation: terms };
}

const stoppedOutcome = (delivery: DueDelivery, anyUnknown: boolean) =>
  delivery.attempts === 0 ? null : outcomeSoFar(anyUnknown);

/** Items are sent where, and under what, the gate let them through; a tag that says otherwise now stops them. */
function isTagChanged({ items }: DueDelivery, { content, currentContent }: DeliveryTag): boolean {
  const declared = new Set(currentContent.items.map((item) => item.itemCode));
  return (
    content.destination.url !== currentContent.destination.url ||
    content.agreementId !== currentContent.agreementId ||
    !Object.keys(items).every((itemCode) => declared.has(itemCode))
  );
}

function countStep(metrics: GateMetrics, step: Step): void {
  if (step.kind === 'start') metrics.countAgain('allowed', []);
  if (step.kind === 'defer') metrics.countAgain('deferred', [step.reason]);
  if (step.kind === 'stop') {
    metrics.countAgain('withheld', step.reasons);
    if (step.outcome) metrics.countSettled(step.outcome);
  }
}
