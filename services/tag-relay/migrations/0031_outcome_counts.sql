-- How events ended, by day of Japan's calendar: counted in the transaction that ends each, so that reading never scans deliveries. The
-- row without a reason counts each once; the others count it under every reason it had. `slot` spreads writers over rows, so that
-- instances do not wait for each other. Names nobody.
CREATE TABLE outcome_counts (
  tenant text NOT NULL,
  day date NOT NULL,
  tag_id text NOT NULL,
  destination text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('delivered', 'unknown', 'not_sent', 'withheld')),
  reason text NOT NULL,
  slot smallint NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (tenant, day, tag_id, destination, outcome, reason, slot)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX outcome_counts_by_day ON outcome_counts (day);
SELECT secure_table('outcome_counts', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

-- Destinations that an instance leaves alone, until when. A breaker itself lives in its process; this is for people to see. It concerns
-- an address and no tenant's data: the API shows it to tenants with a tag that sends there.
CREATE TABLE open_breakers (
  destination text NOT NULL,
  instance uuid NOT NULL,
  failures int NOT NULL,
  open_until timestamptz NOT NULL,
  PRIMARY KEY (destination, instance)
);
SELECT open_table('open_breakers', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');

-- Counting who could be reached (GET /v1/eligibility) reads a tenant's own states under row security.
SELECT open_table('consent_states', 'SELECT', '');
