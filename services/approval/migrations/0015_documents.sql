-- Files of agreements, parties and cases. The bytes are here in pieces, or in an object store under storage_key; never changed, only added.
CREATE TABLE documents (
  tenant text NOT NULL,
  document_id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes bigint NOT NULL,
  sha256 text NOT NULL,
  storage text NOT NULL CHECK (storage IN ('postgres', 's3')),
  scan_result text NOT NULL CHECK (scan_result IN ('not_scanned', 'clean')),
  -- What scanned it, in its own words; null where nothing did.
  scanned_by text,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, document_id)
);
SELECT append_only('documents');
SELECT secure_table('documents', 'SELECT, INSERT', 'SELECT');

CREATE TABLE document_pieces (
  tenant text NOT NULL,
  document_id uuid NOT NULL,
  piece int NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant, document_id, piece)
);
-- Compressed files gain nothing from being compressed again.
ALTER TABLE document_pieces ALTER COLUMN content SET STORAGE EXTERNAL;
SELECT append_only('document_pieces');
SELECT secure_table('document_pieces', 'SELECT, INSERT', 'SELECT');

CREATE TABLE case_files (
  tenant text NOT NULL,
  case_id uuid NOT NULL,
  document_id uuid NOT NULL,
  note text,
  attached_by text NOT NULL,
  attached_by_name text,
  attached_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, case_id, document_id),
  FOREIGN KEY (tenant, case_id) REFERENCES cases,
  FOREIGN KEY (tenant, document_id) REFERENCES documents
);
SELECT append_only('case_files');
SELECT secure_table('case_files', 'SELECT, INSERT', 'SELECT');
