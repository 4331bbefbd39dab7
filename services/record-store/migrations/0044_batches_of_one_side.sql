-- A batch holds records of one side, and of one agreement: two providers may have given theirs the same id.
ALTER TABLE {{schema}}.unbatched_records ADD COLUMN side text NOT NULL DEFAULT 'provider';
-- Empty on the provider's side, and where the acquisition didn't name it.
ALTER TABLE {{schema}}.unbatched_records ADD COLUMN provider_tenant text NOT NULL DEFAULT '';
ALTER TABLE {{schema}}.record_batches ADD COLUMN side text NOT NULL DEFAULT 'provider';
ALTER TABLE {{schema}}.record_batches ADD COLUMN provider_tenant text NOT NULL DEFAULT '';
ALTER TABLE {{schema}}.record_batches DROP CONSTRAINT record_batches_tenant_agreement_id_made_on_supplement_key;
ALTER TABLE {{schema}}.record_batches ADD UNIQUE (tenant, side, provider_tenant, agreement_id, made_on, supplement);
