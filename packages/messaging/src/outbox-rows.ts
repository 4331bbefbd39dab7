import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';

/** Held by one publisher at a time; `fence` is higher than that of every earlier holder. */
export type Lease = { fence: string; validUntil: number };

const name = 'outbox';

/** Takes the lease if it is free or ours, and keeps it if it is ours. `validUntil` is by the process's clock, and early rather than late. */
export const takeLease = async (db: Database, holder: string, leaseMs: number): Promise<Lease | undefined> => {
  const asked = performance.now();
  const { rows } = await db.query<{ fence: string }>(
    `INSERT INTO outbox_leases AS lease (name, holder, fence, expires_at)
     VALUES ($1, $2, 1, clock_timestamp() + $3 * interval '1 ms')
     ON CONFLICT (name) DO UPDATE
       SET holder = $2, expires_at = clock_timestamp() + $3 * interval '1 ms',
           fence = CASE WHEN lease.holder = $2 THEN lease.fence ELSE lease.fence + 1 END
       WHERE lease.holder = $2 OR lease.expires_at < clock_timestamp()
     RETURNING fence`,
    [name, holder, leaseMs],
  );
  return rows[0] && { fence: rows[0].fence, validUntil: asked + leaseMs };
};

/** Lets another publisher go on at once. */
export const releaseLease = async (db: Database, holder: string): Promise<void> => {
  await db.query(`UPDATE outbox_leases SET expires_at = clock_timestamp() WHERE name = $1 AND holder = $2`, [
    name,
    holder,
  ]);
};

export type OutboxRow = {
  id: string;
  topic: TopicName;
  key: string;
  value: Buffer;
  headers: Record<string, string>;
  age: number;
};

/** By id, and never "greater than the last one seen": a lower id may be committed later. */
export const selectUnpublished = async (db: Database, limit: number): Promise<OutboxRow[]> => {
  const { rows } = await db.query<OutboxRow>(
    `SELECT id, topic, key, value, headers, extract(epoch FROM clock_timestamp() - created_at)::float8 AS age
     FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT $1`,
    [limit],
  );
  return rows;
};

/** Marks rows as published, unless the lease has had a later holder; says whether it was still ours. */
export const markPublished = async (db: Database, lease: Lease, ids: readonly string[]): Promise<boolean> => {
  const { rows } = await db.query<{ held: boolean }>(
    `WITH held AS MATERIALIZED (SELECT 1 FROM outbox_leases WHERE name = $1 AND fence = $2 FOR SHARE),
          marked AS (UPDATE outbox SET published_at = clock_timestamp() WHERE id = ANY ($3::bigint[]) AND EXISTS (SELECT FROM held))
     SELECT EXISTS (SELECT FROM held) AS held`,
    [name, lease.fence, ids],
  );
  return rows[0]?.held === true;
};

/** Deletes a bounded number of the oldest rows, of those published long enough ago; returns how many. */
export const deletePublished = async (db: Database, keepMs: number, limit: number): Promise<number> => {
  const { rowCount } = await db.query(
    `DELETE FROM outbox WHERE id IN (
       SELECT id FROM (SELECT id, published_at FROM outbox ORDER BY id LIMIT $2) AS oldest
       WHERE published_at < clock_timestamp() - $1 * interval '1 ms')`,
    [keepMs, limit],
  );
  return rowCount;
};

/** Seconds since the oldest unpublished row was written; 0 if there is none. */
export const outboxAgeSeconds = async (db: Database): Promise<number> => (await selectUnpublished(db, 1))[0]?.age ?? 0;
