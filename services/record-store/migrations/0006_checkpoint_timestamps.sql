-- What a time-stamping authority (RFC 3161) signed over a checkpoint's note: the token as DER.
CREATE TABLE {{schema}}.checkpoint_timestamps (
  tenant text NOT NULL,
  size bigint NOT NULL,
  token bytea NOT NULL,
  -- When the authority says it saw the checkpoint, and when it answered by our clock.
  stamped_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, size),
  FOREIGN KEY (tenant, size) REFERENCES {{schema}}.checkpoints
);
SELECT {{schema}}.append_only('checkpoint_timestamps');
SELECT {{schema}}.secure_table('checkpoint_timestamps', 'SELECT', 'SELECT, INSERT');
