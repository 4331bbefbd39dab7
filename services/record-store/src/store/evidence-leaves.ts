import type { Tx } from '@akashi/database';

/** Evidence with its place in the log; `leafIndex` is null while it isn't sequenced. */
export interface LeafRow {
  reference: string;
  eventId: string;
  eventType: string;
  topic: string;
  value: Buffer;
  salt: Buffer;
  leafIndex: number | null;
}

/** All evidence of a tenant that these references name, in the order it was kept. */
export async function findLeaves(tx: Tx, tenant: string, references: readonly string[]): Promise<LeafRow[]> {
  const { rows } = await tx.query<{
    reference: string;
    event_id: string;
    event_type: string;
    topic: string;
    value: Buffer;
    salt: Buffer;
    leaf_index: string | null;
  }>(
    `SELECT r.reference, e.event_id, e.event_type, e.topic, e.value, e.salt, l.leaf_index
     FROM evidence_references r JOIN evidence e USING (evidence_id) LEFT JOIN log_leaves l USING (evidence_id)
     WHERE r.tenant = $1 AND r.reference = ANY ($2::text[]) ORDER BY r.evidence_id`,
    [tenant, references],
  );
  return rows.map(({ event_id, event_type, leaf_index, ...row }) => ({
    ...row,
    eventId: event_id,
    eventType: event_type,
    leafIndex: leaf_index === null ? null : Number(leaf_index),
  }));
}
