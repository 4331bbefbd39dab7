-- The other companies' keys: the newest of a party counts.
CREATE TABLE {{schema}}.counterparty_keys (
  tenant text NOT NULL,
  party_id text NOT NULL,
  key_id uuid NOT NULL,
  verifier_key text NOT NULL,
  obtained_by text NOT NULL,
  registered_by text NOT NULL,
  registered_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, party_id, registered_at, key_id)
);
SELECT {{schema}}.append_only('counterparty_keys');
SELECT {{schema}}.secure_table('counterparty_keys', 'SELECT, INSERT', 'SELECT');

-- The rows of both lists while they are compared: filled and emptied in the transaction that compares them.
CREATE UNLOGGED TABLE {{schema}}.reconciliation_rows (
  tenant text NOT NULL,
  reconciliation_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('ours', 'theirs')),
  match_key text COLLATE "C" NOT NULL,
  day date NOT NULL,
  -- Item codes, sorted, each once, with a space between.
  items text COLLATE "C" NOT NULL,
  row_count integer NOT NULL,
  PRIMARY KEY (tenant, reconciliation_id, side, match_key, day, items)
);
SELECT {{schema}}.secure_table('reconciliation_rows', 'SELECT, INSERT, DELETE', '');

-- The summary itself is the value of its evidence.
CREATE TABLE {{schema}}.reconciliations (
  tenant text NOT NULL,
  reconciliation_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  agreement_id text NOT NULL,
  difference_count integer NOT NULL,
  compared_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, reconciliation_id)
);
SELECT {{schema}}.append_only('reconciliations');
SELECT {{schema}}.secure_table('reconciliations', 'SELECT, INSERT', 'SELECT', 'SELECT, DELETE');

-- What each side has that the other lacks; null where it has nothing. Numbered from 1.
CREATE TABLE {{schema}}.reconciliation_differences (
  tenant text NOT NULL,
  reconciliation_id uuid NOT NULL,
  difference integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('only_ours', 'only_theirs', 'other_items', 'other_days', 'other_counts')),
  match_key text COLLATE "C" NOT NULL,
  our_day date,
  our_items text,
  our_count integer,
  their_day date,
  their_items text,
  their_count integer,
  PRIMARY KEY (tenant, reconciliation_id, difference)
);
SELECT {{schema}}.append_only('reconciliation_differences');
SELECT {{schema}}.secure_table('reconciliation_differences', 'SELECT, INSERT', 'SELECT', 'SELECT, DELETE');

-- What people found of each difference: the highest number counts.
CREATE TABLE {{schema}}.reconciliation_resolutions (
  tenant text NOT NULL,
  reconciliation_id uuid NOT NULL,
  difference integer NOT NULL,
  resolution_number integer NOT NULL,
  resolution_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('ours_right', 'theirs_right', 'both_right', 'explained')),
  reason text NOT NULL,
  resolved_by text NOT NULL,
  resolved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, reconciliation_id, difference, resolution_number)
);
SELECT {{schema}}.append_only('reconciliation_resolutions');
SELECT {{schema}}.secure_table('reconciliation_resolutions', 'SELECT, INSERT', 'SELECT', 'SELECT, DELETE');

-- What was put before people to decide. It is current while there are as many resolutions as it was made with: they are only added.
CREATE TABLE {{schema}}.reconciliation_reviews (
  tenant text NOT NULL,
  reconciliation_id uuid NOT NULL,
  review_id uuid NOT NULL,
  content_hash text NOT NULL,
  resolution_count integer NOT NULL,
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, reconciliation_id, resolution_count)
);
SELECT {{schema}}.append_only('reconciliation_reviews');
SELECT {{schema}}.secure_table('reconciliation_reviews', 'SELECT, INSERT', 'SELECT');

CREATE TABLE {{schema}}.reconciliation_decisions (
  tenant text NOT NULL,
  reconciliation_id uuid NOT NULL,
  content_hash text NOT NULL,
  case_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('approved', 'rejected', 'sent_back', 'withdrawn')),
  decided_by text[] NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, reconciliation_id, case_id, content_hash, outcome)
);
SELECT {{schema}}.append_only('reconciliation_decisions');
SELECT {{schema}}.secure_table('reconciliation_decisions', 'SELECT', 'SELECT, INSERT');
