import { randomUUID } from 'node:crypto';
import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { AckedSender, PartitionBatch } from './acked-sender.ts';
import { before, sleep } from './before.ts';
import type { Metrics } from './metrics.ts';
import {
  deletePublished,
  type Lease,
  markPublished,
  type OutboxRow,
  outboxAgeSeconds,
  releaseLease,
  selectUnpublished,
  takeLease,
} from './outbox-rows.ts';
import { partitionOf } from './partition-of.ts';

export type OutboxPublisher = {
  start(): void;
  /** Waits for the batch under way and gives the lease back. */
  stop(): Promise<void>;
  /** Looks at once instead of at the next poll; call it after a commit that wrote to the outbox. */
  kick(): void;
};

export type OutboxPublisherOptions = {
  /** The worker role's database. */
  db: Database;
  /** Default 50. */
  pollMs?: number;
  /** Rows a request. Default 1,000. */
  batchRows?: number;
  /** How long another instance waits before it takes over from one that is silent. Default 10,000. */
  leaseMs?: number;
  /** How long one attempt to send may take. Default 5,000; less than `leaseMs`. */
  sendTimeoutMs?: number;
  /** How long published rows are kept. Default 600,000. */
  keepPublishedMs?: number;
};

type Parts = {
  sender: AckedSender;
  partitionCount: (wireTopic: string) => Promise<number>;
  wireName: (topic: TopicName) => string;
  metrics: Metrics;
  logger: Logger;
};

const housekeepingMs = 5_000;
const housekeepingRows = 5_000;

/**
 * Publishes the outbox with acks −1, one batch in flight, each key's rows in id order. One publisher works at a time, under a lease;
 * a holder that stalled and lost it can't mark rows, at worst it publishes some twice.
 */
export const createOutboxPublisher = (parts: Parts, options: OutboxPublisherOptions): OutboxPublisher => {
  const { sender, partitionCount, wireName, metrics, logger } = parts;
  const {
    db,
    pollMs = 50,
    batchRows = 1_000,
    leaseMs = 10_000,
    sendTimeoutMs = 5_000,
    keepPublishedMs = 600_000,
  } = options;
  const holder = randomUUID();
  let lease: Lease | undefined;
  let running = false;
  let kicked = false;
  let wake: (() => void) | undefined;
  let loop: Promise<void> = Promise.resolve();
  let nextHousekeeping = 0;

  const batchesOf = async (rows: readonly OutboxRow[]): Promise<PartitionBatch[]> => {
    const batches = new Map<string, PartitionBatch>();
    for (const { topic, key, value, headers } of rows) {
      const wireTopic = wireName(topic);
      const partition = partitionOf(key, await partitionCount(wireTopic));
      const id = `${wireTopic}/${partition}`;
      let batch = batches.get(id);
      if (!batch) batches.set(id, (batch = { topic: wireTopic, partition, messages: [] }));
      batch.messages.push({ key: Buffer.from(key), value, headers });
    }
    return [...batches.values()];
  };

  const holdLease = async (): Promise<Lease | undefined> => {
    if (!lease || performance.now() > lease.validUntil - leaseMs / 2) lease = await takeLease(db, holder, leaseMs);
    return lease;
  };

  /** Publishes one batch; true if there may be more. */
  const publishSome = async (): Promise<boolean> => {
    const held = await holdLease();
    if (!held) return false;
    const rows = await selectUnpublished(db, batchRows);
    metrics.outboxAge.set(rows[0]?.age ?? 0);
    if (rows.length === 0) return false;
    const batches = await batchesOf(rows);
    // Sent only while nobody else can hold the lease: a row of a later holder is never followed by our older one.
    const deadline = Math.min(held.validUntil, performance.now() + sendTimeoutMs);
    if (performance.now() >= deadline) return true;
    await before(deadline, sender.send(batches));
    if (
      !(await markPublished(
        db,
        held,
        rows.map(({ id }) => id),
      ))
    ) {
      lease = undefined;
      logger.warn(
        { rows: rows.length },
        'outbox: another publisher has taken over; what was sent will be sent again by it',
      );
      return false;
    }
    for (const { topic, count } of countByTopic(rows)) metrics.produced.inc({ topic }, count);
    return rows.length === batchRows;
  };

  const keepHouse = async (): Promise<void> => {
    if (performance.now() < nextHousekeeping) return;
    nextHousekeeping = performance.now() + housekeepingMs;
    metrics.outboxAge.set(await outboxAgeSeconds(db));
    if (lease) while (running && (await deletePublished(db, keepPublishedMs, housekeepingRows)) === housekeepingRows);
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    let failures = 0;
    while (running) {
      kicked = false;
      try {
        const more = await publishSome();
        await keepHouse();
        failures = 0;
        if (!more && !kicked && running) await pause(pollMs);
      } catch (error) {
        failures += 1;
        logger.warn(
          { failures, reason: (error as Error).message },
          'outbox: publishing failed; the same rows are tried again',
        );
        await sleep(Math.min(100 * 2 ** failures, 2_000));
      }
    }
  };

  return {
    start() {
      if (running) return;
      running = true;
      loop = run();
    },
    kick() {
      kicked = true;
      wake?.();
    },
    async stop() {
      running = false;
      wake?.();
      await loop;
      if (lease) await releaseLease(db, holder).catch(() => undefined);
      await sender.stop();
    },
  };
};

const countByTopic = (rows: readonly OutboxRow[]) => {
  const counts = new Map<string, number>();
  for (const { topic } of rows) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, count]) => ({ topic, count }));
};
