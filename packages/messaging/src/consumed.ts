import type { AkashiEvent, TopicName } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Context } from '@opentelemetry/api';
import { extractTrace } from './tracing.ts';

/** One event as a handler gets it. `value` is the exact bytes on Kafka: the evidence. */
export type Consumed = {
  event: AkashiEvent;
  value: Buffer;
  key: string;
  topic: TopicName;
  partition: number;
  offset: bigint;
  headers: Record<string, string>;
  timestamp: Date;
  /** The trace that the event came in. */
  readonly context: Context;
};

/**
 * Does everything an event asks for, on `tx` only and without a network call. It gets a whole fetched batch (each key's events in
 * order, several partitions mixed); if it throws, that is rolled back and it gets the same events one by one, each in a
 * transaction of its own. An event may come again: effects MUST be idempotent (a natural unique key, or `claimEvents`).
 */
export type Handle = (batch: Consumed[], tx: Tx) => Promise<void>;

type Fields = Omit<Consumed, 'context'>;

/** Adds the lazily read trace context. */
export const consumedOf = (fields: Fields): Consumed => ({
  ...fields,
  get context() {
    return extractTrace(fields.headers);
  },
});
