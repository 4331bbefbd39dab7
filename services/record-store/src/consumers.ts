import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { EventConsumer, Handle, Handlers, Messaging } from '@akashi/messaging';
import type { Alarms } from './alarms.ts';
import type { Edge } from './edge.ts';
import { inOverlappingSlices, inSlices } from './events/in-slices.ts';
import { keepEvidence } from './events/keep-evidence.ts';
import { onAgreements } from './events/on-agreements.ts';
import { onDecisions } from './events/on-decisions.ts';
import { onProvisions } from './events/on-provisions.ts';
import { placingLeaves } from './log/place-leaves.ts';
import type { EvidenceReader } from './store/version-cache.ts';

const eventsAStatement = 500;

/** What record-store does with each topic: all of it is evidence, and three topics make it act. */
export function handlersOf(deps: { edge: Edge; alarms: Alarms; reader: EvidenceReader }) {
  const inTurn = (handle: Handle) => placingLeaves(inSlices(handle, eventsAStatement));
  const keep = placingLeaves(
    inOverlappingSlices(async (batch, tx) => {
      await keepEvidence(batch, tx, deps);
    }, eventsAStatement),
  );
  const handlers = {
    'consents.v1': keep,
    'notices.v1': keep,
    'tags.v1': keep,
    'agreements.v1': inTurn((batch, tx) => onAgreements(batch, tx, deps)),
    'parties.v1': keep,
    'audit.approval.v1': keep,
    'audit.consent-collector.v1': keep,
    'audit.tag-relay.v1': keep,
    // Its own: kept when it was said, and once more what of it is missing.
    'audit.record-store.v1': keep,
    'provisions.v1': inTurn((batch, tx) => onProvisions(batch, tx, deps)),
    'decisions.v1': inTurn((batch, tx) => onDecisions(batch, tx, deps)),
  } satisfies Handlers;
  return handlers as Record<keyof typeof handlers, Handle>;
}

interface ConsumersOptions {
  messaging: Messaging;
  db: Database;
  handlers: ReturnType<typeof handlersOf>;
  onCommitted(): void;
}

/** One consumer a topic. They are to stop together: each may be waiting for a broker that is away. */
export function createConsumers({ messaging, db, handlers, onCommitted }: ConsumersOptions): EventConsumer[] {
  return (Object.entries(handlers) as [TopicName, Handle][]).map(([topic, handle]) =>
    messaging.createConsumer({ topic, db, handle, onCommitted }),
  );
}
