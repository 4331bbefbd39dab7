-- What has been kept may not be altered by anyone, whatever is granted: corrections are new rows.
CREATE FUNCTION forbid_update() RETURNS trigger LANGUAGE plpgsql AS $forbid_update$
BEGIN
  RAISE EXCEPTION '% is evidence: rows are added, never changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$forbid_update$;

CREATE FUNCTION append_only(table_name text) RETURNS void LANGUAGE plpgsql AS $append_only$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON {{schema}}.%I '
    'FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.forbid_update()', table_name);
END
$append_only$;

REVOKE ALL ON FUNCTION append_only(text) FROM PUBLIC;

-- One row a message: its bytes exactly as Kafka carried them, or as they were put into the outbox.
CREATE TABLE {{schema}}.evidence (
  evidence_id uuid PRIMARY KEY,
  tenant text NOT NULL,
  topic text NOT NULL,
  event_type text NOT NULL,
  event_id text NOT NULL,
  subject text NOT NULL,
  value bytea NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
  occurred_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  UNIQUE (tenant, topic, subject, event_id)
);
-- JSON of about a kilobyte: compressing it costs more CPU than it saves in pages.
ALTER TABLE {{schema}}.evidence ALTER COLUMN value SET STORAGE EXTERNAL;
SELECT {{schema}}.append_only('evidence');
SELECT {{schema}}.secure_table('evidence', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

-- By what name one piece of evidence is referred to by another: see src/domain/references.ts.
CREATE TABLE {{schema}}.evidence_references (
  tenant text NOT NULL,
  reference text COLLATE "C" NOT NULL,
  evidence_id uuid NOT NULL,
  PRIMARY KEY (tenant, reference, evidence_id)
);
SELECT {{schema}}.append_only('evidence_references');
SELECT {{schema}}.secure_table('evidence_references', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');
