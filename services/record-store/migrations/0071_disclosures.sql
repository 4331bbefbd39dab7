-- The answers to people who asked for the records about them (Act 33(5)). The answer holds personal data: it is no evidence itself, its
-- hash is, and it can be disposed of.
CREATE TABLE {{schema}}.disclosures (
  tenant text NOT NULL,
  disclosure_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  -- JSON; the hash is over its canonical form (RFC 8785).
  answer text NOT NULL,
  content_hash text NOT NULL,
  prepared_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, disclosure_id)
);
SELECT {{schema}}.append_only('disclosures');
SELECT {{schema}}.secure_table('disclosures', 'SELECT, INSERT', 'SELECT', 'SELECT, DELETE');

CREATE TABLE {{schema}}.disclosure_decisions (
  tenant text NOT NULL,
  disclosure_id uuid NOT NULL,
  case_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('approved', 'rejected', 'sent_back', 'withdrawn')),
  decided_by text[] NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, disclosure_id, case_id, outcome)
);
CREATE UNIQUE INDEX disclosure_approved_once ON {{schema}}.disclosure_decisions (tenant, disclosure_id) WHERE outcome = 'approved';
SELECT {{schema}}.append_only('disclosure_decisions');
SELECT {{schema}}.secure_table('disclosure_decisions', 'SELECT', 'SELECT, INSERT');
