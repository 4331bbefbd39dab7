-- The recipient's confirmations of who the provider is (Act 30(1)(i), Rule 22); each is the value of its evidence.
CREATE TABLE {{schema}}.provider_identity_confirmations (
  tenant text NOT NULL,
  confirmation_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  provider_party_id text,
  method text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, confirmation_id)
);
CREATE INDEX provider_identity_confirmations_by_party
  ON {{schema}}.provider_identity_confirmations (tenant, provider_party_id, confirmation_id);
SELECT {{schema}}.append_only('provider_identity_confirmations');
SELECT {{schema}}.secure_table('provider_identity_confirmations', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- The first record of each day that states what a confirmation confirmed: sameness (Rule 22(3)) needs one that is still kept.
CREATE TABLE {{schema}}.recorded_identities (
  tenant text NOT NULL,
  confirmation_id uuid NOT NULL,
  made_on date NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (tenant, confirmation_id, made_on)
);
SELECT {{schema}}.append_only('recorded_identities');
SELECT {{schema}}.secure_table('recorded_identities', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');
