import type { Tx } from '@akashi/database';

const tables = [
  'parties',
  'sites',
  'site_keys',
  'notices',
  'agreements',
  'consent_inbox',
  'consent_states',
  'recorded_confirmations',
] as const;

/** Topics that the projections are made from. */
export const projectedTopics = ['parties.v1', 'sites.v1', 'notices.v1', 'agreements.v1', 'consents.v1'] as const;

/**
 * Deletes the projections and, with them, what said that they were fresh: the gate defers until they are whole again. Parked events go
 * too, because they are read again; dead letters stay.
 */
export async function emptyProjections(tx: Tx): Promise<void> {
  for (const table of tables) await tx.query(`DELETE FROM ${table}`);
  await tx.query('UPDATE partition_freshness SET fresh_at = $2 WHERE topic = ANY ($1)', [projectedTopics, new Date(0)]);
  await tx.query('DELETE FROM parked_events WHERE topic = ANY ($1)', [projectedTopics]);
  await tx.query('DELETE FROM parked_keys WHERE topic = ANY ($1)', [projectedTopics]);
}

/** Rows of each projection. */
export async function countProjections(tx: Pick<Tx, 'query'>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = rows[0]!.count;
  }
  return counts;
}
