-- Records that no batch holds yet; a row leaves in the transaction that puts its record into a batch.
CREATE TABLE {{schema}}.unbatched_records (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  made_on date NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (tenant, agreement_id, made_on, record_id)
);
SELECT {{schema}}.secure_table('unbatched_records', 'SELECT, DELETE', 'SELECT, INSERT, DELETE');

CREATE TABLE {{schema}}.record_batches (
  tenant text NOT NULL,
  batch_id uuid NOT NULL,
  agreement_id text NOT NULL,
  made_on date NOT NULL,
  supplement integer NOT NULL,
  content_hash text NOT NULL,
  record_count integer NOT NULL,
  deficient_count integer NOT NULL,
  closed_by text,
  closed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, batch_id),
  UNIQUE (tenant, agreement_id, made_on, supplement)
);
SELECT {{schema}}.append_only('record_batches');
SELECT {{schema}}.secure_table('record_batches', 'SELECT, INSERT', 'SELECT, INSERT');

CREATE TABLE {{schema}}.batch_records (
  tenant text NOT NULL,
  record_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  PRIMARY KEY (tenant, record_id)
);
CREATE INDEX batch_records_by_batch ON {{schema}}.batch_records (tenant, batch_id, record_id);
SELECT {{schema}}.append_only('batch_records');
SELECT {{schema}}.secure_table('batch_records', 'SELECT, INSERT', 'SELECT, INSERT');

CREATE TABLE {{schema}}.batch_approvals (
  tenant text NOT NULL,
  batch_id uuid NOT NULL,
  case_id uuid NOT NULL,
  content_hash text NOT NULL,
  approved_by text[] NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, batch_id)
);
SELECT {{schema}}.append_only('batch_approvals');
SELECT {{schema}}.secure_table('batch_approvals', 'SELECT', 'SELECT, INSERT');
