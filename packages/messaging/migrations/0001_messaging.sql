-- What a service is to say: written with its effects in one transaction, published in id order by the holder of the lease.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  key text NOT NULL,
  value bytea NOT NULL,
  headers jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  published_at timestamptz
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;
-- No row security: approval's api role publishes one event under two tenants. It may add rows and read none.
SELECT open_table('outbox', 'INSERT', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE outbox_leases (
  name text PRIMARY KEY,
  holder text NOT NULL,
  -- Rises with every change of holder: what an earlier holder still does is recognised by its lower number.
  fence bigint NOT NULL,
  expires_at timestamptz NOT NULL
) WITH (fillfactor = 50);
SELECT open_table('outbox_leases', NULL, 'SELECT, INSERT, UPDATE');

-- Events whose effect this service already has: at most one effect however often an event is delivered.
CREATE TABLE inbox (
  topic text NOT NULL,
  tenant text NOT NULL,
  event_id text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (topic, tenant, event_id)
);
SELECT open_table('inbox', NULL, 'SELECT, INSERT, DELETE');

-- A key one of whose events failed. It is here exactly as long as parked_events has rows of it; its state is unknown meanwhile.
CREATE TABLE parked_keys (
  topic text NOT NULL,
  key text NOT NULL,
  partition int NOT NULL,
  tenant text NOT NULL,
  attempts int NOT NULL DEFAULT 1,
  reason text NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_try_at timestamptz NOT NULL,
  PRIMARY KEY (topic, key)
);
CREATE INDEX parked_keys_by_partition ON parked_keys (topic, partition);
SELECT secure_table('parked_keys', 'SELECT, UPDATE (next_try_at)', 'SELECT, INSERT, UPDATE, DELETE');

-- The events that wait, of each key in the order of their offsets; the first is the one that failed.
CREATE TABLE parked_events (
  topic text NOT NULL,
  partition int NOT NULL,
  kafka_offset bigint NOT NULL,
  key text NOT NULL,
  tenant text NOT NULL,
  event_id text NOT NULL,
  event_type text NOT NULL,
  value bytea NOT NULL,
  headers jsonb NOT NULL,
  event_time timestamptz NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (topic, partition, kafka_offset)
);
CREATE INDEX parked_events_by_key ON parked_events (topic, key, kafka_offset);
SELECT secure_table('parked_events', 'SELECT', 'SELECT, INSERT, DELETE');

-- Messages that can't be read, as they came. Until resolved_at is set, the state of the key is unknown.
CREATE TABLE dead_letters (
  id uuid PRIMARY KEY,
  topic text NOT NULL,
  partition int NOT NULL,
  kafka_offset bigint NOT NULL,
  tenant text NOT NULL,
  -- Exactly the bytes of the Kafka key: a key that is not UTF-8 pauses its partition and never comes here.
  key text NOT NULL,
  -- NULL: the message had no value.
  value bytea,
  -- A header that is not text is kept as {"base64": "…"}.
  headers jsonb NOT NULL,
  message_time timestamptz NOT NULL,
  reason text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts int NOT NULL DEFAULT 0,
  last_error text,
  resolved_at timestamptz,
  UNIQUE (topic, partition, kafka_offset)
);
CREATE INDEX dead_letters_unresolved ON dead_letters (topic, key) WHERE resolved_at IS NULL;
CREATE INDEX dead_letters_by_tenant ON dead_letters (tenant, id);
SELECT secure_table('dead_letters', 'SELECT', 'SELECT, INSERT, UPDATE (attempts, last_error, resolved_at)');

-- Everything acknowledged on that partition before fresh_at (this database's clock) is applied, parked or a dead letter.
CREATE TABLE partition_freshness (
  topic text NOT NULL,
  partition int NOT NULL,
  fresh_at timestamptz NOT NULL,
  PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);
SELECT open_table('partition_freshness', 'SELECT', 'SELECT, INSERT, UPDATE');
