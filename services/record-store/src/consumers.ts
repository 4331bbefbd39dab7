import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Handle, Messaging } from '@akashi/messaging';
import type { Part } from '@akashi/service-kit';
import type { Alarms } from './alarms.ts';
import type { Edge } from './edge.ts';
import { keepEvidence } from './events/keep-evidence.ts';
import { onDecisions } from './events/on-decisions.ts';
import { onProvisions } from './events/on-provisions.ts';
import type { EvidenceReader } from './store/version-cache.ts';

/** What record-store does with each topic: all of it is evidence, and two topics make it act. */
export function handlersOf(deps: { edge: Edge; alarms: Alarms; reader: EvidenceReader }) {
  const keep: Handle = async (batch, tx) => {
    await keepEvidence(batch, tx, deps);
  };
  return {
    'consents.v1': keep,
    'notices.v1': keep,
    'tags.v1': keep,
    'agreements.v1': keep,
    'parties.v1': keep,
    'provisions.v1': (batch, tx) => onProvisions(batch, tx, deps),
    'decisions.v1': (batch, tx) => onDecisions(batch, tx, deps),
  } satisfies Partial<Record<TopicName, Handle>>;
}

interface ConsumersOptions {
  messaging: Messaging;
  db: Database;
  handlers: ReturnType<typeof handlersOf>;
  onCommitted(): void;
}

/** One consumer a topic. They stop together: each may be waiting for a broker that is away. */
export function createConsumers({ messaging, db, handlers, onCommitted }: ConsumersOptions): Part {
  const consumers = (Object.entries(handlers) as [TopicName, Handle][]).map(([topic, handle]) =>
    messaging.createConsumer({ topic, db, handle, onCommitted }),
  );
  return {
    start() {
      for (const consumer of consumers) consumer.start();
    },
    stop: () => Promise.all(consumers.map((consumer) => consumer.stop())),
  };
}
