-- A tenant's bridge to an app of its Kintone. The API token is kept encrypted, the key of hints as a hash only.
CREATE TABLE kintone_settings (
  tenant text NOT NULL PRIMARY KEY,
  base_url text NOT NULL,
  app_id text NOT NULL,
  sealed_token bytea NOT NULL,
  hint_key_hash text NOT NULL,
  enabled boolean NOT NULL,
  mirror_comments boolean NOT NULL,
  mirror_files boolean NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  -- Written by the bridge: when it looked last, who may look now, what keeps it from working.
  polled_at timestamptz,
  leased_until timestamptz,
  hinted_at timestamptz,
  fault text
);
SELECT secure_table('kintone_settings', 'SELECT, INSERT, UPDATE', 'SELECT, UPDATE (polled_at, leased_until, fault)');

-- Who somebody in Kintone is here, and with which roles they decide from there.
CREATE TABLE kintone_people (
  tenant text NOT NULL,
  kintone_user text NOT NULL,
  subject text NOT NULL,
  roles text[] NOT NULL,
  PRIMARY KEY (tenant, kintone_user),
  UNIQUE (tenant, subject)
);
SELECT secure_table('kintone_people', 'SELECT, INSERT, DELETE', 'SELECT');

-- What of a case the Kintone record shows; `mark` names the state of the case that it was made from.
CREATE TABLE kintone_mirrors (
  tenant text NOT NULL,
  case_id uuid NOT NULL,
  app_id text NOT NULL,
  record_id text NOT NULL,
  step int NOT NULL,
  content_hash text NOT NULL,
  mark text,
  settled boolean NOT NULL,
  PRIMARY KEY (tenant, case_id),
  UNIQUE (tenant, app_id, record_id),
  FOREIGN KEY (tenant, case_id) REFERENCES cases
);
SELECT secure_table('kintone_mirrors', 'SELECT, UPDATE (mark, settled)', 'SELECT, INSERT, UPDATE');

-- Each answer given in Kintone, once: by the record's revision, whatever is delivered or asked for twice.
CREATE TABLE kintone_answers (
  tenant text NOT NULL,
  app_id text NOT NULL,
  record_id text NOT NULL,
  revision int NOT NULL,
  case_id uuid NOT NULL,
  kintone_user text NOT NULL,
  subject text,
  status text NOT NULL,
  -- Null: it counted.
  refused_code text,
  refused_message text,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, app_id, record_id, revision)
);
SELECT append_only('kintone_answers');
SELECT secure_table('kintone_answers', 'SELECT, INSERT', 'SELECT');

-- Kintone takes 10,000 calls an app and day.
CREATE TABLE kintone_calls (
  tenant text NOT NULL,
  app_id text NOT NULL,
  day date NOT NULL,
  calls int NOT NULL,
  PRIMARY KEY (tenant, app_id, day)
);
SELECT secure_table('kintone_calls', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');
