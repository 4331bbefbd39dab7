-- How somebody wants to be told: the address is their own to give, and to take back. Roles as their token had them when they last came.
CREATE TABLE notification_preferences (
  tenant text NOT NULL,
  subject text NOT NULL,
  email text,
  language text NOT NULL CHECK (language IN ('ja', 'en')),
  delivery text NOT NULL CHECK (delivery IN ('immediate', 'daily', 'both', 'none')),
  roles text[] NOT NULL,
  changed_at timestamptz NOT NULL,
  -- The day, in Tokyo, of the last daily digest.
  digest_on date,
  PRIMARY KEY (tenant, subject)
);
SELECT secure_table('notification_preferences', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT, UPDATE (digest_on)');
CREATE INDEX digests_to_send ON notification_preferences (digest_on NULLS FIRST) WHERE email IS NOT NULL AND delivery IN ('daily', 'both');

-- A tenant's chat channels. Whoever holds the URL of an incoming webhook may post to it, so it is kept encrypted.
CREATE TABLE notification_channels (
  tenant text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('slack', 'teams')),
  sealed_url bytea NOT NULL,
  language text NOT NULL CHECK (language IN ('ja', 'en')),
  enabled boolean NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, channel)
);
SELECT secure_table('notification_channels', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT');

-- An outbox: written with what it tells of, sent afterwards. No address and no text is kept here; both are made when it is sent.
CREATE TABLE notifications (
  tenant text NOT NULL,
  notification_id uuid NOT NULL DEFAULT gen_random_uuid(),
  channel text NOT NULL CHECK (channel IN ('email', 'slack', 'teams')),
  -- Of the person, where it is e-mail.
  subject text,
  told text NOT NULL,
  facts jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'not_wanted')),
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  last_error text,
  made_at timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (tenant, notification_id)
);
SELECT secure_table('notifications', 'SELECT, INSERT, UPDATE (state, attempts, next_attempt_at, settled_at)',
  'SELECT, INSERT, UPDATE (state, attempts, next_attempt_at, last_error, settled_at), DELETE');
CREATE INDEX notifications_to_send ON notifications (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX notifications_by_state ON notifications (tenant, state, made_at, notification_id);
CREATE INDEX notifications_settled ON notifications (settled_at) WHERE settled_at IS NOT NULL;
