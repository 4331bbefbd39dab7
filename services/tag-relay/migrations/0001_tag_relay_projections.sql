-- Copies of what other services own, as far as the gate and the HTTP edge need them. All can be rebuilt from topics.
CREATE TABLE parties (
  tenant text NOT NULL,
  party_id text NOT NULL,
  version int NOT NULL,
  details jsonb NOT NULL,
  PRIMARY KEY (tenant, party_id)
);
SELECT secure_table('parties', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE sites (
  tenant text NOT NULL,
  site_id text NOT NULL,
  revision int NOT NULL,
  site_key text NOT NULL,
  origins text[] NOT NULL,
  PRIMARY KEY (tenant, site_id)
);
SELECT secure_table('sites', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

-- The one table without row security: a browser has only the key, and the key decides the tenant.
CREATE TABLE site_keys (
  site_key text PRIMARY KEY,
  tenant text NOT NULL,
  site_id text NOT NULL
);
SELECT open_table('site_keys', 'SELECT', 'SELECT, INSERT, DELETE');

-- A notice version never changes; `terms` is what the gate compares, without the text.
CREATE TABLE notices (
  tenant text NOT NULL,
  notice_id text NOT NULL,
  version int NOT NULL,
  content_hash text NOT NULL,
  terms jsonb NOT NULL,
  PRIMARY KEY (tenant, notice_id, version)
);
SELECT secure_table('notices', 'SELECT', 'SELECT, INSERT, DELETE');

-- The arrays repeat what `versions` names, so that one statement finds the parties and consents that an agreement is about.
CREATE TABLE agreements (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  revision int NOT NULL,
  state jsonb NOT NULL,
  party_ids text[] NOT NULL,
  recipient_party_ids text[] NOT NULL,
  purpose_codes text[] NOT NULL,
  PRIMARY KEY (tenant, agreement_id)
);
SELECT secure_table('agreements', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

-- The first event of an id counts; a later one with another digest is alarmed and ignored.
CREATE TABLE consent_inbox (
  tenant text NOT NULL,
  principal text NOT NULL,
  consent_id uuid NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (tenant, principal, consent_id)
);
SELECT secure_table('consent_inbox', '', 'SELECT, INSERT, DELETE');

-- `decision` and the notice columns are what `state` comes to, kept beside it because every gate reads them.
CREATE TABLE consent_states (
  tenant text NOT NULL,
  principal text NOT NULL,
  recipient_party_id text NOT NULL,
  purpose_code text NOT NULL,
  state jsonb NOT NULL,
  decision jsonb NOT NULL,
  notice_id text,
  notice_version int,
  PRIMARY KEY (tenant, principal, recipient_party_id, purpose_code)
) WITH (fillfactor = 80);
SELECT secure_table('consent_states', '', 'SELECT, INSERT, UPDATE, DELETE');
