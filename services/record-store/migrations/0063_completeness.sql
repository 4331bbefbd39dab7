-- So that a period's provisions and acquisitions are counted from the evidence itself, without reading any other.
CREATE INDEX evidence_to_account_for ON {{schema}}.evidence (tenant, event_type, occurred_at, evidence_id)
  WHERE event_type IN ('provision.made', 'provision.filed', 'acquisition.reported');
