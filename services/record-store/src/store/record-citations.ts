import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

/** What a record of an acquisition cites. */
export interface CitingRecord {
  tenant: string;
  recordId: string;
  basis: { consentId: string | null; providerIdentityConfirmationId: string | null };
}

/** Keeps what records of acquisitions cite, so that it is kept as long as they are. */
export async function addCitations(tx: Tx, records: readonly CitingRecord[]): Promise<void> {
  const rows = records.flatMap(({ tenant, recordId, basis: { consentId, providerIdentityConfirmationId } }) => [
    ...(consentId === null ? [] : [{ tenant, recordId, cited: `consent:${consentId}` }]),
    ...(providerIdentityConfirmationId === null
      ? []
      : [{ tenant, recordId, cited: `provider_identity:${providerIdentityConfirmationId}` }]),
  ]);
  if (rows.length === 0) return;
  await tx.query(
    'INSERT INTO record_citations (tenant, cited, record_id) SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[])',
    columnsOf(rows, 'tenant', 'cited', 'recordId'),
  );
}
