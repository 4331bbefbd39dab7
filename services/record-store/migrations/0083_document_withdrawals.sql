-- Documents that were wrongly declared: one withdrawal each.
CREATE TABLE {{schema}}.contract_document_withdrawals (
  tenant text NOT NULL,
  document_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  reason text NOT NULL,
  withdrawn_by text NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, document_id)
);
SELECT {{schema}}.append_only('contract_document_withdrawals');
SELECT {{schema}}.secure_table('contract_document_withdrawals', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- How long a period record is kept, decided again beside its closings. It is kept until the latest of all: nothing shortens it.
CREATE TABLE {{schema}}.period_retentions (
  tenant text NOT NULL,
  period_record_id uuid NOT NULL,
  entry integer NOT NULL,
  because text NOT NULL CHECK (because IN ('document_withdrawn', 'entry_corrected')),
  cause_id uuid NOT NULL,
  -- As what it is kept from then on.
  kept_as text NOT NULL CHECK (kept_as IN ('per_occasion', 'lump', 'contract_substitute')),
  not_stated text[] NOT NULL,
  -- Null: it was open, and its next closing says.
  retention_starts_on date,
  retention_until date,
  decided_at timestamptz NOT NULL,
  evidence_id uuid NOT NULL,
  PRIMARY KEY (tenant, period_record_id, entry)
);
SELECT {{schema}}.append_only('period_retentions');
SELECT {{schema}}.secure_table('period_retentions', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT');

CREATE OR REPLACE VIEW {{schema}}.record_retention WITH (security_invoker = true) AS
SELECT r.tenant, r.record_id, r.occurred_on, r.side, r.record_method, r.period_record_id,
  CASE WHEN r.period_record_id IS NULL THEN r.made_on
       WHEN p.is_open THEN NULL
       ELSE coalesce(p.starts_on, r.made_on) END AS starts_on,
  CASE WHEN r.period_record_id IS NULL THEN r.retention_until
       WHEN p.is_open THEN NULL
       ELSE coalesce(p.until, (r.made_on + interval '3 years')::date) END AS until
FROM {{schema}}.records r
LEFT JOIN LATERAL (
  -- Of what is kept longest, when that began.
  SELECT (array_agg(d.starts_on ORDER BY d.until DESC, d.starts_on DESC))[1] AS starts_on, max(d.until) AS until,
    EXISTS (SELECT FROM {{schema}}.unclosed_entries u
      WHERE u.tenant = r.tenant AND u.period_record_id = r.period_record_id) AS is_open
  FROM (
    SELECT c.retention_starts_on AS starts_on, c.retention_until AS until FROM {{schema}}.period_closings c
    WHERE c.tenant = r.tenant AND c.period_record_id = r.period_record_id
    UNION ALL
    SELECT t.retention_starts_on, t.retention_until FROM {{schema}}.period_retentions t
    WHERE t.tenant = r.tenant AND t.period_record_id = r.period_record_id AND t.retention_until IS NOT NULL
  ) d
) p ON r.period_record_id IS NOT NULL;
