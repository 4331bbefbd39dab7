-- What many records have in common, once: a search picks the groups that fit from this small table and reads only their records, in
-- order, by one index, whatever combination was asked for. A group lies in one month, so in one table of records.
CREATE TABLE {{schema}}.record_groups (
  tenant text NOT NULL,
  group_id uuid NOT NULL,
  -- The first day of the month that its records are about.
  month date NOT NULL,
  month_end date NOT NULL GENERATED ALWAYS AS ((month + interval '1 month' - interval '1 day')::date) STORED,
  side text NOT NULL,
  agreement_id text NOT NULL,
  counterparty_party_id text,
  record_method text NOT NULL,
  item_codes text[] NOT NULL,
  -- The lump record or contract that its entries add to: one an agreement's version and, it may be, month.
  period_record_id uuid,
  -- Days from occurred_on to made_on.
  made_after_days integer NOT NULL,
  deficient boolean NOT NULL,
  PRIMARY KEY (tenant, group_id)
);
CREATE INDEX record_groups_by_month ON {{schema}}.record_groups (tenant, month);
SELECT {{schema}}.append_only('record_groups');
SELECT {{schema}}.secure_table('record_groups', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- The id is a digest of what is common, so that two transactions that add records of a group at once need not agree on it.
CREATE FUNCTION {{schema}}.record_group_id(occurred_on date, made_on date, side text, agreement_id text, counterparty_party_id text,
  record_method text, item_codes text[], period_record_id uuid, deficient boolean) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $record_group_id$
  SELECT encode(substring(sha256(convert_to(jsonb_build_array(to_char(occurred_on, 'YYYY-MM'), made_on - occurred_on, side, agreement_id,
    counterparty_party_id, record_method, to_jsonb(item_codes), period_record_id, deficient)::text, 'UTF8')) FROM 1 FOR 16), 'hex')::uuid
$record_group_id$;
REVOKE ALL ON FUNCTION {{schema}}.record_group_id(date, date, text, text, text, text, text[], uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{schema}}.record_group_id(date, date, text, text, text, text, text[], uuid, boolean)
  TO {{schema}}_api, {{schema}}_worker;

-- Which groups a batch holds: a search by approval walks these. Gone when the batch is submitted again, or its records disposed of.
CREATE TABLE {{schema}}.batch_groups (
  tenant text NOT NULL,
  batch_id uuid NOT NULL,
  group_id uuid NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  approved boolean NOT NULL DEFAULT false,
  -- Whether a record of the group in this batch was ever corrected, or is in a newer batch: its state may differ from the batch's.
  changed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant, batch_id, group_id)
);
CREATE INDEX batch_groups_by_group ON {{schema}}.batch_groups (tenant, group_id);
CREATE INDEX batch_groups_by_approval ON {{schema}}.batch_groups (tenant, approved, last_on, group_id, batch_id);
SELECT {{schema}}.secure_table('batch_groups', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT, UPDATE, DELETE');

-- Groups with records that were voided or rejected.
CREATE TABLE {{schema}}.corrected_groups (
  tenant text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('voided', 'rejected')),
  group_id uuid NOT NULL,
  PRIMARY KEY (tenant, kind, group_id)
);
SELECT {{schema}}.append_only('corrected_groups');
SELECT {{schema}}.secure_table('corrected_groups', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

ALTER TABLE {{schema}}.records ADD COLUMN group_id uuid;
-- The same beside what becomes of a record; `corrected`: its state may be another than what its waiting says.
ALTER TABLE {{schema}}.unbatched_records ADD COLUMN occurred_on date, ADD COLUMN group_id uuid,
  ADD COLUMN corrected boolean NOT NULL DEFAULT false;
ALTER TABLE {{schema}}.unclosed_entries ADD COLUMN occurred_on date, ADD COLUMN group_id uuid,
  ADD COLUMN corrected boolean NOT NULL DEFAULT false;
ALTER TABLE {{schema}}.batch_records ADD COLUMN occurred_on date, ADD COLUMN group_id uuid;
ALTER TABLE {{schema}}.record_corrections ADD COLUMN occurred_on date, ADD COLUMN group_id uuid;
GRANT UPDATE (corrected) ON {{schema}}.unbatched_records, {{schema}}.unclosed_entries TO {{schema}}_api, {{schema}}_worker;

-- Of what is there already; the triggers and row security stand back for that alone.
ALTER TABLE {{schema}}.records NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.record_groups NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.corrected_groups NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.unbatched_records NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.unclosed_entries NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.batch_records NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.batch_groups NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.batch_approvals NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.superseded_batch_records NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.record_corrections NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.records DISABLE TRIGGER append_only;
ALTER TABLE {{schema}}.batch_records DISABLE TRIGGER append_only;
ALTER TABLE {{schema}}.record_corrections DISABLE TRIGGER append_only;

UPDATE {{schema}}.records SET group_id = {{schema}}.record_group_id(occurred_on, made_on, side, agreement_id, counterparty_party_id,
  record_method, item_codes, period_record_id, deficient);
INSERT INTO {{schema}}.record_groups (tenant, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes,
  period_record_id, made_after_days, deficient)
SELECT DISTINCT tenant, group_id, date_trunc('month', occurred_on)::date, side, agreement_id, counterparty_party_id, record_method,
  item_codes, period_record_id, made_on - occurred_on, deficient
FROM {{schema}}.records;
UPDATE {{schema}}.record_corrections c SET occurred_on = r.occurred_on, group_id = r.group_id
FROM {{schema}}.records r WHERE r.tenant = c.tenant AND r.record_id = c.record_id;
INSERT INTO {{schema}}.corrected_groups SELECT DISTINCT tenant, kind, group_id FROM {{schema}}.record_corrections WHERE kind <> 'amended';
UPDATE {{schema}}.unbatched_records u SET occurred_on = r.occurred_on, group_id = r.group_id, corrected = EXISTS (
  SELECT FROM {{schema}}.record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id)
FROM {{schema}}.records r WHERE r.tenant = u.tenant AND r.record_id = u.record_id;
UPDATE {{schema}}.unclosed_entries u SET occurred_on = r.occurred_on, group_id = r.group_id, corrected = EXISTS (
  SELECT FROM {{schema}}.record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id)
FROM {{schema}}.records r WHERE r.tenant = u.tenant AND r.record_id = u.record_id;
UPDATE {{schema}}.batch_records b SET occurred_on = r.occurred_on, group_id = r.group_id
FROM {{schema}}.records r WHERE r.tenant = b.tenant AND r.record_id = b.record_id;
INSERT INTO {{schema}}.batch_groups (tenant, batch_id, group_id, first_on, last_on, changed, approved)
SELECT b.tenant, b.batch_id, b.group_id, min(b.occurred_on), max(b.occurred_on), true, EXISTS (
  SELECT FROM {{schema}}.batch_approvals a WHERE a.tenant = b.tenant AND a.batch_id = b.batch_id)
FROM {{schema}}.batch_records b
WHERE b.group_id IS NOT NULL AND NOT EXISTS (SELECT FROM {{schema}}.superseded_batch_records s
  WHERE s.tenant = b.tenant AND s.record_id = b.record_id AND s.batch_id = b.batch_id)
GROUP BY b.tenant, b.batch_id, b.group_id;

ALTER TABLE {{schema}}.records ENABLE TRIGGER append_only;
ALTER TABLE {{schema}}.batch_records ENABLE TRIGGER append_only;
ALTER TABLE {{schema}}.record_corrections ENABLE TRIGGER append_only;
ALTER TABLE {{schema}}.records FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.record_groups FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.corrected_groups FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.unbatched_records FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.unclosed_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.batch_records FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.batch_groups FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.batch_approvals FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.superseded_batch_records FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.record_corrections FORCE ROW LEVEL SECURITY;

ALTER TABLE {{schema}}.records ALTER COLUMN group_id SET NOT NULL;
ALTER TABLE {{schema}}.unbatched_records ALTER COLUMN group_id SET NOT NULL, ALTER COLUMN occurred_on SET NOT NULL;
ALTER TABLE {{schema}}.unclosed_entries ALTER COLUMN group_id SET NOT NULL, ALTER COLUMN occurred_on SET NOT NULL;
ALTER TABLE {{schema}}.record_corrections ALTER COLUMN group_id SET NOT NULL, ALTER COLUMN occurred_on SET NOT NULL;
-- Rows of records that were disposed of before have neither: these are found by nothing any more. Whatever comes has both.
ALTER TABLE {{schema}}.batch_records ADD CONSTRAINT batch_records_found CHECK (group_id IS NOT NULL AND occurred_on IS NOT NULL) NOT VALID;

DROP INDEX {{schema}}.records_by_agreement, {{schema}}.records_by_counterparty, {{schema}}.records_deficient;
CREATE INDEX records_by_group ON {{schema}}.records (tenant, group_id, occurred_on, record_id);
CREATE INDEX unbatched_records_by_group ON {{schema}}.unbatched_records (tenant, group_id, occurred_on, record_id);
CREATE INDEX unclosed_entries_by_group ON {{schema}}.unclosed_entries (tenant, group_id, occurred_on, record_id);
CREATE INDEX batch_records_by_group ON {{schema}}.batch_records (tenant, group_id, batch_id, occurred_on, record_id);
CREATE INDEX voided_by_group ON {{schema}}.record_corrections (tenant, group_id, occurred_on, record_id) WHERE kind = 'voided';
CREATE INDEX rejected_by_group ON {{schema}}.record_corrections (tenant, group_id, occurred_on, record_id) WHERE kind = 'rejected';
CREATE INDEX amended_by_group ON {{schema}}.record_corrections (tenant, group_id, occurred_on, record_id) WHERE kind = 'amended';
