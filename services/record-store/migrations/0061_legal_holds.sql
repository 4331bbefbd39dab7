-- What a hold covers is what fits every part given, also records made later. Insert-only: a hold ends by a release.
CREATE TABLE {{schema}}.legal_holds (
  tenant text NOT NULL,
  hold_id uuid NOT NULL,
  agreement_id text,
  principal text,
  record_ids uuid[],
  -- Days of provision or acquisition, both included.
  first_day date,
  last_day date,
  reason text NOT NULL,
  placed_by text NOT NULL,
  placed_at timestamptz NOT NULL,
  evidence_id uuid NOT NULL,
  PRIMARY KEY (tenant, hold_id),
  CHECK ((first_day IS NULL) = (last_day IS NULL)),
  CHECK (num_nonnulls(agreement_id, principal, record_ids, first_day) > 0)
);
SELECT {{schema}}.append_only('legal_holds');
-- A hold that names a person goes when nothing of that person is kept any more.
SELECT {{schema}}.secure_table('legal_holds', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

CREATE TABLE {{schema}}.legal_hold_releases (
  tenant text NOT NULL,
  hold_id uuid NOT NULL,
  reason text NOT NULL,
  released_by text NOT NULL,
  released_at timestamptz NOT NULL,
  evidence_id uuid NOT NULL,
  PRIMARY KEY (tenant, hold_id)
);
SELECT {{schema}}.append_only('legal_hold_releases');
SELECT {{schema}}.secure_table('legal_hold_releases', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT');

CREATE VIEW {{schema}}.active_legal_holds WITH (security_invoker = true) AS
SELECT h.* FROM {{schema}}.legal_holds h
WHERE NOT EXISTS (SELECT FROM {{schema}}.legal_hold_releases x WHERE x.tenant = h.tenant AND x.hold_id = h.hold_id);
GRANT SELECT ON {{schema}}.active_legal_holds TO {{schema}}_api, {{schema}}_worker, {{schema}}_disposal;
