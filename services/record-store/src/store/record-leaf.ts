import type { Tx } from '@akashi/database';

/** A record's place in the log, null while it isn't sequenced, and the salt of its leaf, null once that is disposed of. */
export interface RecordLeaf {
  leafIndex: number | null;
  salt: Buffer | null;
}

/** The leaf of a tenant's record; undefined if there is no such record. */
export async function findRecordLeaf(tx: Tx, tenant: string, recordId: string): Promise<RecordLeaf | undefined> {
  const { rows } = await tx.query<{ leaf_index: string | null; salt: Buffer | null }>(
    `SELECT l.leaf_index, e.salt
     FROM records r LEFT JOIN log_leaves l USING (evidence_id) LEFT JOIN evidence e USING (evidence_id)
     WHERE r.tenant = $1 AND r.record_id = $2`,
    [tenant, recordId],
  );
  const row = rows[0];
  return row && { leafIndex: row.leaf_index === null ? null : Number(row.leaf_index), salt: row.salt };
}
