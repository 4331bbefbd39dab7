import type { Tx } from '@akashi/database';

/** The database's time: the only clock that instances share. */
export async function readClock(tx: Tx): Promise<Date> {
  const { rows } = await tx.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return rows[0]!.now;
}
