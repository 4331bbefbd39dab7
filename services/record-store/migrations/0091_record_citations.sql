-- Which kept record of an acquisition cites a consent or a confirmation of a provider's identity, whatever identifier its person goes by
-- there: disposal asks by what is cited, and reads no record for it. Gone with the record.
CREATE TABLE {{schema}}.record_citations (
  tenant text NOT NULL,
  -- consent:<event id>, provider_identity:<confirmation id>
  cited text COLLATE "C" NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (tenant, cited, record_id)
);
CREATE INDEX record_citations_by_record ON {{schema}}.record_citations (tenant, record_id);

ALTER TABLE {{schema}}.records NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.evidence NO FORCE ROW LEVEL SECURITY;
INSERT INTO {{schema}}.record_citations (tenant, cited, record_id)
SELECT r.tenant, named.cited, r.record_id
FROM {{schema}}.records r JOIN {{schema}}.evidence e USING (evidence_id)
CROSS JOIN LATERAL (SELECT convert_from(e.value, 'UTF8')::jsonb #> '{data,basis}' AS basis) record
CROSS JOIN LATERAL (VALUES ('consent:' || (record.basis ->> 'consentId')),
  ('provider_identity:' || (record.basis ->> 'providerIdentityConfirmationId'))) named (cited)
WHERE r.side = 'recipient' AND named.cited IS NOT NULL;
ALTER TABLE {{schema}}.records FORCE ROW LEVEL SECURITY;
ALTER TABLE {{schema}}.evidence FORCE ROW LEVEL SECURITY;

SELECT {{schema}}.append_only('record_citations');
SELECT {{schema}}.secure_table('record_citations', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');
