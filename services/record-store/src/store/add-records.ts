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
  /** Whose agreement it is, where the recipient of an acquisition named it. */
  providerTenant?: string | null;
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

type Common = Pick<NewRecord, (typeof commonFields)[number]> & { tenant: string };

const commonFields = [
  ...(['occurredOn', 'madeOn', 'side', 'agreementId', 'counterpartyPartyId', 'recordMethod'] as const),
  ...(['itemCodes', 'periodRecordId', 'deficient'] as const),
] as const;

/**
 * Adds what records are searched by, under what they have in common, and lists those made per occasion as not in a batch yet: one
 * statement, to which what they have in common is sent once.
 */
export async function addRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return;
  const common = new Map<string, Common & { n: number; items: string }>();
  const rows = records.map(({ evidence, ...record }) => {
    const { tenant } = evidence;
    const key = JSON.stringify([tenant, ...commonFields.map((field) => record[field])]);
    if (!common.has(key)) {
      common.set(key, { ...record, tenant, n: common.size, items: JSON.stringify(record.itemCodes) });
    }
    const of = { n: common.get(key)!.n, providerTenant: record.providerTenant ?? '' };
    return { ...record, ...of, evidenceId: evidence.evidenceId, madeAt: evidence.event.time };
  });
  await tx.query(insertSql, [
    ...columnsOf([...common.values()], 'n', 'tenant', 'occurredOn', 'madeOn', 'side', 'agreementId'),
    ...columnsOf([...common.values()], 'counterpartyPartyId', 'recordMethod', 'items', 'periodRecordId', 'deficient'),
    ...columnsOf(
      rows,
      'n',
      'recordId',
      'evidenceId',
      'sourceId',
      'principal',
      'occurredAt',
      'madeAt',
      'retentionUntil',
      'providerTenant',
    ),
  ]);
}

// In the order that record_group_id takes them.
const commonSql =
  'occurred_on, made_on, side, agreement_id, counterparty_party_id, record_method, item_codes, period_record_id, deficient';

const insertSql = `
WITH common AS MATERIALIZED (
  SELECT *, record_group_id(${commonSql}) AS group_id
  FROM (
    SELECT row.*, ARRAY(SELECT jsonb_array_elements_text(items)) AS item_codes
    FROM unnest($1::int[], $2::text[], $3::date[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::uuid[],
      $11::boolean[])
    AS row (n, tenant, occurred_on, made_on, side, agreement_id, counterparty_party_id, record_method, items, period_record_id, deficient)
    OFFSET 0
  ) given
), groups AS (
  INSERT INTO record_groups (tenant, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes,
    period_record_id, made_after_days, deficient)
  SELECT DISTINCT ON (tenant, group_id) tenant, group_id, date_trunc('month', occurred_on)::date, side, agreement_id,
    counterparty_party_id, record_method, item_codes, period_record_id, made_on - occurred_on, deficient
  FROM common ORDER BY tenant, group_id
  ON CONFLICT DO NOTHING
), input AS MATERIALIZED (
  SELECT * FROM unnest($12::int[], $13::uuid[], $14::uuid[], $15::uuid[], $16::text[], $17::timestamptz[], $18::timestamptz[], $19::date[],
      $20::text[])
    AS row (n, record_id, evidence_id, source_id, principal, occurred_at, made_at, retention_until, provider_tenant)
  JOIN common USING (n)
), unbatched AS (
  INSERT INTO unbatched_records (tenant, agreement_id, made_on, record_id, side, provider_tenant, occurred_on, group_id)
  SELECT tenant, agreement_id, made_on, record_id, side, provider_tenant, occurred_on, group_id FROM input WHERE period_record_id IS NULL
)
INSERT INTO records (tenant, record_id, evidence_id, source_id, principal, ${commonSql}, group_id, occurred_at, made_at, retention_until)
SELECT tenant, record_id, evidence_id, source_id, principal, ${commonSql}, group_id, occurred_at, made_at, retention_until
FROM input`;
