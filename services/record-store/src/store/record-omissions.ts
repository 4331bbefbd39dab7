import type { OmittedItems } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { effectiveRetentionUntil } from '../domain/effective-retention.ts';
import { columnsOf } from './columns-of.ts';

export interface RecordOmission {
  tenant: string;
  recordId: string;
  omitted: OmittedItems;
}

/** Keeps which records leave items out, and where those stand. */
export async function addOmissions(tx: Tx, omissions: readonly RecordOmission[]): Promise<void> {
  if (omissions.length === 0) return;
  const rows = omissions.map(({ tenant, recordId, omitted }) => ({
    tenant,
    recordId,
    referencedRecordId: omitted.recordId,
    items: JSON.stringify(omitted.items),
  }));
  await tx.query(
    `INSERT INTO record_omissions (tenant, record_id, referenced_record_id, items)
     SELECT tenant, record_id, referenced_record_id, ARRAY(SELECT jsonb_array_elements_text(items))
     FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::jsonb[]) AS row (tenant, record_id, referenced_record_id, items)`,
    columnsOf(rows, 'tenant', 'recordId', 'referencedRecordId', 'items'),
  );
}

/**
 * Until when each of these records is kept, those that refer to it considered; null: without an end. As the records were made: whoever
 * computes the end of an open record of the citing ones MUST give that to `effectiveRetentionUntil` itself.
 */
export async function findEffectiveRetention(
  tx: Tx,
  tenant: string,
  recordIds: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await tx.query<{ record_id: string; own: string | null; citing: (string | null)[] }>(
    `SELECT r.record_id, r.retention_until AS own, ARRAY(
       SELECT c.retention_until::text FROM record_omissions o
       JOIN records c ON c.tenant = o.tenant AND c.record_id = o.record_id
       WHERE o.tenant = r.tenant AND o.referenced_record_id = r.record_id) AS citing
     FROM records r WHERE r.tenant = $1 AND r.record_id = ANY ($2::uuid[])`,
    [tenant, recordIds],
  );
  return new Map(rows.map(({ record_id, own, citing }) => [record_id, effectiveRetentionUntil(own, citing)]));
}
