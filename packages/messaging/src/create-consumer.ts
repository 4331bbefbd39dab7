import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { type Connection, type ConsumerParts, connectConsumer } from './connect-consumer.ts';
import type { Handle } from './consumed.ts';
import { type ConsumerStatus, consumerStatus } from './consumer-status.ts';
import { gather } from './gather.ts';
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

/** Without freshness to keep, only lag and counts depend on looking. */
const lagEveryMs = 5_000;

/** Consumes one topic in one group; `Handle` says what a handler gets, DESIGN.md's "Consuming" what is guaranteed. */
export const createConsumer = (parts: ConsumerParts, options: ConsumerOptions): EventConsumer => {
  const { admin, wireTopic, groupId, metrics, logger } = parts;
  const { topic, db, handle, onCommitted, freshness, parking = {}, sessionTimeoutMs = 10_000 } = options;
  const { firstRetryMs = 1_000, maxRetryMs = 300_000, pollMs = 500 } = parking;
  const heartbeatMs = Math.floor(sessionTimeoutMs / 5);
  const everyMs = freshness?.everyMs ?? lagEveryMs;
  const storeFreshness = freshness !== undefined;
  const positions = createPositions();
  const application = { db, topic, handle, logger, firstRetryMs };
  const retries = retryParkedEvents(application, { firstRetryMs, maxRetryMs, pollMs });
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
    storeFreshness,
  });
  const onApplied = () => {
    watch.applied();
    onCommitted?.();
  };
  const eachBatch = gather(
    processFetched({ application, topic, wireTopic, positions, metrics, logger, heartbeatMs, onCommitted: onApplied }),
  );
  const stopLoops = () => Promise.all([watch.stop(), retries.stop()]);
  const connection: Connection = {
    ...parts,
    topic,
    positions,
    sessionTimeoutMs,
    heartbeatMs,
    eachBatch,
    state: 'stopped',
    consumer: undefined,
    onHalt: stopLoops,
    connectAgain: () => connect(),
  };
  let connecting: Promise<void> = Promise.resolve();
  const connect = () => {
    connecting = connectConsumer(connection);
  };

  return {
    start() {
      if (connection.state !== 'stopped') return;
      connection.state = 'connecting';
      metrics.halted.set({ topic }, 0);
      metrics.paused.set({ topic }, 0);
      watch.start();
      retries.start();
      connect();
    },
    async stop() {
      connection.state = 'stopped';
      await connecting;
      await connection.consumer?.disconnect().catch(() => undefined);
      await stopLoops();
      positions.assign([]);
    },
    status: () => consumerStatus({ topic, groupId, state: connection.state }, positions),
  };
};
