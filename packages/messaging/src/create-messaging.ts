import type { TopicName } from '@akashi/contracts';
import type { Registry } from 'prom-client';
import { createAckedSender } from './acked-sender.ts';
import { createBrokerAdmin, type Leaders } from './broker-admin.ts';
import { type ConsumerOptions, createConsumer, type EventConsumer } from './create-consumer.ts';
import { type EnsureTopicsOptions, ensureTopics } from './ensure-topics.ts';
import { createIngestProducer, type IngestProducer, type IngestProducerOptions } from './ingest-producer.ts';
import { createKafkaClient, type KafkaClientOptions } from './kafka-client.ts';
import { metricsIn } from './metrics.ts';
import { createOutboxPublisher, type OutboxPublisher, type OutboxPublisherOptions } from './outbox-publisher.ts';
import { rewindGroup } from './rewind-group.ts';

export type MessagingOptions = KafkaClientOptions & {
  /** Before every topic's and group's name, for example `akashi.`. */
  topicPrefix: string;
  registry: Registry;
  /** A consumer that crashed and will not restart. Default: throws the error outside any promise, which ends the process. */
  onCrash?: (error: Error) => void;
};

export type Messaging = {
  createIngestProducer(options?: IngestProducerOptions): IngestProducer;
  createConsumer(options: ConsumerOptions): EventConsumer;
  createOutboxPublisher(options: OutboxPublisherOptions): OutboxPublisher;
  ensureTopics(options?: EnsureTopicsOptions): Promise<string[]>;
  /** By partition, the offset that the next message will get. */
  endOffsets(topic: TopicName): Promise<bigint[]>;
  /** Sets a group, no member of which is running, back to the start of its topic: everything still there is consumed again. Else 'group_in_use'. */
  rewindGroup(options: { topic: TopicName; group?: string }): Promise<void>;
  /** Closes the connection used for questions; producers, consumers and publishers are stopped by who made them. */
  stop(): Promise<void>;
};

const endProcess = (error: Error): void => {
  setImmediate(() => {
    throw error;
  });
};

/** Kafka for one service. Nothing connects until it is used, and everything made here outlives a broker that is away. */
export const createMessaging = (options: MessagingOptions): Messaging => {
  const { topicPrefix, clientId, registry, logger, onCrash = endProcess } = options;
  const metrics = metricsIn(registry);
  const admin = createBrokerAdmin(createKafkaClient(options, { requestTimeout: 2_000, retry: { retries: 0 } }));
  const wireName = (topic: TopicName): string => `${topicPrefix}${topic}`;
  const groupIdOf = (topic: TopicName, group: string | undefined): string =>
    `${topicPrefix}${group ?? clientId}.${topic}`;
  const leaders = (wireTopic: string): Promise<Leaders> => admin.leaders(wireTopic);

  const counts = new Map<string, number>();
  const partitionCount = async (wireTopic: string): Promise<number> => {
    const count = counts.get(wireTopic) ?? (await leaders(wireTopic)).length;
    counts.set(wireTopic, count);
    return count;
  };

  const senderOf = (attemptTimeoutMs: number) =>
    createAckedSender(
      createKafkaClient(options, { requestTimeout: attemptTimeoutMs, retry: { retries: 0 } }),
      attemptTimeoutMs,
    );

  return {
    createIngestProducer(producerOptions = {}) {
      // Two attempts and their pauses fit into the time that a caller waits: one lost answer is bridged.
      const sender = senderOf(Math.max(200, Math.floor((producerOptions.sendTimeoutMs ?? 5_000) * 0.4)));
      return createIngestProducer({ sender, leaders, wireName, metrics, logger }, producerOptions);
    },
    createOutboxPublisher(publisherOptions) {
      const sender = senderOf(Math.floor((publisherOptions.sendTimeoutMs ?? 5_000) * 0.8));
      return createOutboxPublisher({ sender, partitionCount, wireName, metrics, logger }, publisherOptions);
    },
    createConsumer(consumerOptions) {
      const { topic, group } = consumerOptions;
      // kafkajs takes a consumer's own retries for fetching only: by its default a stop would wait 10 s for a broker that is away.
      const retry = { retries: 2, initialRetryTime: 200, maxRetryTime: 1_000 };
      const kafka = createKafkaClient(options, { requestTimeout: 10_000, retry });
      const parts = {
        kafka,
        admin,
        wireTopic: wireName(topic),
        groupId: groupIdOf(topic, group),
        metrics,
        logger,
        onCrash,
      };
      return createConsumer(parts, consumerOptions);
    },
    ensureTopics: (topicOptions) => admin.run((kafkaAdmin) => ensureTopics(kafkaAdmin, wireName, topicOptions)),
    async endOffsets(topic) {
      const ends: bigint[] = [];
      for (const { partition, end } of await admin.watermarks(wireName(topic))) ends[partition] = end;
      return ends;
    },
    rewindGroup: ({ topic, group }) =>
      admin.run((kafkaAdmin) => rewindGroup(kafkaAdmin, groupIdOf(topic, group), wireName(topic))),
    stop: () => admin.stop(),
  };
};
