-- Every provision ends in exactly one row here: a record, or filed because none is owed.
CREATE TABLE {{schema}}.provision_outcomes (
  tenant text NOT NULL,
  provision_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('record', 'filed')),
  record_id uuid CHECK ((kind = 'record') = (record_id IS NOT NULL)),
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, provision_id)
);
SELECT {{schema}}.append_only('provision_outcomes');
SELECT {{schema}}.secure_table('provision_outcomes', 'SELECT', 'SELECT, INSERT');

-- What records are searched by; the record itself is the value of its evidence. The principal links internally, it is no item.
CREATE TABLE {{schema}}.records (
  tenant text NOT NULL,
  record_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  provision_id uuid NOT NULL,
  agreement_id text NOT NULL,
  recipient_party_id text NOT NULL,
  principal text NOT NULL,
  record_method text NOT NULL,
  provided_on date NOT NULL,
  made_on date NOT NULL,
  made_at timestamptz NOT NULL,
  retention_until date NOT NULL,
  deficient boolean NOT NULL,
  PRIMARY KEY (tenant, record_id)
);
CREATE INDEX records_by_agreement ON {{schema}}.records (tenant, agreement_id, record_id);
CREATE INDEX records_by_recipient ON {{schema}}.records (tenant, recipient_party_id, record_id);
CREATE INDEX records_by_principal ON {{schema}}.records (tenant, principal, record_id);
CREATE INDEX records_by_provided_on ON {{schema}}.records (tenant, provided_on, record_id);
CREATE INDEX records_by_made_on ON {{schema}}.records (tenant, made_on, record_id);
CREATE INDEX records_deficient ON {{schema}}.records (tenant, record_id) WHERE deficient;
SELECT {{schema}}.append_only('records');
SELECT {{schema}}.secure_table('records', 'SELECT', 'SELECT, INSERT', 'SELECT, DELETE');

-- Provisions that wait for evidence still on its way, and what each waits for.
CREATE TABLE {{schema}}.pending_provisions (
  tenant text NOT NULL,
  provision_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  since timestamptz NOT NULL,
  alarmed_at timestamptz,
  PRIMARY KEY (tenant, provision_id)
);
CREATE INDEX pending_provisions_by_age ON {{schema}}.pending_provisions (since);
SELECT {{schema}}.secure_table('pending_provisions', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE {{schema}}.pending_links (
  tenant text NOT NULL,
  provision_id uuid NOT NULL,
  missing_reference text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, provision_id, missing_reference)
);
CREATE INDEX pending_links_by_reference ON {{schema}}.pending_links (tenant, missing_reference);
SELECT {{schema}}.secure_table('pending_links', 'SELECT', 'SELECT, INSERT, DELETE');

-- Provisions that provably sent nothing: kept, because that may be known before the record is made.
CREATE TABLE {{schema}}.unsent_provisions (
  tenant text NOT NULL,
  provision_id uuid NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (tenant, provision_id)
);
SELECT {{schema}}.append_only('unsent_provisions');
SELECT {{schema}}.secure_table('unsent_provisions', 'SELECT', 'SELECT, INSERT');

CREATE TABLE {{schema}}.record_corrections (
  tenant text NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  correction_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  reason text NOT NULL,
  corrected_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, record_id, kind)
);
SELECT {{schema}}.append_only('record_corrections');
SELECT {{schema}}.secure_table('record_corrections', 'SELECT', 'SELECT, INSERT');
