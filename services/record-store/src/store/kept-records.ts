import type { AcquisitionRecordMade, AkashiEvent, RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

/** A record that is still kept, with what says whether another may refer to it. */
export interface KeptRecord<Data = RecordMade['data'] | AcquisitionRecordMade['data']> {
  tenant: string;
  data: Data;
  principal: string;
  itemCodes: string[];
  retentionUntil: string | null;
  isCorrected: boolean;
}

interface KeptRow {
  tenant: string;
  value: Buffer;
  principal: string;
  item_codes: string[];
  retention_until: string | null;
  is_corrected: boolean;
}

const columnsSql = `r.tenant, e.value, r.principal, r.item_codes, r.retention_until,
  EXISTS (SELECT FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id) AS is_corrected`;

export const keptRecordKey = (tenant: string, recordId: string): string => `${tenant}|${recordId}`;

/** These records of a recipient's side, by `keptRecordKey`; one that was disposed of, or is of the other side, is not there. */
export async function findAcquisitionRecords(
  tx: Tx,
  named: readonly { tenant: string; recordId: string }[],
): Promise<Map<string, KeptRecord<AcquisitionRecordMade['data']>>> {
  if (named.length === 0) return new Map();
  const { rows } = await tx.query<KeptRow>(
    `SELECT ${columnsSql}
     FROM unnest($1::text[], $2::uuid[]) AS wanted (tenant, record_id)
     JOIN records r USING (tenant, record_id) JOIN evidence e USING (evidence_id) WHERE r.side = 'recipient'`,
    columnsOf(named, 'tenant', 'recordId'),
  );
  const kept = rows.map((row) => keptRecord<AcquisitionRecordMade['data']>(row));
  return new Map(kept.map((record) => [keptRecordKey(record.tenant, record.data.recordId), record]));
}

function keptRecord<Data>({ value, item_codes, retention_until, is_corrected, ...row }: KeptRow): KeptRecord<Data> {
  return {
    ...row,
    data: (JSON.parse(value.toString()) as AkashiEvent<string, Data>).data,
    itemCodes: item_codes,
    retentionUntil: retention_until,
    isCorrected: is_corrected,
  };
}
