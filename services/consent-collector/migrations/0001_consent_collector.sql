-- The parties of parties.v1: only what a notice needs of them.
CREATE TABLE {{schema}}.parties (
  tenant text COLLATE "C" NOT NULL,
  party_id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  party_name text NOT NULL,
  PRIMARY KEY (tenant, party_id)
);
SELECT {{schema}}.secure_table('parties', 'SELECT', 'SELECT, INSERT, UPDATE');

-- A published version never changes: nobody holds UPDATE or DELETE.
CREATE TABLE {{schema}}.notices (
  tenant text COLLATE "C" NOT NULL,
  notice_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  content_hash text NOT NULL,
  content jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, notice_id, version)
);
SELECT {{schema}}.secure_table('notices', 'SELECT, INSERT', 'SELECT');

CREATE TABLE {{schema}}.sites (
  tenant text COLLATE "C" NOT NULL,
  site_id text COLLATE "C" NOT NULL,
  site_key text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  origins text[] NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, site_id)
);
SELECT {{schema}}.secure_table('sites', 'SELECT, INSERT, UPDATE', 'SELECT');

-- A browser has no tenant, its site key decides it: the one table without row security, and it never changes.
CREATE TABLE {{schema}}.site_keys (
  site_key text COLLATE "C" PRIMARY KEY,
  tenant text COLLATE "C" NOT NULL,
  site_id text COLLATE "C" NOT NULL
);
SELECT {{schema}}.open_table('site_keys', 'SELECT, INSERT', 'SELECT');

-- What a site's tag shows, revision by revision: a consent names the revision that the person saw.
CREATE TABLE {{schema}}.site_configurations (
  tenant text COLLATE "C" NOT NULL,
  site_id text COLLATE "C" NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  notices jsonb NOT NULL,
  languages text[] NOT NULL,
  relay_url text,
  configured_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, site_id, revision),
  FOREIGN KEY (tenant, site_id) REFERENCES {{schema}}.sites (tenant, site_id)
);
SELECT {{schema}}.secure_table('site_configurations', 'SELECT, INSERT', 'SELECT');

-- The history of consents.v1. `digest` is over what the event means, so that a repeated submission is told from a different one.
CREATE TABLE {{schema}}.consents (
  tenant text COLLATE "C" NOT NULL,
  principal text COLLATE "C" NOT NULL,
  consent_id uuid NOT NULL,
  digest text COLLATE "C" NOT NULL,
  effective_at timestamptz NOT NULL,
  event jsonb NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, principal, consent_id)
);
SELECT {{schema}}.secure_table('consents', 'SELECT', 'SELECT, INSERT');

CREATE TABLE {{schema}}.consent_states (
  tenant text COLLATE "C" NOT NULL,
  principal text COLLATE "C" NOT NULL,
  recipient_party_id text COLLATE "C" NOT NULL,
  purpose_code text COLLATE "C" NOT NULL,
  state jsonb NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  PRIMARY KEY (tenant, principal, recipient_party_id, purpose_code)
);
SELECT {{schema}}.secure_table('consent_states', 'SELECT', 'SELECT, INSERT, UPDATE');
