-- A leaf's data, SHA-256(salt ‖ value), is kept beside its hash: entry bundles hold it, also once value and salt are disposed of.
-- What was logged before gets it from the evidence that is still there; the trigger and row security stand back for that alone.
ALTER TABLE {{schema}}.log_queue ADD COLUMN leaf_data bytea;
ALTER TABLE {{schema}}.log_leaves ADD COLUMN leaf_data bytea;

ALTER TABLE {{schema}}.log_queue NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.log_leaves NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.evidence NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.log_leaves DISABLE TRIGGER append_only;
UPDATE {{schema}}.log_queue q SET leaf_data = sha256(e.salt || e.value)
  FROM {{schema}}.evidence e WHERE e.evidence_id = q.evidence_id;
UPDATE {{schema}}.log_leaves l SET leaf_data = sha256(e.salt || e.value)
  FROM {{schema}}.evidence e WHERE e.evidence_id = l.evidence_id;
ALTER TABLE {{schema}}.log_leaves ENABLE TRIGGER append_only;
ALTER TABLE {{schema}}.log_queue FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.log_leaves FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.evidence FORCE ROW LEVEL SECURITY;

ALTER TABLE {{schema}}.log_queue ALTER COLUMN leaf_data SET NOT NULL;
ALTER TABLE {{schema}}.log_leaves ALTER COLUMN leaf_data SET NOT NULL;
ALTER TABLE {{schema}}.log_leaves ADD CHECK (octet_length(leaf_data) = 32);
