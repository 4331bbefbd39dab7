import type { RecordDisposed } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { referenceTo } from '../domain/references.ts';

/** A tenant's proofs of disposal, newest first, up to `limit + 1` of them: read from the evidence itself. */
export async function listDisposals(
  tx: Tx,
  tenant: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<RecordDisposed['data'][]> {
  const { rows } = await tx.query<{ value: Buffer }>(
    `SELECT e.value FROM evidence_references n JOIN evidence e USING (evidence_id)
     WHERE n.tenant = $1 AND n.reference >= 'disposal:' AND n.reference < $2 ORDER BY n.reference DESC LIMIT $3`,
    [tenant, after === undefined ? 'disposal;' : referenceTo.disposal(after), limit + 1],
  );
  return rows.map(({ value }) => (JSON.parse(value.toString()) as RecordDisposed).data);
}
