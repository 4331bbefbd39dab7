import type { RunningRecordStore } from './running-service.ts';

/**
 * Adds as many provisions as wanted, each with a record, by copying the evidence of one under ids of their own, so many seconds after it:
 * for what needs more than a statement reads at once.
 */
export async function multiplyProvisions(
  service: RunningRecordStore,
  { provisionId, recordId }: { provisionId: string; recordId: string },
  count: number,
): Promise<void> {
  await service.sql(
    `WITH made AS MATERIALIZED (
       SELECT n, uuidv7() AS provision_id, uuidv7() AS record_id FROM generate_series(1, $3::int) n
     ), copies AS MATERIALIZED (
       SELECT uuidv7() AS evidence_id, made.*, n.reference AS named, e.tenant, e.topic, e.event_type, e.subject, e.value, e.salt,
         e.leaf_hash, e.occurred_at, e.received_at,
         CASE WHEN e.event_type = 'provision.made'
           THEN ROW(made.provision_id, (e.account).confirmation_id, (e.account).stated_at)::record_store.evidence_account END AS account
       FROM made, record_store.evidence_references n JOIN record_store.evidence e USING (evidence_id)
       WHERE n.reference IN ('provision:' || $1::text, 'record:' || $2::text)
     ), kept AS (
       INSERT INTO record_store.evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at, account)
       SELECT evidence_id, tenant, topic, event_type, evidence_id::text, subject,
         convert_to(replace(replace(convert_from(value, 'UTF8'), $1, provision_id::text), $2, record_id::text), 'UTF8'), salt, leaf_hash,
         occurred_at + n * interval '1 second', received_at, account
       FROM copies
     ), names AS (
       INSERT INTO record_store.evidence_references (tenant, reference, evidence_id)
       SELECT tenant, replace(replace(named, $1, provision_id::text), $2, record_id::text), evidence_id FROM copies
     ), outcomes AS (
       INSERT INTO record_store.provision_outcomes (tenant, provision_id, kind, record_id, decided_at)
       SELECT o.tenant, made.provision_id, 'record', made.record_id, o.decided_at
       FROM made, record_store.provision_outcomes o WHERE o.provision_id = $1::uuid
     )
     INSERT INTO record_store.records (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal,
       item_codes, record_method, occurred_at, occurred_on, made_on, made_at, retention_until, deficient, group_id)
     SELECT r.tenant, c.record_id, c.evidence_id, r.side, c.provision_id, r.agreement_id, r.counterparty_party_id, r.principal, r.item_codes,
       r.record_method, r.occurred_at, r.occurred_on, r.made_on, r.made_at, r.retention_until, r.deficient, r.group_id
     FROM copies c, record_store.records r WHERE r.record_id = $2::uuid AND c.named LIKE 'record:%'`,
    [provisionId, recordId, count],
  );
}
