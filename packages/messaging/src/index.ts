import { fileURLToPath } from 'node:url';

/** The folder of this package's migrations, to be run in each service's schema before the service's own. */
export const messagingMigrations: string = fileURLToPath(new URL('../migrations', import.meta.url));

export type { Consumed, Handle } from './consumed.ts';
export type { ConsumerStatus } from './consumer-status.ts';
export type { ConsumerOptions, EventConsumer } from './create-consumer.ts';
export { createMessaging, type Messaging, type MessagingOptions } from './create-messaging.ts';
export {
  type DeadLetter,
  type DeadLetterFilter,
  deadLetters,
  type Handlers,
  type ReplayOptions,
  replayDeadLetter,
  type StoredHeaders,
} from './dead-letters.ts';
export type { EnsureTopicsOptions } from './ensure-topics.ts';
export { claimEvents } from './inbox.ts';
export type { IngestProducer, IngestProducerOptions } from './ingest-producer.ts';
export type { Sasl, Ssl } from './kafka-client.ts';
export type { OutboxPublisher, OutboxPublisherOptions } from './outbox-publisher.ts';
export { listParked, type ParkedKey, retryParked } from './parked-events.ts';
export { partitionOf } from './partition-of.ts';
export { type OutboxOptions, putInOutbox } from './put-in-outbox.ts';
export { type Cause, causeOf, traceparentOf, withEventContext } from './tracing.ts';
