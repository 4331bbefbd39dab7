-- What a tag does now; `signing_secret` is AES-256-GCM ciphertext and never leaves this service.
CREATE TABLE tags (
  tenant text NOT NULL,
  tag_id text NOT NULL,
  revision int NOT NULL,
  site_id text NOT NULL,
  event_name text NOT NULL,
  enabled boolean NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  signing_secret bytea NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, tag_id)
);
CREATE INDEX tags_by_event ON tags (tenant, site_id, event_name) WHERE enabled;
SELECT secure_table('tags', 'SELECT, INSERT, UPDATE', 'SELECT');

-- Every revision there was: a provision names the one it went out under.
CREATE TABLE tag_revisions (
  tenant text NOT NULL,
  tag_id text NOT NULL,
  revision int NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, tag_id, revision)
);
SELECT secure_table('tag_revisions', 'SELECT, INSERT', 'SELECT');

-- `facts` (properties and page) go as soon as the event is decided; what is left explains the decision for 30 days.
CREATE TABLE tag_events (
  tenant text NOT NULL,
  principal text NOT NULL,
  event_id uuid NOT NULL,
  digest bytea NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  facts jsonb,
  after_consent_id uuid,
  received_at timestamptz NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'decided')),
  -- Why it still waits, or why no tag took it up.
  reason text,
  next_gate_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  decided_at timestamptz,
  PRIMARY KEY (tenant, principal, event_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX tag_events_due ON tag_events (next_gate_at) WHERE status = 'pending';
CREATE INDEX tag_events_by_id ON tag_events (tenant, event_id);
CREATE INDEX tag_events_by_age ON tag_events (stored_at);
SELECT secure_table('tag_events', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

-- One row for each event and tag, never changed.
CREATE TABLE gate_decisions (
  tenant text NOT NULL,
  principal text NOT NULL,
  event_id uuid NOT NULL,
  tag_id text NOT NULL,
  tag_revision int NOT NULL,
  decision text NOT NULL CHECK (decision IN ('allowed', 'withheld')),
  reasons text[] NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, principal, event_id, tag_id)
);
CREATE INDEX gate_decisions_by_age ON gate_decisions (decided_at);
SELECT secure_table('gate_decisions', 'SELECT', 'SELECT, INSERT, DELETE');

-- The delivery of one event by one tag. Its id is the provision's and the webhook's; next_attempt_at is also the lease of an attempt
-- under way. `items` goes when it ends.
CREATE TABLE deliveries (
  delivery_id uuid PRIMARY KEY,
  tenant text NOT NULL,
  principal text NOT NULL,
  event_id uuid NOT NULL,
  tag_id text NOT NULL,
  tag_revision int NOT NULL,
  destination text NOT NULL,
  item_codes text[] NOT NULL,
  items jsonb,
  occurred_at timestamptz NOT NULL,
  -- The versions relied on, and the confirmation made of them.
  basis jsonb NOT NULL,
  confirmation_id uuid,
  confirmed_at timestamptz,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'settled', 'withheld')),
  outcome text CHECK (outcome IN ('delivered', 'unknown', 'not_sent')),
  -- Why it was stopped, or why it waits.
  reasons text[] NOT NULL DEFAULT '{}',
  attempts int NOT NULL DEFAULT 0,
  -- Attempts that came too late after the gate and never started; they do not count as tries.
  late_starts int NOT NULL DEFAULT 0,
  any_unknown boolean NOT NULL DEFAULT false,
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz,
  UNIQUE (tenant, principal, event_id, tag_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX deliveries_due ON deliveries (next_attempt_at) WHERE status = 'pending';
CREATE INDEX deliveries_by_end ON deliveries (ended_at) WHERE status <> 'pending';
SELECT secure_table('deliveries', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

-- `outcome` is NULL while it is under way; one whose process died is `unknown`.
CREATE TABLE delivery_attempts (
  tenant text NOT NULL,
  delivery_id uuid NOT NULL,
  attempt int NOT NULL,
  started_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('delivered', 'unknown', 'not_sent')),
  status int,
  cause text,
  ended_at timestamptz,
  PRIMARY KEY (delivery_id, attempt)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
SELECT secure_table('delivery_attempts', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

-- Provisions until record-store has answered: `value` is the event as published, published again unchanged while no answer comes.
CREATE TABLE provisions (
  provision_id uuid PRIMARY KEY,
  tenant text NOT NULL,
  value bytea,
  made_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  acknowledged_at timestamptz,
  -- The record made of it; NULL once acknowledged means that none is owed.
  record_id uuid
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX provisions_unacknowledged ON provisions (published_at) WHERE acknowledged_at IS NULL;
CREATE INDEX provisions_by_end ON provisions (acknowledged_at) WHERE acknowledged_at IS NOT NULL;
SELECT secure_table('provisions', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');
