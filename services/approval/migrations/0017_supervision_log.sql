-- Each time the recipient looked at how the provider obtains consent for it (guideline 3-7-2-2).
CREATE TABLE supervision_entries (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  entry_id uuid NOT NULL,
  supervised_on date NOT NULL,
  supervised_by text NOT NULL,
  findings text NOT NULL,
  measures text,
  document_ids uuid[] NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, entry_id),
  FOREIGN KEY (tenant, agreement_id) REFERENCES agreements
);
CREATE INDEX supervision_by_agreement ON supervision_entries (tenant, agreement_id, entry_id);
SELECT append_only('supervision_entries');
SELECT secure_table('supervision_entries', 'SELECT, INSERT', 'SELECT');
