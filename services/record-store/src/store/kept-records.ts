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

export interface PersonAndAgreement {
  tenant: string;
  principal: string;
  agreementId: string;
}

export const personKey = ({ tenant, principal, agreementId }: PersonAndAgreement): string =>
  `${tenant}|${principal}|${agreementId}`;

/**
 * For each person and agreement the provider's record that a next one may refer to, by `personKey`: the newest, or the one that the
 * newest refers to, unless its term is over by `today`, it was corrected, or its provision isn't settled: until then it may turn out
 * that nothing was sent, and the record be voided. What the recipient reported needs no settlement.
 */
export async function findRepeatable(
  tx: Tx,
  wanted: readonly PersonAndAgreement[],
  today: string,
): Promise<Map<string, RecordMade['data']>> {
  const distinct = [...new Map(wanted.map((each) => [personKey(each), each])).values()];
  const { rows } = await tx.query<{ tenant: string; principal: string; agreement_id: string; value: Buffer }>(
    `SELECT wanted.tenant, wanted.principal, wanted.agreement_id, e.value
     FROM unnest($1::text[], $2::text[], $3::text[]) AS wanted (tenant, principal, agreement_id)
     CROSS JOIN LATERAL (
       SELECT n.record_id FROM records n
       WHERE n.tenant = wanted.tenant AND n.principal = wanted.principal AND n.agreement_id = wanted.agreement_id
         AND n.side = 'provider' AND n.period_record_id IS NULL
       ORDER BY n.occurred_on DESC, n.record_id DESC LIMIT 1
     ) newest
     LEFT JOIN record_omissions o ON o.tenant = wanted.tenant AND o.record_id = newest.record_id
     JOIN records r ON r.tenant = wanted.tenant AND r.record_id = coalesce(o.referenced_record_id, newest.record_id)
     JOIN evidence e ON e.evidence_id = r.evidence_id
     WHERE (r.retention_until IS NULL OR r.retention_until >= $4)
       AND NOT EXISTS (SELECT FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id)
       AND NOT EXISTS (SELECT FROM unsent_provisions u WHERE u.tenant = r.tenant AND u.provision_id = r.source_id)
       AND EXISTS (
         SELECT FROM evidence_references n JOIN evidence said USING (evidence_id)
         WHERE n.tenant = r.tenant AND n.reference IN ('settlement:' || r.source_id, 'provision:' || r.source_id)
           AND said.event_type IN ('provision.settled', 'provision.reported'))`,
    [...columnsOf(distinct, 'tenant', 'principal', 'agreementId'), today],
  );
  return new Map(
    rows.map(({ tenant, principal, agreement_id: agreementId, value }) => [
      personKey({ tenant, principal, agreementId }),
      (JSON.parse(value.toString()) as RecordMade).data,
    ]),
  );
}
