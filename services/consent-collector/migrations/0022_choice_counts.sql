-- Choices by day of Japan's calendar and notice version: counted in the transaction that first adds each to the history. `slot` spreads
-- writers over rows, so that instances do not wait for each other. Names nobody.
CREATE TABLE {{schema}}.choice_counts (
  tenant text COLLATE "C" NOT NULL,
  day date NOT NULL,
  notice_id text COLLATE "C" NOT NULL,
  notice_version integer NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('granted', 'refused', 'withdrawn')),
  slot smallint NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (tenant, day, notice_id, notice_version, kind, slot)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
SELECT {{schema}}.secure_table('choice_counts', 'SELECT', 'SELECT, INSERT, UPDATE');
