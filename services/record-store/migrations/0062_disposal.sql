-- What lets the disposal job find what has passed its retention, delete it, and log the proof in the same transaction.
SELECT {{schema}}.open_to_disposal('record_corrections', 'SELECT, DELETE');
SELECT {{schema}}.open_to_disposal('unbatched_records', 'SELECT, DELETE');
SELECT {{schema}}.open_to_disposal('provision_outcomes', 'SELECT');
SELECT {{schema}}.open_to_disposal('acquisition_outcomes', 'SELECT');
SELECT {{schema}}.open_to_disposal('pending_provisions', 'SELECT');
SELECT {{schema}}.open_to_disposal('pending_acquisitions', 'SELECT');
SELECT {{schema}}.open_to_disposal('agreement_ends', 'SELECT');
SELECT {{schema}}.open_to_disposal('log_leaves', 'SELECT');
SELECT {{schema}}.open_to_disposal('log_heads', 'SELECT, INSERT');
SELECT {{schema}}.open_to_disposal('log_queue', 'SELECT, INSERT');
GRANT INSERT ON {{schema}}.evidence, {{schema}}.evidence_references, {{schema}}.outbox TO {{schema}}_disposal;

CREATE INDEX records_by_retention ON {{schema}}.records (tenant, retention_until, record_id);

-- The kept records because of which this one is kept too: those that omit items by reference to it (Rules 24(2), 28(2)).
CREATE FUNCTION {{schema}}.records_naming(of_tenant text, of_record uuid) RETURNS TABLE (naming_record_id uuid)
LANGUAGE sql STABLE AS $records_naming$
  SELECT o.record_id FROM {{schema}}.record_omissions o
  WHERE o.tenant = of_tenant AND o.referenced_record_id = of_record
    AND EXISTS (SELECT FROM {{schema}}.records n WHERE n.tenant = of_tenant AND n.record_id = o.record_id)
$records_naming$;
REVOKE ALL ON FUNCTION {{schema}}.records_naming(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{schema}}.records_naming(text, uuid) TO {{schema}}_api, {{schema}}_worker, {{schema}}_disposal;
