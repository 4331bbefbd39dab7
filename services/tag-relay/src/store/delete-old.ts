import type { Database } from '@akashi/database';

/** Each deletes at most $2 rows older than $1 days. An event that still waits, and a delivery without its record, stay. */
const statements = [
  `DELETE FROM gate_decisions WHERE ctid = ANY (ARRAY(
     SELECT ctid FROM gate_decisions WHERE decided_at < now() - $1 * interval '1 day' LIMIT $2))`,
  `DELETE FROM tag_events WHERE ctid = ANY (ARRAY(
     SELECT ctid FROM tag_events WHERE status = 'decided' AND stored_at < now() - $1 * interval '1 day' LIMIT $2))`,
  `WITH old AS (
     DELETE FROM deliveries AS delivery WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM deliveries AS d WHERE status <> 'pending' AND ended_at < now() - $1 * interval '1 day'
         AND NOT EXISTS (SELECT FROM provisions AS p WHERE p.provision_id = d.delivery_id AND p.acknowledged_at IS NULL)
       LIMIT $2))
     RETURNING delivery_id)
   DELETE FROM delivery_attempts USING old WHERE delivery_attempts.delivery_id = old.delivery_id`,
  `DELETE FROM provisions WHERE ctid = ANY (ARRAY(
     SELECT ctid FROM provisions WHERE acknowledged_at < now() - $1 * interval '1 day' LIMIT $2))`,
  // A corrected one only once its record can't be read again from its topic.
  `DELETE FROM recorded_confirmations WHERE ctid = ANY (ARRAY(
     SELECT ctid FROM recorded_confirmations
     WHERE kept_until < (now() AT TIME ZONE 'Asia/Tokyo')::date OR corrected_at < now() - $1 * interval '1 day' LIMIT $2))`,
  // Counts name nobody: thirteen months, so that a month can be held against the year before.
  `DELETE FROM outcome_counts WHERE ctid = ANY (ARRAY(
     SELECT ctid FROM outcome_counts WHERE day < (now() - $1 * interval '1 day' - interval '1 year')::date LIMIT $2))`,
  `DELETE FROM open_breakers WHERE ctid = ANY (ARRAY(
     SELECT ctid FROM open_breakers WHERE open_until < now() - $1 * interval '1 hour' LIMIT $2))`,
];

const days = 30;
const batchSize = 5_000;

/** Deletes what has explained itself for 30 days, a batch of each; says how many rows went. */
export async function deleteOld(db: Database): Promise<number> {
  let deleted = 0;
  for (const statement of statements) deleted += (await db.query(statement, [days, batchSize])).rowCount;
  return deleted;
}
