import { decodeEvent } from '@akashi/contracts';
import { isTransient, type Tx } from '@akashi/database';
import type { Application } from './apply-batch.ts';
import { type Consumed, consumedOf } from './consumed.ts';
import { errorKind, reasonOf } from './reason-of.ts';
import { inBatchSpan } from './tracing.ts';

export type RetryOptions = { firstRetryMs: number; maxRetryMs: number; pollMs: number };

type ParkedRow = { partition: number; offset: string; value: Buffer; headers: Record<string, string>; timestamp: Date };

const firstOf = async (tx: Tx, topic: string, key: string): Promise<ParkedRow | undefined> => {
  const { rows } = await tx.query<ParkedRow>(
    `SELECT partition, kafka_offset AS "offset", value, headers, event_time AS "timestamp"
     FROM parked_events WHERE topic = $1 AND key = $2 ORDER BY kafka_offset LIMIT 1`,
    [topic, key],
  );
  return rows[0];
};

const readRow = (topic: Consumed['topic'], key: string, row: ParkedRow): Consumed => {
  const decoded = decodeEvent(topic, row.value);
  if (!decoded.ok) throw new Error(`this release can't read the parked event: ${decoded.detail}`);
  const { partition, value, headers, timestamp } = row;
  return consumedOf({
    event: decoded.event,
    value,
    key,
    topic,
    partition,
    offset: BigInt(row.offset),
    headers,
    timestamp,
  });
};

/** Handles the first waiting event of one parked key that is due. The key's row is locked: nobody drains it twice or queues behind it meanwhile. */
const drainOne = async (
  { db, topic, handle, logger }: Application,
  { firstRetryMs, maxRetryMs }: RetryOptions,
): Promise<boolean> => {
  let tried: { key: string; attempts: number } | undefined;
  try {
    return await db.transaction(async (tx) => {
      const { rows } = await tx.query<{ key: string; attempts: number }>(
        `SELECT key, attempts FROM parked_keys WHERE topic = $1 AND next_try_at <= clock_timestamp()
         ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [topic],
      );
      tried = rows[0];
      if (!tried) return false;
      const { key } = tried;
      const row = await firstOf(tx, topic, key);
      if (row) {
        const consumed = readRow(topic, key, row);
        await inBatchSpan(topic, [consumed], () => handle([consumed], tx));
        await tx.query('DELETE FROM parked_events WHERE topic = $1 AND partition = $2 AND kafka_offset = $3', [
          topic,
          row.partition,
          row.offset,
        ]);
      }
      if (await firstOf(tx, topic, key)) {
        await tx.query(
          'UPDATE parked_keys SET attempts = 0, next_try_at = clock_timestamp() WHERE topic = $1 AND key = $2',
          [topic, key],
        );
      } else {
        await tx.query('DELETE FROM parked_keys WHERE topic = $1 AND key = $2', [topic, key]);
        logger.info({ topic }, 'a parked key has caught up');
      }
      return true;
    });
  } catch (error) {
    if (!tried || isTransient(error)) throw error;
    const retryMs = Math.min(firstRetryMs * 2 ** Math.min(tried.attempts, 30), maxRetryMs) * (0.75 + Math.random() / 4);
    logger.warn({ topic, attempts: tried.attempts + 1, ...errorKind(error) }, 'a parked key failed again');
    await db.query(
      `UPDATE parked_keys SET attempts = attempts + 1, reason = $3, next_try_at = clock_timestamp() + $4 * interval '1 ms'
       WHERE topic = $1 AND key = $2`,
      [topic, tried.key, reasonOf(error), retryMs],
    );
    return true;
  }
};

/** Tries the parked keys of one topic again, each with capped, jittered pauses, and drains in order what waits behind. Several instances may do so at once. */
export const retryParkedEvents = (application: Application, options: RetryOptions) => {
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  const run = async (): Promise<void> => {
    try {
      while (running && (await drainOne(application, options)));
    } catch (error) {
      application.logger.warn({ topic: application.topic, ...errorKind(error) }, 'parked keys could not be tried now');
    }
    if (running) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      work = run();
    }, options.pollMs);
  };

  return {
    start(): void {
      running = true;
      schedule();
    },
    async stop(): Promise<void> {
      running = false;
      clearTimeout(timer);
      await work;
    },
  };
};
