-- Documents that state a record's items (Rules 23(3), 27(3)), as whoever attached them declares.
CREATE TABLE {{schema}}.contract_documents (
  tenant text NOT NULL,
  document_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  agreement_id text NOT NULL,
  agreement_version integer NOT NULL,
  agreement_hash text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  sha256 text NOT NULL,
  kept_elsewhere text,
  states text[] NOT NULL,
  goods_or_services_related boolean NOT NULL,
  goods_or_services_reason text NOT NULL,
  attached_by text NOT NULL,
  attached_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, document_id)
);
CREATE INDEX contract_documents_by_agreement ON {{schema}}.contract_documents (tenant, agreement_id, agreement_version, document_id);
SELECT {{schema}}.append_only('contract_documents');
SELECT {{schema}}.secure_table('contract_documents', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- The document's bytes, where they are kept here.
CREATE TABLE {{schema}}.contract_document_contents (
  tenant text NOT NULL,
  document_id uuid NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant, document_id)
);
ALTER TABLE {{schema}}.contract_document_contents ALTER COLUMN content SET STORAGE EXTERNAL;
SELECT {{schema}}.append_only('contract_document_contents');
SELECT {{schema}}.secure_table('contract_document_contents', 'SELECT, INSERT', 'SELECT', 'SELECT, DELETE');
