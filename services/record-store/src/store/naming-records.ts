import type { OmittedItems } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';
import type { NamedRecord } from './record-standings.ts';

export interface NamingRecord extends NamedRecord {
  referencedRecordId: string;
  items: OmittedItems['items'];
}

/**
 * Waits until nobody else corrects records that others refer to, or refers to one, and keeps them waiting until this transaction ends:
 * either the correction finds the reference, or whoever refers finds the correction. Those who only refer share it. Take it before any
 * other lock.
 */
export async function lockReferences(tx: Tx, tenants: readonly string[], { shared = false } = {}): Promise<void> {
  const lock = shared ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  for (const tenant of [...new Set(tenants)].sort()) {
    await tx.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`references:${tenant}`]);
  }
}

/** The kept records that omit items by reference to these (Rules 24(2), 28(2)), in one order everywhere. */
export async function findNaming(tx: Tx, referenced: readonly NamedRecord[]): Promise<NamingRecord[]> {
  if (referenced.length === 0) return [];
  const { rows } = await tx.query<NamingRecord>(
    `SELECT o.tenant, o.record_id AS "recordId", o.referenced_record_id AS "referencedRecordId", o.items
     FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::uuid[]) AS given (tenant, referenced_record_id)) given
     JOIN record_omissions o USING (tenant, referenced_record_id)
     WHERE EXISTS (SELECT FROM records r WHERE r.tenant = o.tenant AND r.record_id = o.record_id)
     ORDER BY o.tenant, o.record_id`,
    columnsOf(referenced, 'tenant', 'recordId'),
  );
  return rows;
}

/** Those of these records that were voided, rejected or corrected. */
export async function findCorrectedAmong(tx: Tx, named: readonly NamedRecord[]): Promise<NamedRecord[]> {
  const { rows } = await tx.query<NamedRecord>(
    `SELECT DISTINCT tenant, record_id AS "recordId"
     FROM unnest($1::text[], $2::uuid[]) AS given (tenant, record_id) JOIN record_corrections c USING (tenant, record_id)
     WHERE c.kind <> 'reference_changed'`,
    columnsOf(named, 'tenant', 'recordId'),
  );
  return rows;
}
