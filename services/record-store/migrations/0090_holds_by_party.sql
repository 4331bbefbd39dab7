-- A hold may be on everything exchanged with another company.
ALTER TABLE {{schema}}.legal_holds ADD COLUMN party_id text;
ALTER TABLE {{schema}}.legal_holds DROP CONSTRAINT legal_holds_check1;
ALTER TABLE {{schema}}.legal_holds ADD CONSTRAINT legal_holds_cover_something
  CHECK (num_nonnulls(agreement_id, party_id, principal, record_ids, first_day) > 0);

CREATE OR REPLACE VIEW {{schema}}.active_legal_holds WITH (security_invoker = true) AS
SELECT h.* FROM {{schema}}.legal_holds h
WHERE NOT EXISTS (SELECT FROM {{schema}}.legal_hold_releases x WHERE x.tenant = h.tenant AND x.hold_id = h.hold_id);
