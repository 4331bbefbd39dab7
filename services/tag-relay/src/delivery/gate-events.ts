import { type ConfirmationMade, confirmationMade, newEvent, newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { causeOf, putInOutbox } from '@akashi/messaging';
import { type Basis, decideGate } from '../domain/decide-gate.ts';
import { mapItems } from '../domain/map-items.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import { countOutcomes, type EndedOutcome } from '../store/count-outcomes.ts';
import {
  claimDueEvents,
  type DueEvent,
  type EventProgress,
  type MatchedTag,
  matchKey,
  matchTags,
  updateTagEvents,
} from '../store/due-events.ts';
import { insertDecisions, type TagDecision } from '../store/insert-decisions.ts';
import { insertDeliveries, type NewDelivery } from '../store/insert-deliveries.ts';
import { preferIndexes } from '../store/prefer-indexes.ts';
import { type GateQuestion, readGateFacts } from '../store/read-gate-facts.ts';
import { confirmBySameness } from './confirm-by-sameness.ts';
import { confirmationOf } from './confirmation-of.ts';
import { type FactsContext, gateFactsOf } from './gate-facts-of.ts';
import type { GateMetrics } from './gate-metrics.ts';
import type { PartitionCounts } from './partition-counts.ts';
import { deferMs, giveUpMs } from './waiting.ts';

export interface GateOptions {
  batchSize: number;
  maxAgeMs: number;
  awaitConsentMs: number;
}

interface Outcome {
  progress: EventProgress[];
  decisions: TagDecision[];
  deliveries: NewDelivery[];
}

const questionOf = (event: DueEvent, tag: MatchedTag): GateQuestion => ({
  tenant: event.tenant,
  principal: event.principal,
  agreementId: tag.content.agreementId,
  afterConsentId: event.afterConsentId,
});

/** Transaction A: gate, confirmation and delivery of due events, many at once. Returns how many were taken up. */
export async function gateEvents(
  tx: Tx,
  { partitions, options, metrics }: { partitions: PartitionCounts | null; options: GateOptions; metrics: GateMetrics },
): Promise<{ taken: number; deliveries: number }> {
  await preferIndexes(tx);
  const events = await claimDueEvents(tx, options.batchSize);
  if (events.length === 0) return { taken: 0, deliveries: 0 };
  const tagsByKey = await matchTags(tx, events);
  const tagsOf = (event: DueEvent) => tagsByKey.get(matchKey(event)) ?? [];
  const questions = events.flatMap((event) => tagsOf(event).map((tag) => questionOf(event, tag)));
  const snapshot = await readGateFacts(tx, questions, partitions);
  const context: FactsContext = { snapshot, partitions, maxAgeMs: options.maxAgeMs };
  const outcome: Outcome = { progress: [], decisions: [], deliveries: [] };
  for (const event of events) decideEvent(event, tagsOf(event), { outcome, context, options });
  const deliveries = await confirmBySameness(tx, outcome.deliveries, snapshot.now);
  await insertDecisions(tx, outcome.decisions, snapshot.now);
  await insertDeliveries(tx, deliveries, snapshot.now);
  const confirmed = deliveries.filter(({ confirmationId }) => confirmationId !== null);
  await putInOutbox(
    tx,
    confirmed.flatMap((delivery) => confirmationEventOf(delivery, snapshot.now)),
    { causes: confirmed.map(({ event }) => causeOf(event.traceparent)) },
  );
  await updateTagEvents(tx, outcome.progress);
  await countOutcomes(tx, outcome.decisions.flatMap(withheldOutcome), snapshot.now);
  metrics.countEvents(outcome);
  return { taken: events.length, deliveries: deliveries.length };
}

const withheldOutcome = ({ event: { tenant }, tag, reasons }: TagDecision): EndedOutcome[] => {
  const destination = new URL(tag.content.destination.url).origin;
  return reasons.length === 0 ? [] : [{ tenant, tagId: tag.tagId, destination, outcome: 'withheld', reasons }];
};

interface Deciding {
  outcome: Outcome;
  context: FactsContext;
  options: GateOptions;
}

type Verdict =
  | { kind: 'defer'; reason: 'not_fresh' | 'awaiting_consent' }
  | { kind: 'withhold'; reasons: ReasonCode[] }
  | { kind: 'deliver'; basis: Basis; items: NewDelivery['items'] };

/** All tags of an event wait together, because what they wait for belongs to the event. */
function decideEvent(event: DueEvent, tags: readonly MatchedTag[], { outcome, context, options }: Deciding): void {
  const { now } = context.snapshot;
  if (tags.length === 0) {
    outcome.progress.push({ event, deferMs: null, reason: 'no_tag' });
    return;
  }
  const verdicts = tags.map((tag) => ({ tag, verdict: decideTag(event, tag, { context, options }) }));
  const waiting = verdicts.find(({ verdict }) => verdict.kind === 'defer')?.verdict;
  const ageMs = now.getTime() - event.storedAt.getTime();
  if (waiting?.kind === 'defer' && ageMs < giveUpMs) {
    outcome.progress.push({ event, deferMs: deferMs(waiting.reason, ageMs), reason: waiting.reason });
    return;
  }
  outcome.progress.push({ event, deferMs: null, reason: null });
  for (const { tag, verdict } of verdicts) {
    const reasons = verdict.kind === 'deliver' ? [] : verdict.kind === 'withhold' ? verdict.reasons : [verdict.reason];
    outcome.decisions.push({ event, tag, reasons });
    if (verdict.kind !== 'deliver') continue;
    const { basis, items } = verdict;
    outcome.deliveries.push({
      deliveryId: newId(),
      event,
      tag,
      items,
      basis,
      confirmationId: basis.confirmation && newId(),
    });
  }
}

function decideTag(event: DueEvent, tag: MatchedTag, { context, options }: Omit<Deciding, 'outcome'>): Verdict {
  const { name, facts, receivedAt } = event;
  const items = mapItems(tag.content.items, { name, ...facts, receivedAt: receivedAt.toISOString() });
  const itemCodes = Object.keys(items);
  // A receiver's clock that is ahead of the database's must not make the wait longer.
  const waitFrom = Math.min(receivedAt.getTime(), event.storedAt.getTime());
  const waitUntil = new Date(waitFrom + options.awaitConsentMs);
  const decision = decideGate(
    gateFactsOf(questionOf(event, tag), { itemCodes, waitUntil }, context),
    context.snapshot.now,
  );
  if (decision.kind === 'allow' && itemCodes.length > 0) return { kind: 'deliver', basis: decision.basis, items };
  if (decision.kind === 'allow') return { kind: 'withhold', reasons: ['no_item_value'] };
  return decision;
}

function confirmationEventOf(delivery: NewDelivery, now: Date): ConfirmationMade[] {
  const { confirmationId, basis, event } = delivery;
  const data = confirmationOf({ confirmationId, basis, principal: event.principal, confirmedAt: now });
  return data
    ? [newEvent(confirmationMade, { source: 'akashi/tag-relay', tenant: event.tenant, data, time: now })]
    : [];
}
