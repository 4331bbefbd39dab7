-- Answers to the questions of guideline 3-7-1, decision by decision; an agreement's version names the one it rests on.
CREATE TABLE applicability_decisions (
  tenant text NOT NULL,
  decision_id uuid NOT NULL,
  agreement_id text NOT NULL,
  version int NOT NULL,
  template_id text,
  answers jsonb NOT NULL,
  outcome jsonb NOT NULL,
  reasons text[] NOT NULL,
  signs text[] NOT NULL,
  rule_set text NOT NULL,
  content_hash text NOT NULL,
  decided_by text NOT NULL,
  decided_by_name text,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, decision_id),
  UNIQUE (tenant, agreement_id, version)
);
SELECT append_only('applicability_decisions');
SELECT secure_table('applicability_decisions', 'SELECT, INSERT', 'SELECT');

-- Signs against an agreement's decision that tags showed, each once. Kept whether or not the agreement is there yet.
CREATE TABLE applicability_signs (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  sign text NOT NULL,
  text jsonb NOT NULL,
  tag_id text NOT NULL,
  tag_revision int NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, agreement_id, sign)
);
SELECT append_only('applicability_signs');
SELECT secure_table('applicability_signs', 'SELECT', 'SELECT, INSERT');

-- The worker reopens decisions and suspends on lapsed reviews.
SELECT open_table('agreements', '', 'UPDATE');
