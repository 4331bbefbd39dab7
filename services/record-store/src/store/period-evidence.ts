import type { Tx } from '@akashi/database';

/** Days in Japan's time, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Evidence `e` of a type whose event was in the days $2 to $3; the tenant is $1. Read by the index evidence_to_account_for. */
export const ofPeriod = (eventType: string) => `e.tenant = $1 AND e.event_type = '${eventType}'
  AND e.occurred_at >= $2::date::timestamp AT TIME ZONE 'Asia/Tokyo'
  AND e.occurred_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo'`;

/** Microseconds and all: what a Date would cut off would be read twice. */
export const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Runs statements that join what they looked up by arrays of keys, with hashes alone: how many rows an array finds the planner can't know,
 * and one that it thinks small would be gone through once for each row of the other.
 */
export async function withoutNestedLoops<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.query('SET LOCAL enable_nestloop = off');
  const result = await work();
  await tx.query('SET LOCAL enable_nestloop = on');
  return result;
}
