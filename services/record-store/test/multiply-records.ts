import type { RunningRecordStore } from './running-service.ts';

/**
 * Adds as many records as wanted by copying one, evidence and all, under ids of their own: for what needs many. The copies' events
 * still name the first one's id.
 */
export async function multiplyRecords(service: RunningRecordStore, recordId: string, count: number): Promise<void> {
  await service.sql(
    `WITH source AS (
       SELECT r.tenant, r.evidence_id, e.topic, e.event_type, e.value, e.salt, e.leaf_hash, e.occurred_at, e.received_at
       FROM record_store.records r JOIN record_store.evidence e USING (evidence_id) WHERE r.record_id = $1
     ), copies AS (
       INSERT INTO record_store.evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
       SELECT gen_random_uuid(), tenant, topic, event_type, n::text, gen_random_uuid()::text, value, salt, leaf_hash, occurred_at, received_at
       FROM source, generate_series(1, $2::int) n RETURNING evidence_id
     )
     INSERT INTO record_store.records (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal,
       item_codes, record_method, period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until, deficient, group_id)
     SELECT r.tenant, gen_random_uuid(), c.evidence_id, r.side, gen_random_uuid(), r.agreement_id, r.counterparty_party_id, r.principal,
       r.item_codes, r.record_method, r.period_record_id, r.occurred_at, r.occurred_on, r.made_on, r.made_at, r.retention_until, r.deficient, r.group_id
     FROM copies c, record_store.records r WHERE r.record_id = $1`,
    [recordId, count],
  );
}
