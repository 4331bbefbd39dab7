import type { Tx } from '@akashi/database';
import type { Consumed } from './consumed.ts';

/**
 * Claims events in the inbox and returns those not claimed before, in their order: at most one effect an event. For handlers whose
 * effect has no natural unique key; it counts only if the transaction commits.
 */
export const claimEvents = async (tx: Tx, batch: readonly Consumed[]): Promise<Consumed[]> => {
  const { rows } = await tx.query<{ topic: string; tenant: string; id: string }>(
    `INSERT INTO inbox (topic, tenant, event_id)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS row (topic, tenant, event_id) ORDER BY 1, 2, 3
     ON CONFLICT DO NOTHING RETURNING topic, tenant, event_id AS id`,
    [batch.map(({ topic }) => topic), batch.map(({ event }) => event.tenantid), batch.map(({ event }) => event.id)],
  );
  const idOf = (topic: string, tenant: string, id: string): string => JSON.stringify([topic, tenant, id]);
  const claimed = new Set(rows.map(({ topic, tenant, id }) => idOf(topic, tenant, id)));
  return batch.filter(({ topic, event }) => claimed.delete(idOf(topic, event.tenantid, event.id)));
};
