-- Provisions that a recipient reported (guideline 3-7-4-2-4) and that cite evidence still on its way: each is recorded when all of it is
-- here, or as deficient once it has waited long enough.
CREATE TABLE {{schema}}.pending_provision_reports (
  tenant text NOT NULL,
  provision_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  since timestamptz NOT NULL,
  next_look_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, provision_id)
);
CREATE INDEX pending_provision_reports_by_look ON {{schema}}.pending_provision_reports (next_look_at);
SELECT {{schema}}.secure_table('pending_provision_reports', 'SELECT, INSERT', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT');
