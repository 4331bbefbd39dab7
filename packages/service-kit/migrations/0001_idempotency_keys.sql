-- Answers of requests that carried an Idempotency-Key, so that a repeated request gets the first one's answer.
CREATE TABLE {{schema}}.idempotency_keys (
  tenant text NOT NULL,
  subject text NOT NULL,
  key text NOT NULL,
  method text NOT NULL,
  route text NOT NULL,
  body_hash text NOT NULL,
  status smallint,
  headers jsonb,
  body text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, subject, key)
);

CREATE INDEX idempotency_keys_by_age ON {{schema}}.idempotency_keys (created_at);

SELECT {{schema}}.secure_table('idempotency_keys', 'SELECT, INSERT, UPDATE', 'SELECT, DELETE');
