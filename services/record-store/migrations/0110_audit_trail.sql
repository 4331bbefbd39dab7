-- So that the audit trail is read latest first, without reading any other evidence.
CREATE INDEX evidence_audit_trail ON {{schema}}.evidence (tenant, occurred_at, evidence_id) WHERE event_type = 'audit.logged';
