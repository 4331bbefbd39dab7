import { randomUUID } from 'node:crypto';
import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { AckedSender } from './acked-sender.ts';
import { before, sleep } from './before.ts';
import type { Metrics } from './metrics.ts';
import { batchesOf, countByTopic } from './outbox-batches.ts';
import {
  deletePublished,
  type Lease,
  markPublished,
  outboxAgeSeconds,
  releaseLease,
  selectUnpublished,
  takeLease,
} from './outbox-rows.ts';

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

export type OutboxParts = {
  sender: AckedSender;
  partitionCount: (wireTopic: string) => Promise<number>;
  wireName: (topic: TopicName) => string;
  metrics: Metrics;
  logger: Logger;
};

type State = OutboxParts &
  Required<OutboxPublisherOptions> & {
    holder: string;
    lease: Lease | undefined;
    running: boolean;
    nextHousekeeping: number;
  };

/** The least pause between two batches that did not fill up, however often it is kicked: the next is larger. */
const restMs = 30;
const housekeepingMs = 5_000;
const housekeepingRows = 5_000;

const holdLease = async (state: State): Promise<Lease | undefined> => {
  const { lease, db, holder, leaseMs } = state;
  if (!lease || performance.now() > lease.validUntil - leaseMs / 2) state.lease = await takeLease(db, holder, leaseMs);
  return state.lease;
};

/** Publishes one batch; true if there may be more. */
const publishSome = async (state: State): Promise<boolean> => {
  const { db, sender, metrics, logger, batchRows, sendTimeoutMs } = state;
  const lease = await holdLease(state);
  if (!lease) return false;
  const rows = await selectUnpublished(db, batchRows);
  metrics.outboxAge.set(rows[0]?.age ?? 0);
  if (rows.length === 0) return false;
  const batches = await batchesOf(state, rows);
  // Sent only while nobody else can hold the lease: a row of a later holder is never followed by our older one.
  const deadline = Math.min(lease.validUntil, performance.now() + sendTimeoutMs);
  if (performance.now() >= deadline) return true;
  await before(deadline, sender.send(batches));
  const ids = rows.map(({ id }) => id);
  if (!(await markPublished(db, lease, ids))) {
    state.lease = undefined;
    logger.warn({ rows: rows.length }, 'outbox: another publisher has taken over; it sends again what was sent');
    return false;
  }
  for (const [topic, count] of countByTopic(rows)) metrics.produced.inc({ topic }, count);
  return rows.length === batchRows;
};

const keepHouse = async (state: State): Promise<void> => {
  const { db, metrics, keepPublishedMs } = state;
  if (performance.now() < state.nextHousekeeping) return;
  state.nextHousekeeping = performance.now() + housekeepingMs;
  metrics.outboxAge.set(await outboxAgeSeconds(db));
  if (!state.lease) return;
  let deleted = housekeepingRows;
  while (state.running && deleted === housekeepingRows)
    deleted = await deletePublished(db, keepPublishedMs, housekeepingRows);
};

/** One who can't publish lets another try: it may be the only one cut off from the broker. */
const stepBack = async (state: State): Promise<void> => {
  if (!state.lease) return;
  state.lease = undefined;
  await releaseLease(state.db, state.holder).catch(() => undefined);
};

/** A pause that can be cut short. */
const createPause = () => {
  let wake: () => void = () => undefined;
  return {
    end: () => wake(),
    of: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
};

/**
 * Publishes the outbox with acks −1, one batch in flight, each key's rows in id order. One publisher works at a time, under a lease;
 * a holder that stalled and lost it can't mark rows, at worst it publishes some twice.
 */
export const createOutboxPublisher = (parts: OutboxParts, options: OutboxPublisherOptions): OutboxPublisher => {
  const defaults = { pollMs: 50, batchRows: 1_000, leaseMs: 10_000, sendTimeoutMs: 5_000, keepPublishedMs: 600_000 };
  const own = { holder: randomUUID(), lease: undefined, running: false, nextHousekeeping: 0 };
  const state: State = { ...parts, ...defaults, ...options, ...own };
  const pause = createPause();
  let kicked = false;
  let loop: Promise<void> = Promise.resolve();

  const run = async (): Promise<void> => {
    let failures = 0;
    while (state.running) {
      kicked = false;
      try {
        const more = await publishSome(state);
        await keepHouse(state);
        failures = 0;
        if (more || !state.running) continue;
        await sleep(restMs);
        if (!kicked && state.running) await pause.of(state.pollMs);
      } catch (error) {
        failures += 1;
        state.logger.warn(
          { failures, reason: (error as Error).message },
          'outbox: publishing failed; the same rows are tried again',
        );
        await stepBack(state);
        await sleep(Math.min(100 * 2 ** failures, 2_000));
      }
    }
  };

  return {
    start() {
      if (state.running) return;
      state.running = true;
      loop = run();
    },
    kick() {
      kicked = true;
      pause.end();
    },
    async stop() {
      state.running = false;
      pause.end();
      await loop;
      await stepBack(state);
      await parts.sender.stop();
    },
  };
};
