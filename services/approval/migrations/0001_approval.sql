-- A party's details as they were, version by version: records name the version they were made with (Rule 28(1)(iii)).
CREATE TABLE parties (
  tenant text NOT NULL,
  party_id text NOT NULL,
  version int NOT NULL,
  details jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, party_id, version)
);
SELECT secure_table('parties', 'SELECT, INSERT', 'SELECT');

CREATE TABLE agreements (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'approved', 'suspended', 'ended')),
  applicability_reopened boolean NOT NULL DEFAULT false,
  status_reason text,
  -- How often its state was published: consumers ignore a revision they have seen.
  revision int NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, agreement_id)
);
SELECT secure_table('agreements', 'SELECT, INSERT, UPDATE', 'SELECT');

CREATE TABLE agreement_versions (
  tenant text NOT NULL,
  agreement_id text NOT NULL,
  version int NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'pending', 'approved', 'rejected')),
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  approved_at timestamptz,
  case_id uuid,
  PRIMARY KEY (tenant, agreement_id, version),
  FOREIGN KEY (tenant, agreement_id) REFERENCES agreements
);
SELECT secure_table('agreement_versions', 'SELECT, INSERT, UPDATE', 'SELECT');
-- One version at a time is being worked on or decided.
CREATE UNIQUE INDEX one_open_version ON agreement_versions (tenant, agreement_id) WHERE state IN ('draft', 'pending');

-- What was approved stays as it was approved.
CREATE FUNCTION keep_settled_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('approved', 'rejected') THEN
    RAISE EXCEPTION 'version % of agreement % was % and cannot change', OLD.version, OLD.agreement_id, OLD.state;
  END IF;
  IF OLD.state = 'pending' AND (NEW.content <> OLD.content OR NEW.content_hash <> OLD.content_hash) THEN
    RAISE EXCEPTION 'version % of agreement % is being decided and cannot change', OLD.version, OLD.agreement_id;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_settled_versions BEFORE UPDATE ON agreement_versions FOR EACH ROW EXECUTE FUNCTION keep_settled_versions();

CREATE TABLE approval_routes (
  tenant text NOT NULL,
  kind text NOT NULL,
  steps jsonb NOT NULL,
  revision int NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, kind, revision)
);
SELECT secure_table('approval_routes', 'SELECT, INSERT', 'SELECT');

CREATE TABLE cases (
  tenant text NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id text NOT NULL,
  subject_version int,
  content_hash text NOT NULL,
  -- The subject as it was submitted, for whoever decides.
  content jsonb NOT NULL,
  -- Null when the schedule asked.
  requester text,
  -- The route as it was when the case was opened.
  steps jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'approved', 'rejected', 'sent_back', 'withdrawn')),
  opened_at timestamptz NOT NULL,
  decided_at timestamptz,
  PRIMARY KEY (tenant, case_id)
);
SELECT secure_table('cases', 'SELECT, INSERT, UPDATE (state, decided_at)', 'SELECT, INSERT');
CREATE INDEX cases_by_age ON cases (tenant, opened_at, case_id);
CREATE UNIQUE INDEX one_case_a_batch ON cases (tenant, subject_id) WHERE kind = 'record_batch';
CREATE UNIQUE INDEX one_open_case_a_subject ON cases (tenant, kind, subject_id) WHERE state = 'open';

CREATE TABLE case_decisions (
  tenant text NOT NULL,
  case_id uuid NOT NULL,
  decision_number int NOT NULL,
  step int NOT NULL,
  actor text NOT NULL,
  actor_name text,
  decision text NOT NULL CHECK (decision IN ('approve', 'reject', 'send_back', 'withdraw_request')),
  reason text,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, case_id, decision_number),
  FOREIGN KEY (tenant, case_id) REFERENCES cases
);
SELECT secure_table('case_decisions', 'SELECT, INSERT', 'SELECT');
-- Four eyes, held by the database too: nobody approves two steps, no step is approved twice.
CREATE UNIQUE INDEX one_approval_a_person ON case_decisions (tenant, case_id, actor) WHERE decision = 'approve';
CREATE UNIQUE INDEX one_approval_a_step ON case_decisions (tenant, case_id, step) WHERE decision = 'approve';
