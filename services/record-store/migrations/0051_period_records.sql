-- Lump records and contracts in place of records: each is opened by its first entry, and entries of one scope find the same.
CREATE TABLE {{schema}}.period_records (
  tenant text NOT NULL,
  period_record_id uuid NOT NULL,
  -- Over everything below that names the scope: see src/domain/period-scope.ts.
  scope_hash text NOT NULL,
  side text NOT NULL CHECK (side IN ('provider', 'recipient')),
  record_method text NOT NULL CHECK (record_method IN ('lump', 'contract_substitute')),
  agreement_id text NOT NULL,
  agreement_version integer NOT NULL,
  agreement_hash text NOT NULL,
  counterparty_party_id text,
  counterparty_version integer,
  counterparty_details jsonb,
  -- The month in Japan's time, as YYYY-MM; null: as long as the agreement's version is in effect.
  month text,
  -- When the month is over; null: with the agreement's version.
  ends_at timestamptz,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, period_record_id),
  UNIQUE (tenant, scope_hash)
);
CREATE INDEX period_records_by_agreement ON {{schema}}.period_records (tenant, agreement_id, period_record_id);
SELECT {{schema}}.append_only('period_records');
SELECT {{schema}}.secure_table('period_records', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT');

-- What each entry adds to its period record, so that the sum is read without opening the evidence of every entry.
CREATE TABLE {{schema}}.period_entries (
  tenant text NOT NULL,
  period_record_id uuid NOT NULL,
  record_id uuid NOT NULL,
  occurred_on date NOT NULL,
  item_codes text[] NOT NULL,
  -- Provider's side: by which method consent was confirmed; recipient's side: who obtained it. Null in a deficient entry.
  consent_fact text,
  -- The same of the information on a foreign recipient; null also where none is needed.
  foreign_fact text,
  deficient boolean NOT NULL,
  PRIMARY KEY (tenant, period_record_id, record_id)
);
SELECT {{schema}}.append_only('period_entries');
SELECT {{schema}}.secure_table('period_entries', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- Entries that no closing holds yet; a row leaves in the transaction that closes it.
CREATE TABLE {{schema}}.unclosed_entries (
  tenant text NOT NULL,
  period_record_id uuid NOT NULL,
  record_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, period_record_id, record_id)
);
SELECT {{schema}}.secure_table('unclosed_entries', 'SELECT, INSERT', 'SELECT, INSERT, DELETE', 'SELECT');

CREATE TABLE {{schema}}.period_closings (
  tenant text NOT NULL,
  period_record_id uuid NOT NULL,
  closing integer NOT NULL,
  batch_id uuid NOT NULL,
  content_hash text NOT NULL,
  entry_count integer NOT NULL,
  deficient_count integer NOT NULL,
  voided_count integer NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  retention_starts_on date NOT NULL,
  retention_until date NOT NULL,
  closed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, period_record_id, closing),
  UNIQUE (tenant, batch_id)
);
SELECT {{schema}}.append_only('period_closings');
SELECT {{schema}}.secure_table('period_closings', 'SELECT', 'SELECT, INSERT', 'SELECT');

-- When each version of an agreement ceases to be in effect, as its newest state says; null: not known to end.
CREATE TABLE {{schema}}.agreement_ends (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  version integer NOT NULL,
  content_hash text NOT NULL,
  revision integer NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant, agreement_id, version, content_hash)
);
SELECT {{schema}}.secure_table('agreement_ends', 'SELECT', 'SELECT, INSERT, UPDATE');

-- A closing's entries are a batch of their own, among those of the day of closing.
ALTER TABLE {{schema}}.record_batches ADD COLUMN period_record_id uuid;
