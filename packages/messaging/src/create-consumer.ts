import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { EachBatchPayload, Kafka, Consumer as KafkaConsumer } from 'kafkajs';
import type { Logger } from 'pino';
import { sleep } from './before.ts';
import type { BrokerAdmin } from './broker-admin.ts';
import type { Handle } from './consumed.ts';
import { type ConsumerStatus, consumerStatus } from './consumer-status.ts';
import { gather } from './gather.ts';
import type { Metrics } from './metrics.ts';
import { createPositions } from './positions.ts';
import { processFetched } from './process-fetched.ts';
import { retryParkedEvents } from './retry-parked.ts';
import { watchPartitions } from './watch-partitions.ts';

export type ConsumerOptions = {
  topic: TopicName;
  /** Whose consumer this is; the group is named for it and the topic. Default: the client id. */
  group?: string;
  /** The worker role's database; it holds this package's tables. */
  db: Database;
  handle: Handle;
  /** Called after each committed batch. */
  onCommitted?: () => void;
  /** Stores in `partition_freshness` when each owned partition was last known to be applied to its end. */
  freshness?: { everyMs: number };
  /** Pauses before a parked key is tried again: doubling from the first (default 1,000) to the last (300,000); looked for every `pollMs` (500). */
  parking?: { firstRetryMs?: number; maxRetryMs?: number; pollMs?: number };
  /** How long a member may be silent before its partitions go to another. Default 10,000; brokers refuse less than 6,000. */
  sessionTimeoutMs?: number;
};

export type EventConsumer = {
  /** Connects in the background, for as long as it takes. */
  start(): void;
  /** Finishes the batch under way, leaves the group, disconnects. */
  stop(): Promise<void>;
  status(): ConsumerStatus;
};

type Parts = {
  kafka: Kafka;
  admin: BrokerAdmin;
  wireTopic: string;
  groupId: string;
  metrics: Metrics;
  logger: Logger;
  onCrash: (error: Error) => void;
};

/** Without freshness to keep, only lag and counts depend on looking. */
const lagEveryMs = 5_000;

const isOffsetOutOfRange = (error: unknown): boolean =>
  (error as Error | undefined)?.name === 'KafkaJSOffsetOutOfRange' ||
  ((error as Error | undefined)?.cause !== undefined && isOffsetOutOfRange((error as Error).cause));

/** Consumes one topic in one group; `Handle` says what a handler gets, DESIGN.md's "Consuming" what is guaranteed. */
export const createConsumer = (parts: Parts, options: ConsumerOptions): EventConsumer => {
  const { kafka, admin, wireTopic, groupId, metrics, logger, onCrash } = parts;
  const { topic, db, handle, onCommitted, freshness, parking = {}, sessionTimeoutMs = 10_000 } = options;
  const { firstRetryMs = 1_000, maxRetryMs = 300_000, pollMs = 500 } = parking;
  const heartbeatMs = Math.floor(sessionTimeoutMs / 5);
  const positions = createPositions();
  const application = { db, topic, handle, logger, firstRetryMs };
  const retries = retryParkedEvents(application, { firstRetryMs, maxRetryMs, pollMs });
  const everyMs = freshness?.everyMs ?? lagEveryMs;
  const watch = watchPartitions({
    db,
    admin,
    topic,
    wireTopic,
    groupId,
    positions,
    metrics,
    logger,
    everyMs,
    storeFreshness: freshness !== undefined,
  });
  const process = processFetched({
    application,
    topic,
    wireTopic,
    positions,
    metrics,
    logger,
    heartbeatMs,
    onCommitted,
  });

  let state: ConsumerStatus['state'] = 'stopped';
  let consumer: KafkaConsumer | undefined;
  let connecting: Promise<void> = Promise.resolve();

  const halt = async (): Promise<void> => {
    state = 'halted';
    metrics.halted.set({ topic }, 1);
    logger.error(
      { topic, groupId },
      'ALARM: the group’s offset is not on the topic any more: events may be lost. The consumer has stopped and does not reset; see the runbook',
    );
    positions.assign([]);
    await Promise.all([watch.stop(), retries.stop()]);
  };

  const listen = (kafkaConsumer: KafkaConsumer): void => {
    const { GROUP_JOIN, CRASH, END_BATCH_PROCESS } = kafkaConsumer.events;
    kafkaConsumer.on(GROUP_JOIN, ({ payload }) => {
      positions.assign(payload.memberAssignment[wireTopic] ?? []);
      state = 'running';
      logger.info({ topic, groupId, partitions: positions.owned() }, 'consumer has joined its group');
    });
    // kafkajs passes over batches that compaction has emptied without handing them out.
    kafkaConsumer.on(END_BATCH_PROCESS, ({ payload: { batchSize, partition, lastOffset } }) => {
      if (batchSize === 0) positions.advance(partition, BigInt(lastOffset) + 1n);
    });
    kafkaConsumer.on(CRASH, ({ payload: { error, restart } }) => {
      if (state === 'stopped') return;
      positions.assign([]);
      state = 'connecting';
      if (isOffsetOutOfRange(error)) void halt();
      else if (restart)
        logger.warn({ topic, groupId, reason: error.message }, 'consumer lost its broker; it connects again');
      else onCrash(error);
    });
  };

  const connect = async (): Promise<void> => {
    for (let pauseMs = 250; state === 'connecting'; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      const attempt = kafka.consumer({
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
      consumer = attempt;
      listen(attempt);
      try {
        await attempt.connect();
        await attempt.subscribe({ topic: wireTopic, fromBeginning: true });
        const eachBatch: (payload: EachBatchPayload) => Promise<void> = gather(process);
        await attempt.run({
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
        await attempt.disconnect().catch(() => undefined);
        await sleep(pauseMs);
      }
    }
  };

  return {
    start() {
      if (state !== 'stopped') return;
      state = 'connecting';
      metrics.halted.set({ topic }, 0);
      metrics.paused.set({ topic }, 0);
      watch.start();
      retries.start();
      connecting = connect();
    },
    async stop() {
      state = 'stopped';
      await connecting;
      await consumer?.disconnect().catch(() => undefined);
      await Promise.all([watch.stop(), retries.stop()]);
      positions.assign([]);
    },
    status: () => consumerStatus({ topic, groupId, state }, positions),
  };
};
