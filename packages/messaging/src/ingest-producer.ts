import { type AkashiEvent, encodeEvent, ServiceError, type TopicName } from '@akashi/contracts';
import { findPartitions, scheduleFlush } from './ingest-delivery.ts';
import { createTopicQueue, place, type TopicQueue } from './ingest-queue.ts';
import type { IngestParts, IngestState } from './ingest-state.ts';
import { injectTrace } from './tracing.ts';

export type IngestProducer = {
  /** Connects in the background: a broker that is away doesn't stop the service from starting. */
  start(): void;
  /** Sends what is waiting, at most until its time is up, and closes. */
  stop(): Promise<void>;
  /**
   * Resolves only after all in-sync replicas have the event; it may then be on the topic more than once, in its key's order. Rejects
   * with ServiceError `broker_unavailable` within `sendTimeoutMs` or `buffer_full` at once, both retryable: publish it again with the same id.
   */
  publish(event: AkashiEvent): Promise<void>;
};

export type IngestProducerOptions = {
  /** Topics to learn the partitions of at start, so that the first event needn't wait. */
  topics?: readonly TopicName[];
  /** How long an event waits for others to share its request. Default 4. */
  lingerMs?: number;
  /** Of all events not acknowledged yet. Default 64 MiB. */
  maxBufferedBytes?: number;
  /** Default 5,000. */
  sendTimeoutMs?: number;
};

/** What a message costs beside its key and value: headers, promise, queue entry. */
const overheadBytes = 300;

const queueOf = (state: IngestState, topic: TopicName): TopicQueue => {
  let queue = state.queues.get(topic);
  if (!queue) {
    queue = createTopicQueue(topic, state.wireName(topic));
    state.queues.set(topic, queue);
  }
  if (queue.partitions.length === 0) void findPartitions(state, queue);
  return queue;
};

const refuse = (state: IngestState, topic: string, code: string, message: string): Promise<never> => {
  state.metrics.rejected.inc({ topic, code });
  return Promise.reject(new ServiceError({ code, message, retryable: true }));
};

/** Publishes what callers wait for: many events a request, one batch in flight a partition, nothing acknowledged that isn't written. */
export const createIngestProducer = (parts: IngestParts, options: IngestProducerOptions): IngestProducer => {
  const { lingerMs = 4, maxBufferedBytes = 64 * 1024 * 1024, sendTimeoutMs = 5_000 } = options;
  const state: IngestState = {
    ...parts,
    lingerMs,
    sendTimeoutMs,
    queues: new Map(),
    bufferedBytes: 0,
    timer: undefined,
    stopping: false,
    onIdle: () => undefined,
  };
  return {
    start() {
      for (const topic of options.topics ?? []) queueOf(state, topic);
    },
    publish(event) {
      const { topic, key, value, headers } = encodeEvent(event);
      const message = { key: Buffer.from(key), value, headers: injectTrace(headers) };
      const bytes = value.length + message.key.length + overheadBytes;
      if (state.stopping) {
        return refuse(
          state,
          topic,
          'broker_unavailable',
          'The service is stopping. Send the event again with the same id.',
        );
      }
      if (state.bufferedBytes + bytes > maxBufferedBytes) {
        return refuse(
          state,
          topic,
          'buffer_full',
          'Too many events wait for Kafka. Send this one again later with the same id.',
        );
      }
      state.bufferedBytes += bytes;
      return new Promise((resolve, reject) => {
        const deadline = performance.now() + sendTimeoutMs;
        place(queueOf(state, topic), { message, bytes, deadline, resolve, reject });
        scheduleFlush(state);
      });
    },
    async stop() {
      state.stopping = true;
      if (state.bufferedBytes > 0) await new Promise<void>((resolve) => Object.assign(state, { onIdle: resolve }));
      await parts.sender.stop();
    },
  };
};
