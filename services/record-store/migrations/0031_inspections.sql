-- Who may look, at what, from when until when, and why.
CREATE TABLE {{schema}}.inspections (
  tenant text NOT NULL,
  inspection_id uuid NOT NULL,
  inspector text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL CHECK (until_at > from_at),
  reason text NOT NULL,
  filter jsonb NOT NULL,
  granted_by text NOT NULL,
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, inspection_id)
);
CREATE INDEX inspections_by_inspector ON {{schema}}.inspections (tenant, inspector, until_at);
SELECT {{schema}}.append_only('inspections');
SELECT {{schema}}.secure_table('inspections', 'SELECT, INSERT', 'SELECT');

-- Grants ended before their time.
CREATE TABLE {{schema}}.inspection_ends (
  tenant text NOT NULL,
  inspection_id uuid NOT NULL,
  reason text NOT NULL,
  ended_by text NOT NULL,
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, inspection_id)
);
SELECT {{schema}}.append_only('inspection_ends');
SELECT {{schema}}.secure_table('inspection_ends', 'SELECT, INSERT', 'SELECT');

-- Everything that was handed to an inspector, written before its first byte left; inspection.handed_over says the same as evidence.
CREATE TABLE {{schema}}.inspection_log (
  tenant text NOT NULL,
  inspection_id uuid NOT NULL,
  log_entry_id uuid NOT NULL,
  route text NOT NULL,
  path text NOT NULL,
  query jsonb NOT NULL,
  record_ids uuid[] NOT NULL,
  sha256 text,
  bytes bigint,
  handed_over_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, inspection_id, log_entry_id)
);
SELECT {{schema}}.append_only('inspection_log');
SELECT {{schema}}.secure_table('inspection_log', 'SELECT, INSERT', 'SELECT');
