-- What records are searched by, of both sides, in a table for each month of the day they are about: a period's records lie together,
-- and a search by period reads no other month. The record itself is the value of its evidence. The principal links internally: on the
-- provider's side it is no item.
ALTER TABLE {{schema}}.records RENAME TO records_unpartitioned;
ALTER INDEX {{schema}}.records_pkey RENAME TO records_unpartitioned_pkey;
DROP INDEX {{schema}}.records_by_agreement, {{schema}}.records_by_recipient, {{schema}}.records_by_principal,
  {{schema}}.records_by_provided_on, {{schema}}.records_by_made_on, {{schema}}.records_deficient;

CREATE TABLE {{schema}}.records (
  tenant text NOT NULL,
  record_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('provider', 'recipient')),
  -- The provision (provider's side) or the acquisition (recipient's side) that the record is about.
  source_id uuid NOT NULL,
  agreement_id text NOT NULL,
  -- The other company; null where a recipient named a provider that is no party here.
  counterparty_party_id text,
  principal text NOT NULL,
  item_codes text[] NOT NULL,
  record_method text NOT NULL,
  -- The lump record or contract that this entry adds to.
  period_record_id uuid,
  occurred_at timestamptz NOT NULL,
  -- The day of provision or acquisition, and of making, in Japan's time.
  occurred_on date NOT NULL,
  made_on date NOT NULL,
  made_at timestamptz NOT NULL,
  -- As it was when the record was made; null: open, without an end.
  retention_until date,
  deficient boolean NOT NULL,
  PRIMARY KEY (tenant, occurred_on, record_id)
) PARTITION BY RANGE (occurred_on);

CREATE INDEX records_by_id ON {{schema}}.records (tenant, record_id);
CREATE INDEX records_by_agreement ON {{schema}}.records (tenant, agreement_id, occurred_on, record_id);
CREATE INDEX records_by_counterparty ON {{schema}}.records (tenant, counterparty_party_id, occurred_on, record_id);
CREATE INDEX records_by_principal ON {{schema}}.records (tenant, principal, occurred_on, record_id);
CREATE INDEX records_deficient ON {{schema}}.records (tenant, occurred_on, record_id) WHERE deficient;
CREATE INDEX records_by_period_record ON {{schema}}.records (tenant, period_record_id, record_id) WHERE period_record_id IS NOT NULL;

-- For days that no month's table was made for.
CREATE TABLE {{schema}}.records_other PARTITION OF {{schema}}.records DEFAULT;
SELECT {{schema}}.append_only('records_other');

-- Makes the table of a day's month unless it is there; false where rows of that month already lie with the others. Run as the owner,
-- because no other role may create a table.
CREATE FUNCTION {{schema}}.ensure_records_month(day date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {{schema}}, pg_temp AS $ensure_records_month$
DECLARE
  first_day date := date_trunc('month', day)::date;
  next_month date := (date_trunc('month', day) + interval '1 month')::date;
  month_table text := 'records_' || to_char(first_day, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('records_month', 0));
  IF to_regclass('{{schema}}.' || month_table) IS NOT NULL THEN
    RETURN true;
  END IF;
  IF EXISTS (SELECT FROM {{schema}}.records_other WHERE occurred_on >= first_day AND occurred_on < next_month) THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE {{schema}}.%I PARTITION OF {{schema}}.records FOR VALUES FROM (%L) TO (%L)', month_table, first_day, next_month);
  PERFORM {{schema}}.append_only(month_table);
  RETURN true;
END
$ensure_records_month$;
REVOKE ALL ON FUNCTION {{schema}}.ensure_records_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{schema}}.ensure_records_month(date) TO {{schema}}_worker;

SELECT {{schema}}.ensure_records_month((date '2026-10-01' + make_interval(months => n))::date) FROM generate_series(0, 5) n;
SELECT {{schema}}.ensure_records_month((current_date + make_interval(months => n))::date) FROM generate_series(-1, 2) n;

ALTER TABLE {{schema}}.records_unpartitioned NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.evidence NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.evidence_references NO FORCE ROW LEVEL SECURITY;
INSERT INTO {{schema}}.records (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, item_codes,
  record_method, occurred_at, occurred_on, made_on, made_at, retention_until, deficient)
SELECT r.tenant, r.record_id, r.evidence_id, 'provider', r.provision_id, r.agreement_id, r.recipient_party_id, r.principal,
  ARRAY(SELECT jsonb_array_elements_text(p.data -> 'itemCodes')), r.record_method, (p.data ->> 'providedAt')::timestamptz, r.provided_on,
  r.made_on, r.made_at, r.retention_until, r.deficient
FROM {{schema}}.records_unpartitioned r
CROSS JOIN LATERAL (
  SELECT convert_from(e.value, 'UTF8')::jsonb -> 'data' AS data
  FROM {{schema}}.evidence_references n JOIN {{schema}}.evidence e USING (evidence_id)
  WHERE n.tenant = r.tenant AND n.reference = 'provision:' || r.provision_id ORDER BY e.evidence_id LIMIT 1
) p;
ALTER TABLE {{schema}}.evidence FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.evidence_references FORCE ROW LEVEL SECURITY;
DROP TABLE {{schema}}.records_unpartitioned;

SELECT {{schema}}.append_only('records');
SELECT {{schema}}.secure_table('records', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- A record may be corrected more than once, by people too.
ALTER TABLE {{schema}}.record_corrections DROP CONSTRAINT record_corrections_pkey;
ALTER TABLE {{schema}}.record_corrections ADD PRIMARY KEY (tenant, record_id, correction_id);
CREATE UNIQUE INDEX voided_once ON {{schema}}.record_corrections (tenant, record_id) WHERE kind = 'voided';

-- Every acquisition that was reported has one record.
CREATE TABLE {{schema}}.acquisition_outcomes (
  tenant text NOT NULL,
  acquisition_id uuid NOT NULL,
  record_id uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, acquisition_id)
);
SELECT {{schema}}.append_only('acquisition_outcomes');
SELECT {{schema}}.secure_table('acquisition_outcomes', 'SELECT, INSERT', 'SELECT, INSERT');
