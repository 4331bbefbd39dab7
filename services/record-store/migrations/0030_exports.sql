-- What was asked to be exported, by whom and why.
CREATE TABLE {{schema}}.exports (
  tenant text NOT NULL,
  export_id uuid NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'ndjson', 'pdf')),
  filter jsonb NOT NULL,
  reason text NOT NULL,
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL,
  rows_at_request bigint NOT NULL,
  PRIMARY KEY (tenant, export_id)
);
SELECT {{schema}}.append_only('exports');
SELECT {{schema}}.secure_table('exports', 'SELECT, INSERT', 'SELECT');

-- Each time that one was taken, with its progress. What came of it is evidence as well: export.handed_over, export.aborted.
CREATE TABLE {{schema}}.export_handovers (
  tenant text NOT NULL,
  handover_id uuid NOT NULL,
  export_id uuid NOT NULL,
  taken_by text NOT NULL,
  inspection_id uuid,
  started_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'handed_over', 'aborted')),
  rows_expected bigint,
  rows_written bigint NOT NULL DEFAULT 0,
  bytes_written bigint NOT NULL DEFAULT 0,
  -- When the process that sends it last said that it does.
  seen_at timestamptz NOT NULL,
  sha256 text,
  cause text,
  ended_at timestamptz,
  PRIMARY KEY (tenant, handover_id)
);
CREATE INDEX export_handovers_by_export ON {{schema}}.export_handovers (tenant, export_id, handover_id);
CREATE INDEX export_handovers_running ON {{schema}}.export_handovers (seen_at) WHERE state = 'running';
SELECT {{schema}}.secure_table('export_handovers', 'SELECT, INSERT, UPDATE', 'SELECT, UPDATE');
