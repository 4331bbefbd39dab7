import type { TopicName } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from './consumed.ts';
import { tenantOfKey } from './dead-letters.ts';
import { reasonOf } from './reason-of.ts';

/** Of the keys given, those that are parked; locked until the transaction ends, so that none is drained meanwhile. */
export const lockParkedKeys = async (tx: Tx, topic: TopicName, batch: readonly Consumed[]): Promise<Set<string>> => {
  const partitions = [...new Set(batch.map(({ partition }) => partition))];
  const { rows } = await tx.query<{ key: string }>(
    'SELECT key FROM parked_keys WHERE topic = $1 AND partition = ANY ($2::int[])',
    [topic, partitions],
  );
  if (rows.length === 0) return new Set();
  const parked = new Set(rows.map(({ key }) => key));
  const keys = [...new Set(batch.map(({ key }) => key).filter((key) => parked.has(key)))].sort();
  if (keys.length === 0) return new Set();
  const locked = await tx.query<{ key: string }>(
    'SELECT key FROM parked_keys WHERE topic = $1 AND key = ANY ($2::text[]) ORDER BY key FOR SHARE',
    [topic, keys],
  );
  return new Set(locked.rows.map(({ key }) => key));
};

/** Queues events behind what is parked of their keys. */
export const parkEvents = async (tx: Tx, batch: readonly Consumed[]): Promise<void> => {
  if (batch.length === 0) return;
  await tx.query(
    `INSERT INTO parked_events (topic, partition, kafka_offset, key, tenant, event_id, event_type, value, headers, event_time)
     SELECT topic, partition, kafka_offset, key, tenant, event_id, event_type, value, headers::jsonb, event_time
     FROM unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::text[], $10::timestamptz[])
       AS row (topic, partition, kafka_offset, key, tenant, event_id, event_type, value, headers, event_time)
     ON CONFLICT (topic, partition, kafka_offset) DO NOTHING`,
    [
      batch.map(({ topic }) => topic),
      batch.map(({ partition }) => partition),
      batch.map(({ offset }) => offset.toString()),
      batch.map(({ key }) => key),
      batch.map(({ key }) => tenantOfKey(key)),
      batch.map(({ event }) => event.id),
      batch.map(({ event }) => event.type),
      batch.map(({ value }) => value),
      batch.map(({ headers }) => JSON.stringify(headers)),
      batch.map(({ timestamp }) => timestamp),
    ],
  );
};

/** Parks the key of an event that failed. */
export const parkKey = async (tx: Tx, consumed: Consumed, error: unknown, retryAfterMs: number): Promise<void> => {
  const { topic, key, partition } = consumed;
  await tx.query(
    `INSERT INTO parked_keys (topic, key, partition, tenant, reason, next_try_at)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 ms')
     ON CONFLICT (topic, key) DO NOTHING`,
    [topic, key, partition, tenantOfKey(key), reasonOf(error), retryAfterMs],
  );
  await parkEvents(tx, [consumed]);
};

export type ParkedKey = {
  topic: TopicName;
  key: string;
  tenant: string;
  attempts: number;
  reason: string;
  parkedAt: Date;
  nextTryAt: Date;
  waitingEvents: number;
};

/** The parked keys that `tx` may see (with the api role: its tenant's), by topic and key. */
export const listParked = async (tx: Tx, limit = 200): Promise<ParkedKey[]> => {
  const { rows } = await tx.query<ParkedKey>(
    `SELECT topic, key, tenant, attempts, reason, parked_at AS "parkedAt", next_try_at AS "nextTryAt",
       (SELECT count(*)::int FROM parked_events e WHERE e.topic = k.topic AND e.key = k.key) AS "waitingEvents"
     FROM parked_keys k ORDER BY topic, key LIMIT $1`,
    [limit],
  );
  return rows;
};

/** Has a parked key tried again at once instead of after its pause; false if `tx` sees no such key. */
export const retryParked = async (tx: Tx, { topic, key }: { topic: TopicName; key: string }): Promise<boolean> => {
  const { rowCount } = await tx.query(
    'UPDATE parked_keys SET next_try_at = clock_timestamp() WHERE topic = $1 AND key = $2',
    [topic, key],
  );
  return rowCount > 0;
};
