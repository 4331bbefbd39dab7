import type { TopicName } from '@akashi/contracts';
import type { EachBatchPayload, Kafka, Consumer as KafkaConsumer } from 'kafkajs';
import type { Logger } from 'pino';
import { sleep } from './before.ts';
import type { BrokerAdmin } from './broker-admin.ts';
import type { ConsumerStatus } from './consumer-status.ts';
import type { Metrics } from './metrics.ts';
import type { Positions } from './positions.ts';

export type ConsumerParts = {
  kafka: Kafka;
  admin: BrokerAdmin;
  wireTopic: string;
  groupId: string;
  metrics: Metrics;
  logger: Logger;
  onCrash: (error: Error) => void;
};

export type Connection = ConsumerParts & {
  topic: TopicName;
  positions: Positions;
  sessionTimeoutMs: number;
  heartbeatMs: number;
  eachBatch: (payload: EachBatchPayload) => Promise<void>;
  state: ConsumerStatus['state'];
  consumer: KafkaConsumer | undefined;
  onHalt: () => Promise<unknown>;
  /** Connects a new consumer in the place of one that kafkajs has given up. */
  connectAgain: () => void;
};

const isOffsetOutOfRange = (error: unknown): boolean => {
  const { name, cause } = (error ?? {}) as Error;
  return name === 'KafkaJSOffsetOutOfRange' || (cause !== undefined && isOffsetOutOfRange(cause));
};

const namesOfAway = new Set(['KafkaJSGroupCoordinatorNotFound', 'KafkaJSLockTimeout', 'KafkaJSTimeout']);

/**
 * What a broker that is away comes to when a connection closes between two attempts at one question. kafkajs counts it as final and
 * doesn't restart by itself; ending the process would take its HTTP away together with the broker.
 */
const isBrokerAway = (error: unknown): boolean => {
  const { name, message, cause } = (error ?? {}) as Error;
  if (message === 'Broker not connected' || namesOfAway.has(name)) return true;
  return cause !== undefined && isBrokerAway(cause);
};

/** Going on from either end of the topic would pass over events in silence: somebody has to decide. */
const halt = (connection: Connection): void => {
  const { topic, groupId, metrics, logger } = connection;
  connection.state = 'halted';
  metrics.halted.set({ topic }, 1);
  logger.error(
    { topic, groupId },
    'ALARM: the group’s offset is not on the topic any more; events may be lost. The consumer has stopped and does not reset: decide where it goes on',
  );
  void connection.onHalt();
};

const listen = (connection: Connection, consumer: KafkaConsumer): void => {
  const { topic, wireTopic, groupId, positions, metrics, logger, onCrash } = connection;
  const { GROUP_JOIN, CRASH, END_BATCH_PROCESS } = consumer.events;
  consumer.on(GROUP_JOIN, ({ payload }) => {
    positions.assign(payload.memberAssignment[wireTopic] ?? []);
    connection.state = 'running';
    // kafkajs keeps partitions paused that went away and came back: they are read again, and paused again with what stops them.
    consumer.resume(consumer.paused());
    metrics.paused.set({ topic }, positions.stops().size);
    logger.info({ topic, groupId, partitions: positions.owned() }, 'consumer has joined its group');
  });
  // kafkajs passes over batches that compaction has emptied without handing them out.
  consumer.on(END_BATCH_PROCESS, ({ payload: { batchSize, partition, lastOffset } }) => {
    if (batchSize === 0) positions.advance(partition, BigInt(lastOffset) + 1n);
  });
  consumer.on(CRASH, ({ payload: { error, restart } }) => {
    if (connection.state === 'stopped') return;
    positions.assign([]);
    connection.state = 'connecting';
    if (isOffsetOutOfRange(error)) return halt(connection);
    if (!restart && !isBrokerAway(error)) return onCrash(error);
    logger.warn({ topic, groupId, reason: error.message }, 'consumer lost its broker; it connects again');
    if (!restart) connection.connectAgain();
  });
};

/** Until it runs or is stopped. Once it runs, kafkajs connects again by itself. */
export const connectConsumer = async (connection: Connection): Promise<void> => {
  const { kafka, wireTopic, groupId, sessionTimeoutMs, heartbeatMs, eachBatch, logger } = connection;
  for (let pauseMs = 250; connection.state === 'connecting'; pauseMs = Math.min(pauseMs * 2, 2_000)) {
    const consumer = kafka.consumer({
      groupId,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: 3 * sessionTimeoutMs,
      heartbeatInterval: heartbeatMs,
      maxWaitTimeInMs: 500,
      maxBytes: 4 * 1024 * 1024,
      maxBytesPerPartition: 1024 * 1024,
      allowAutoTopicCreation: false,
      retry: { retries: 2, initialRetryTime: 200, maxRetryTime: 1_000, restartOnFailure: async () => true },
    });
    connection.consumer = consumer;
    listen(connection, consumer);
    try {
      await consumer.connect();
      await consumer.subscribe({ topic: wireTopic, fromBeginning: true });
      // All partitions of a fetch at once: `gather` makes one transaction of them.
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 256,
        eachBatch,
      });
      return;
    } catch (error) {
      logger.warn(
        { topic: wireTopic, groupId, reason: (error as Error).message },
        'consumer can’t subscribe yet (is the broker up, does the topic exist?); it tries again',
      );
      await consumer.disconnect().catch(() => undefined);
      await sleep(pauseMs);
    }
  }
};
