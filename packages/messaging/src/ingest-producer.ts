import { type AkashiEvent, encodeEvent, ServiceError, type TopicName } from '@akashi/contracts';
import type { Logger } from 'pino';
import type { AckedSender } from './acked-sender.ts';
import { before, sleep } from './before.ts';
import type { Leaders } from './broker-admin.ts';
import {
  createTopicQueue,
  place,
  placeAll,
  type Sending,
  type TopicQueue,
  takeSendings,
  type Waiting,
} from './ingest-queue.ts';
import type { Metrics } from './metrics.ts';
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

type Parts = {
  sender: AckedSender;
  leaders: (wireTopic: string) => Promise<Leaders>;
  wireName: (topic: TopicName) => string;
  metrics: Metrics;
  logger: Logger;
};

/** What a message costs beside its key and value: headers, promise, queue entry. */
const overheadBytes = 300;

/** Publishes what callers wait for: many events a request, one batch in flight a partition, nothing acknowledged that isn't written. */
export const createIngestProducer = (parts: Parts, options: IngestProducerOptions): IngestProducer => {
  const { sender, leaders, wireName, metrics, logger } = parts;
  const { lingerMs = 4, maxBufferedBytes = 64 * 1024 * 1024, sendTimeoutMs = 5_000 } = options;
  const queues = new Map<TopicName, TopicQueue>();
  let bufferedBytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let idle: (() => void) | undefined;

  const unavailable = (cause: unknown): ServiceError =>
    new ServiceError({
      code: 'broker_unavailable',
      message: `Kafka did not acknowledge the event within ${sendTimeoutMs} ms (${(cause as Error).message}). Send it again with the same id.`,
      cause,
      retryable: true,
    });

  const release = (items: readonly Waiting[]): void => {
    for (const { bytes } of items) bufferedBytes -= bytes;
    if (bufferedBytes === 0) idle?.();
  };

  const rejectAll = (queue: TopicQueue, items: readonly Waiting[], cause: unknown): void => {
    if (items.length === 0) return;
    const error = unavailable(cause);
    for (const item of items) item.reject(error);
    metrics.rejected.inc({ topic: queue.topic, code: error.code }, items.length);
    release(items);
  };

  const scheduleFlush = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const queue of queues.values()) for (const sending of takeSendings(queue)) void deliver(queue, sending);
    }, lingerMs);
  };

  const attempt = async (queue: TopicQueue, sending: Sending): Promise<unknown> => {
    const deadline = Math.min(...sending.map(({ items }) => items[0]!.deadline));
    const batches = sending.map(({ queue: { partition }, items }) => ({
      topic: queue.wireTopic,
      partition,
      messages: items.map(({ message }) => message),
    }));
    for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1_000)) {
      try {
        await before(deadline, sender.send(batches));
        return undefined;
      } catch (error) {
        logger.warn({ topic: queue.topic, reason: (error as Error).message }, 'Kafka did not acknowledge a batch');
        if (performance.now() + pauseMs >= deadline) return error;
        await sleep(pauseMs);
        await before(deadline, leaders(queue.wireTopic)).then(
          (now) => placeAll(queue, now),
          () => undefined,
        );
      }
    }
  };

  const deliver = async (queue: TopicQueue, sending: Sending): Promise<void> => {
    const failure = await attempt(queue, sending);
    let more = false;
    for (const { queue: partition, items } of sending) {
      partition.inFlight = false;
      if (failure === undefined) {
        for (const item of items) item.resolve();
        metrics.produced.inc({ topic: queue.topic }, items.length);
        release(items);
        more ||= partition.waiting.length > 0;
      } else {
        // What waited behind a failed batch would only fail later: its caller is told now and comes again.
        rejectAll(queue, items.concat(partition.waiting.splice(0)), failure);
      }
    }
    if (more) scheduleFlush();
  };

  /** Until the broker has told the topic's partitions, or nobody waits for them any more. */
  const findPartitions = async (queue: TopicQueue): Promise<void> => {
    if (queue.placing) return;
    queue.placing = true;
    while (queue.partitions.length === 0 && !(stopping && queue.unplaced.length === 0)) {
      const deadline = queue.unplaced[0]?.deadline ?? performance.now() + sendTimeoutMs;
      try {
        placeAll(queue, await before(deadline, leaders(queue.wireTopic)));
        scheduleFlush();
      } catch (error) {
        const soon = performance.now() + 100;
        const expired = queue.unplaced.findIndex((item) => item.deadline > soon);
        rejectAll(queue, queue.unplaced.splice(0, expired === -1 ? queue.unplaced.length : expired), error);
        await sleep(100);
      }
    }
    queue.placing = false;
  };

  const queueOf = (topic: TopicName): TopicQueue => {
    let queue = queues.get(topic);
    if (!queue) {
      queue = createTopicQueue(topic, wireName(topic));
      queues.set(topic, queue);
    }
    if (queue.partitions.length === 0) void findPartitions(queue);
    return queue;
  };

  const refuse = (topic: string, code: string, message: string): Promise<never> => {
    metrics.rejected.inc({ topic, code });
    return Promise.reject(new ServiceError({ code, message, retryable: true }));
  };

  return {
    start() {
      for (const topic of options.topics ?? []) queueOf(topic);
    },
    publish(event) {
      const { topic, key, value, headers } = encodeEvent(event);
      const message = { key: Buffer.from(key), value, headers: injectTrace(headers) };
      const bytes = value.length + message.key.length + overheadBytes;
      if (stopping)
        return refuse(topic, 'broker_unavailable', 'The service is stopping. Send the event again with the same id.');
      if (bufferedBytes + bytes > maxBufferedBytes) {
        return refuse(
          topic,
          'buffer_full',
          'Too many events wait for Kafka. Send this one again later with the same id.',
        );
      }
      bufferedBytes += bytes;
      return new Promise((resolve, reject) => {
        place(queueOf(topic), { message, bytes, deadline: performance.now() + sendTimeoutMs, resolve, reject });
        scheduleFlush();
      });
    },
    async stop() {
      stopping = true;
      if (bufferedBytes > 0) await new Promise<void>((resolve) => (idle = resolve));
      await sender.stop();
    },
  };
};
