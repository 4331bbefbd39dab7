import type { Database } from '@akashi/database';

export interface BreakerNote {
  destination: string;
  instance: string;
  failures: number;
  /** From now on; null: it is closed. */
  openMs: number | null;
}

/** Notes for people that an instance leaves a destination alone, or does so no longer. */
export async function saveBreaker(
  db: Database,
  { destination, instance, failures, openMs }: BreakerNote,
): Promise<void> {
  await (openMs === null
    ? db.query('DELETE FROM open_breakers WHERE destination = $1 AND instance = $2', [destination, instance])
    : db.query(
        `INSERT INTO open_breakers (destination, instance, failures, open_until)
         VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 ms')
         ON CONFLICT (destination, instance) DO UPDATE SET failures = excluded.failures, open_until = excluded.open_until`,
        [destination, instance, failures, Math.round(openMs)],
      ));
}
