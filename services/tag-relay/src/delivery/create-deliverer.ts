import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@akashi/database';
import type { OutboxPublisher } from '@akashi/messaging';
import type { Part } from '@akashi/service-kit';
import type { Logger } from 'pino';
import { resultOfFailure } from '../domain/attempt-result.ts';
import type { RetryPolicy } from '../domain/next-step.ts';
import { breakerNotes } from './breaker-notes.ts';
import { createDestinations } from './destinations.ts';
import type { GateMetrics } from './gate-metrics.ts';
import { messageOf, type OpenKey } from './message-of.ts';
import type { PartitionCounts } from './partition-counts.ts';
import { runLoop } from './run-loop.ts';
import { type SendOptions, type SendResult, sendProvision } from './send-provision.ts';
import { type EndedAttempt, settleAttempts } from './settle-attempts.ts';
import { type StartedAttempt, startAttempts } from './start-attempts.ts';

export interface DelivererOptions {
  db: Database;
  outbox: OutboxPublisher;
  partitions(): Promise<PartitionCounts | null>;
  metrics: GateMetrics;
  logger: Logger;
  openKey: OpenKey;
  send: SendOptions;
  gateMaxAgeMs: number;
  leaseMs: number;
  retry: RetryPolicy;
  breaker: { failures: number; openMs: number };
  /** Attempts under way at once, in all and to one destination. */
  concurrency: { total: number; perDestination: number };
}

export interface Deliverer extends Part {
  /** There are new deliveries. */
  kick(): void;
}

const settleLingerMs = 5;
const settleBatch = 500;
/** Attempts begun in one transaction: fewer after some came too late for their gate, since a smaller batch is sooner committed. */
const startBatch = { least: 8, most: 100 };

/** Takes deliveries from due to ended: transaction B, the request, transaction C; each in batches, all three at the same time. */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { db, outbox, metrics, logger, concurrency, openKey } = options;
  const destinations = createDestinations({
    atOnce: concurrency.perDestination,
    policy: options.breaker,
    nowMs: () => performance.now(),
    onBreaker: breakerNotes({ db, logger }),
  });
  const ended: EndedAttempt[] = [];
  /** Attempts started and not yet settled: the memory that this part may use is bounded by their number. */
  let underWay = 0;
  let batchSize = startBatch.most;

  const starting = runLoop({ name: 'start-attempts', work: startRound, pauseMs: 100, logger });
  const settling = runLoop({ name: 'settle-attempts', work: settleRound, pauseMs: 1_000, logger });

  async function startRound(): Promise<boolean> {
    const free = concurrency.total - underWay;
    // A few free places are not worth a transaction while the rest is busy.
    if (free < concurrency.total / 8) return false;
    const limit = Math.min(free, Math.ceil(batchSize));
    const partitions = await options.partitions();
    const { taken, started } = await db.transaction((tx) =>
      startAttempts(tx, {
        partitions,
        metrics,
        options: {
          limit,
          fullDestinations: destinations.full(),
          roomAt: destinations.roomAt,
          maxAgeMs: options.gateMaxAgeMs,
          maxAttempts: options.retry.maxAttempts,
          leaseMs: options.leaseMs,
        },
      }),
    );
    if (taken > 0) outbox.kick();
    for (const attempt of started) void send(attempt);
    return taken === limit;
  }

  async function send(started: StartedAttempt): Promise<void> {
    const { destination } = started.delivery;
    underWay += 1;
    destinations.begin(destination);
    const result = await attempt(started);
    destinations.end(destination, result.isLate ? null : !result.mayRetry);
    batchSize = result.isLate ? Math.max(startBatch.least, batchSize - 2) : Math.min(startBatch.most, batchSize + 0.25);
    ended.push({ started, result });
    settling.kick();
  }

  async function attempt(started: StartedAttempt): Promise<SendResult> {
    try {
      return await sendProvision(messageOf(started, openKey), options.send);
    } catch (error) {
      logger.error({ err: error, deliveryId: started.delivery.deliveryId }, 'a message could not be made');
      return { ...resultOfFailure({ started: false, cause: 'the message could not be made' }), isLate: false };
    }
  }

  async function settleRound(): Promise<boolean> {
    if (ended.length === 0) return false;
    if (ended.length < settleBatch) await delay(settleLingerMs);
    const batch = ended.slice(0, settleBatch);
    await db.transaction((tx) => settleAttempts(tx, batch, { policy: options.retry, random: Math.random, metrics }));
    ended.splice(0, batch.length);
    underWay -= batch.length;
    outbox.kick();
    starting.kick();
    return ended.length > 0;
  }

  return {
    kick: starting.kick,
    start() {
      starting.start();
      settling.start();
    },
    async stop() {
      await starting.stop();
      // Requests end by their own timeout; what can't be written down by then is retried after its lease.
      const deadline = performance.now() + options.send.timeoutMs + 2_000;
      while (underWay > 0 && performance.now() < deadline) await delay(10);
      await settling.stop();
      await options.send.pools.stop();
    },
  };
}
