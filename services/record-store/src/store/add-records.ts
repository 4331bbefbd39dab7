import type { Tx } from '@akashi/database';
import type { Evidence } from '../domain/evidence.ts';
import { columnsOf } from './columns-of.ts';

/** What a record is searched by; of both sides. */
export interface NewRecord {
  evidence: Evidence;
  recordId: string;
  side: 'provider' | 'recipient';
  /** The provision or the acquisition that it is about. */
  sourceId: string;
  agreementId: string;
  counterpartyPartyId: string | null;
  principal: string;
  itemCodes: readonly string[];
  recordMethod: string;
  periodRecordId: string | null;
  occurredAt: string;
  occurredOn: string;
  madeOn: string;
  /** Null: open. */
  retentionUntil: string | null;
  deficient: boolean;
}

/** Adds what records are searched by, under what they have in common, and lists those made per occasion as not in a batch yet: one statement. */
export async function addRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ evidence, itemCodes, ...record }) => ({
    ...record,
    tenant: evidence.tenant,
    evidenceId: evidence.evidenceId,
    madeAt: evidence.event.time,
    items: JSON.stringify(itemCodes),
  }));
  await tx.query(insertSql, [
    ...columnsOf(rows, 'tenant', 'recordId', 'evidenceId', 'side', 'sourceId', 'agreementId', 'counterpartyPartyId'),
    ...columnsOf(rows, 'principal', 'items', 'recordMethod', 'periodRecordId', 'occurredAt', 'occurredOn', 'madeOn'),
    ...columnsOf(rows, 'madeAt', 'retentionUntil', 'deficient'),
  ]);
}

// The values of what records have in common, in the order that record_group_id takes them.
const commonSql =
  'occurred_on, made_on, side, agreement_id, counterparty_party_id, record_method, item_codes, period_record_id, deficient';

const insertSql = `
WITH given AS (
  SELECT row.*, ARRAY(SELECT jsonb_array_elements_text(items)) AS item_codes
  FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::jsonb[],
    $10::text[], $11::uuid[], $12::timestamptz[], $13::date[], $14::date[], $15::timestamptz[], $16::date[], $17::boolean[])
  AS row (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, items, record_method,
    period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until, deficient)
), common AS MATERIALIZED (
  SELECT tenant, ${commonSql}, record_group_id(${commonSql}) AS group_id FROM given GROUP BY tenant, ${commonSql}
), input AS MATERIALIZED (
  SELECT given.*, common.group_id FROM given JOIN common USING (tenant, occurred_on, made_on, side, agreement_id, record_method, item_codes,
    deficient)
  WHERE given.counterparty_party_id IS NOT DISTINCT FROM common.counterparty_party_id
    AND given.period_record_id IS NOT DISTINCT FROM common.period_record_id
), groups AS (
  INSERT INTO record_groups (tenant, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes,
    period_record_id, made_after_days, deficient)
  SELECT DISTINCT ON (tenant, group_id) tenant, group_id, date_trunc('month', occurred_on)::date, side, agreement_id,
    counterparty_party_id, record_method, item_codes, period_record_id, made_on - occurred_on, deficient
  FROM common ORDER BY tenant, group_id
  ON CONFLICT DO NOTHING
), unbatched AS (
  INSERT INTO unbatched_records (tenant, agreement_id, made_on, record_id, occurred_on, group_id)
  SELECT tenant, agreement_id, made_on, record_id, occurred_on, group_id FROM input WHERE period_record_id IS NULL
)
INSERT INTO records (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, item_codes,
  record_method, period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until, deficient, group_id)
SELECT tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, item_codes, record_method,
  period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until, deficient, group_id
FROM input`;
