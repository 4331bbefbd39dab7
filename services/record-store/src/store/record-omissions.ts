import type { OmittedItems } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
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
