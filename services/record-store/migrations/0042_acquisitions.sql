-- Acquisitions that cite evidence still on its way: each is recorded when all of it is here, or as deficient once it has waited long enough.
CREATE TABLE {{schema}}.pending_acquisitions (
  tenant text NOT NULL,
  acquisition_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  since timestamptz NOT NULL,
  next_look_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, acquisition_id)
);
CREATE INDEX pending_acquisitions_by_look ON {{schema}}.pending_acquisitions (next_look_at);
SELECT {{schema}}.secure_table('pending_acquisitions', 'SELECT, INSERT', 'SELECT, INSERT, UPDATE, DELETE');

-- Acquisitions are recorded in the request that reports them, by the API role.
GRANT INSERT ON {{schema}}.unbatched_records TO {{schema}}_api;
