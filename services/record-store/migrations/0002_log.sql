-- Evidence that is committed and has no place in its tenant's log yet.
CREATE TABLE {{schema}}.log_queue (
  queue_id bigint GENERATED ALWAYS AS IDENTITY,
  tenant text NOT NULL,
  evidence_id uuid NOT NULL,
  leaf_hash bytea NOT NULL,
  PRIMARY KEY (tenant, queue_id)
);
SELECT {{schema}}.secure_table('log_queue', 'SELECT, INSERT', 'SELECT, INSERT, DELETE');

CREATE TABLE {{schema}}.log_heads (
  tenant text PRIMARY KEY,
  size bigint NOT NULL DEFAULT 0,
  -- SHA-256 of nothing: the root of an empty tree (RFC 6962, 2.1).
  root bytea NOT NULL DEFAULT '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  -- Set when the stored log contradicts itself or a signed checkpoint: nothing is appended or signed until a person has looked.
  halted_reason text
);
SELECT {{schema}}.secure_table('log_heads', 'SELECT, INSERT', 'SELECT, INSERT, UPDATE');

-- C2SP tlog-tiles: a tile only grows, up to 256 hashes.
CREATE TABLE {{schema}}.log_tiles (
  tenant text NOT NULL,
  level smallint NOT NULL,
  tile_index bigint NOT NULL,
  hashes bytea NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
  PRIMARY KEY (tenant, level, tile_index)
);
ALTER TABLE {{schema}}.log_tiles ALTER COLUMN hashes SET STORAGE EXTERNAL;
SELECT {{schema}}.secure_table('log_tiles', 'SELECT', 'SELECT, INSERT, UPDATE');

CREATE TABLE {{schema}}.log_leaves (
  tenant text NOT NULL,
  leaf_index bigint NOT NULL,
  evidence_id uuid NOT NULL UNIQUE,
  leaf_hash bytea NOT NULL,
  PRIMARY KEY (tenant, leaf_index)
);
SELECT {{schema}}.append_only('log_leaves');
SELECT {{schema}}.secure_table('log_leaves', 'SELECT', 'SELECT, INSERT');

CREATE TABLE {{schema}}.checkpoints (
  tenant text NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, size)
);
SELECT {{schema}}.append_only('checkpoints');
SELECT {{schema}}.secure_table('checkpoints', 'SELECT', 'SELECT, INSERT');
