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

/** Adds what records are searched by, and lists those made per occasion as not in a batch yet: one statement. */
export async function addRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ evidence, itemCodes, providerTenant, ...record }) => ({
    ...record,
    providerTenant: providerTenant ?? '',
    tenant: evidence.tenant,
    evidenceId: evidence.evidenceId,
    madeAt: evidence.event.time,
    items: JSON.stringify(itemCodes),
  }));
  await tx.query(insertSql, [
    ...columnsOf(rows, 'tenant', 'recordId', 'evidenceId', 'side', 'sourceId', 'agreementId', 'counterpartyPartyId'),
    ...columnsOf(rows, 'principal', 'items', 'recordMethod', 'periodRecordId', 'occurredAt', 'occurredOn', 'madeOn'),
    ...columnsOf(rows, 'madeAt', 'retentionUntil', 'deficient', 'providerTenant'),
  ]);
}

const insertSql = `
WITH input AS (
  SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::jsonb[],
    $10::text[], $11::uuid[], $12::timestamptz[], $13::date[], $14::date[], $15::timestamptz[], $16::date[], $17::boolean[], $18::text[])
  AS row (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, items, record_method,
    period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until, deficient, provider_tenant)
), unbatched AS (
  INSERT INTO unbatched_records (tenant, agreement_id, made_on, record_id, side, provider_tenant)
  SELECT tenant, agreement_id, made_on, record_id, side, provider_tenant FROM input WHERE period_record_id IS NULL
)
INSERT INTO records (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, item_codes,
  record_method, period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until, deficient)
SELECT tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal,
  ARRAY(SELECT jsonb_array_elements_text(items)), record_method, period_record_id, occurred_at, occurred_on, made_on, made_at,
  retention_until, deficient
FROM input`;
