-- Rows that the disposal role may reach in tables made before: what secure_table's fourth argument gives at once.
CREATE FUNCTION open_to_disposal(table_name text, privileges text) RETURNS void LANGUAGE plpgsql AS $open_to_disposal$
BEGIN
  EXECUTE format('CREATE POLICY disposal ON {{schema}}.%I TO {{schema}}_disposal USING (true) WITH CHECK (true)', table_name);
  EXECUTE format('GRANT %s ON {{schema}}.%I TO {{schema}}_disposal', privileges, table_name);
END
$open_to_disposal$;
REVOKE ALL ON FUNCTION open_to_disposal(text, text) FROM PUBLIC;

-- People correct records too; what a correction says is the value of its evidence. Null: the system did.
ALTER TABLE {{schema}}.record_corrections ADD COLUMN corrected_by text;
GRANT INSERT ON {{schema}}.record_corrections TO {{schema}}_api;
CREATE INDEX record_corrections_by_time ON {{schema}}.record_corrections (tenant, corrected_at, correction_id);
-- A corrected record is to be approved anew.
GRANT INSERT ON {{schema}}.unbatched_records TO {{schema}}_api;

-- A record that is submitted again, or was corrected after it was submitted, is in more than one batch: the newest counts.
ALTER TABLE {{schema}}.batch_records DROP CONSTRAINT batch_records_pkey;
ALTER TABLE {{schema}}.batch_records ADD PRIMARY KEY (tenant, record_id, batch_id);
CREATE TABLE {{schema}}.superseded_batch_records (
  tenant text NOT NULL,
  record_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  PRIMARY KEY (tenant, record_id, batch_id)
);
SELECT {{schema}}.append_only('superseded_batch_records');
SELECT {{schema}}.secure_table('superseded_batch_records', 'SELECT, INSERT', 'SELECT, INSERT');

ALTER TABLE {{schema}}.record_batches ADD COLUMN replaces uuid;
ALTER TABLE {{schema}}.record_batches ADD COLUMN correction_count integer NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX replaced_once ON {{schema}}.record_batches (tenant, replaces);

-- How a batch's case ended where it didn't approve.
CREATE TABLE {{schema}}.batch_decisions (
  tenant text NOT NULL,
  batch_id uuid NOT NULL,
  case_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('rejected', 'sent_back', 'withdrawn')),
  -- Null where nobody in particular decided.
  decided_by text,
  reason text,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, batch_id)
);
SELECT {{schema}}.append_only('batch_decisions');
SELECT {{schema}}.secure_table('batch_decisions', 'SELECT', 'SELECT, INSERT');

-- Each record's newest batch, and when that was closed: no approval of it covers what was corrected later.
CREATE VIEW {{schema}}.current_batch_records WITH (security_invoker = true) AS
SELECT h.tenant, h.record_id, h.batch_id, b.closed_at
FROM {{schema}}.batch_records h JOIN {{schema}}.record_batches b ON b.tenant = h.tenant AND b.batch_id = h.batch_id
WHERE NOT EXISTS (SELECT FROM {{schema}}.superseded_batch_records s
  WHERE s.tenant = h.tenant AND s.record_id = h.record_id AND s.batch_id = h.batch_id);
GRANT SELECT ON {{schema}}.current_batch_records TO {{schema}}_api, {{schema}}_worker;
