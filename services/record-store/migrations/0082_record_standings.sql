-- How a record stands since corrections changed what it is found by, what its items are, or what it lacks: searches, lists, sums and
-- exports read this in place of the record, which stays as it was made. Each correction adds a row; of a record's rows the newest counts.
CREATE TABLE {{schema}}.record_standings (
  tenant text NOT NULL,
  record_id uuid NOT NULL,
  -- 1 for the first, and so on.
  revision integer NOT NULL,
  -- The correction that it follows from, and when that was made.
  correction_id uuid NOT NULL,
  corrected_at timestamptz NOT NULL,
  -- The columns of `records`, as corrected; the evidence is the record's own. retention_until and made_on never differ.
  evidence_id uuid NOT NULL,
  side text NOT NULL,
  source_id uuid NOT NULL,
  agreement_id text NOT NULL,
  counterparty_party_id text,
  principal text NOT NULL,
  item_codes text[] NOT NULL,
  record_method text NOT NULL,
  period_record_id uuid,
  occurred_at timestamptz NOT NULL,
  occurred_on date NOT NULL,
  made_on date NOT NULL,
  made_at timestamptz NOT NULL,
  retention_until date,
  deficient boolean NOT NULL,
  group_id uuid NOT NULL,
  -- The day that the record was made for, by which its row in `records` is found.
  recorded_on date NOT NULL,
  -- What an entry adds to its period record.
  consent_fact text,
  foreign_fact text,
  -- The statutory items as corrected; omitted ones are left out as in the record.
  items jsonb NOT NULL,
  deficiencies text[] NOT NULL,
  -- Deficiencies that a correction mended: [{deficiency, correctionId, mendedAt}].
  mended jsonb NOT NULL,
  -- Items that the record omits by reference and that the record referred to covers no longer.
  uncovered text[] NOT NULL,
  PRIMARY KEY (tenant, record_id, revision)
);
CREATE INDEX record_standings_by_group ON {{schema}}.record_standings (tenant, group_id, occurred_on, record_id);
CREATE INDEX record_standings_by_principal ON {{schema}}.record_standings (tenant, principal, occurred_on, record_id);
CREATE INDEX record_standings_by_period_record ON {{schema}}.record_standings (tenant, period_record_id, record_id)
  WHERE period_record_id IS NOT NULL;
SELECT {{schema}}.append_only('record_standings');
SELECT {{schema}}.secure_table('record_standings', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- `standing`: groups that records lie in as corrected. `moved`: groups of records that have a standing, as they were made.
ALTER TABLE {{schema}}.corrected_groups DROP CONSTRAINT corrected_groups_kind_check;
ALTER TABLE {{schema}}.corrected_groups ADD CONSTRAINT corrected_groups_kind_check
  CHECK (kind IN ('voided', 'rejected', 'standing', 'moved'));
CREATE INDEX corrected_groups_by_group ON {{schema}}.corrected_groups (tenant, group_id, kind);

CREATE VIEW {{schema}}.current_standings WITH (security_invoker = true) AS
SELECT s.* FROM {{schema}}.record_standings s
WHERE NOT EXISTS (SELECT FROM {{schema}}.record_standings n
  WHERE n.tenant = s.tenant AND n.record_id = s.record_id AND n.revision > s.revision);

-- Every record once: as corrected, or as made where nothing changed it.
CREATE VIEW {{schema}}.standing_records WITH (security_invoker = true) AS
SELECT r.tenant, r.record_id, r.evidence_id, r.side, r.source_id, r.agreement_id, r.counterparty_party_id, r.principal, r.item_codes,
  r.record_method, r.period_record_id, r.occurred_at, r.occurred_on, r.made_on, r.made_at, r.retention_until, r.deficient, r.group_id,
  r.occurred_on AS recorded_on
FROM {{schema}}.records r
WHERE NOT EXISTS (SELECT FROM {{schema}}.record_standings s WHERE s.tenant = r.tenant AND s.record_id = r.record_id)
UNION ALL
SELECT s.tenant, s.record_id, s.evidence_id, s.side, s.source_id, s.agreement_id, s.counterparty_party_id, s.principal, s.item_codes,
  s.record_method, s.period_record_id, s.occurred_at, s.occurred_on, s.made_on, s.made_at, s.retention_until, s.deficient, s.group_id,
  s.recorded_on
FROM {{schema}}.current_standings s;

-- What each entry adds to its period record, as corrected.
CREATE VIEW {{schema}}.standing_entries WITH (security_invoker = true) AS
SELECT e.tenant, e.period_record_id, e.record_id, e.occurred_on AS recorded_on, coalesce(s.occurred_on, e.occurred_on) AS occurred_on,
  coalesce(s.item_codes, e.item_codes) AS item_codes,
  CASE WHEN s.record_id IS NULL THEN e.consent_fact ELSE s.consent_fact END AS consent_fact,
  CASE WHEN s.record_id IS NULL THEN e.foreign_fact ELSE s.foreign_fact END AS foreign_fact,
  coalesce(s.deficient, e.deficient) AS deficient
FROM {{schema}}.period_entries e
LEFT JOIN {{schema}}.current_standings s ON s.tenant = e.tenant AND s.record_id = e.record_id;

GRANT SELECT ON {{schema}}.current_standings, {{schema}}.standing_records, {{schema}}.standing_entries
  TO {{schema}}_api, {{schema}}_worker, {{schema}}_disposal;
