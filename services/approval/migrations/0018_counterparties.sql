-- The other company asked for its answer to one version of an agreement; the link's secret is kept as a hash only.
CREATE TABLE counterparty_invitations (
  tenant text NOT NULL,
  invitation_id uuid NOT NULL,
  agreement_id text NOT NULL,
  version int NOT NULL,
  content_hash text NOT NULL,
  party_id text NOT NULL,
  invited_by text NOT NULL,
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant, invitation_id),
  FOREIGN KEY (tenant, agreement_id, version) REFERENCES agreement_versions
);
CREATE INDEX invitations_by_agreement ON counterparty_invitations (tenant, agreement_id, version);
SELECT secure_table('counterparty_invitations', 'SELECT, INSERT, UPDATE (revoked_at)', 'SELECT');

-- The tenant is found by the link's hash, so this table alone has no row security.
CREATE TABLE counterparty_links (
  token_hash text PRIMARY KEY,
  tenant text NOT NULL,
  invitation_id uuid NOT NULL
);
SELECT open_table('counterparty_links', 'SELECT, INSERT', '');

CREATE TABLE counterparty_answers (
  tenant text NOT NULL,
  invitation_id uuid NOT NULL,
  answer text NOT NULL CHECK (answer IN ('accepted', 'declined')),
  reason text,
  stated_name text NOT NULL,
  stated_title text,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, invitation_id),
  FOREIGN KEY (tenant, invitation_id) REFERENCES counterparty_invitations
);
SELECT append_only('counterparty_answers');
SELECT secure_table('counterparty_answers', 'SELECT, INSERT', 'SELECT');
