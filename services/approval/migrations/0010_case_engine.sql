-- What has been kept may not be altered by anyone, whatever is granted.
CREATE OR REPLACE FUNCTION forbid_update() RETURNS trigger LANGUAGE plpgsql AS $forbid_update$
BEGIN
  RAISE EXCEPTION '% is history: rows are added, never changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$forbid_update$;

CREATE OR REPLACE FUNCTION append_only(table_name text) RETURNS void LANGUAGE plpgsql AS $append_only$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {{schema}}.%I '
    'FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.forbid_update()', table_name);
END
$append_only$;
REVOKE ALL ON FUNCTION append_only(text) FROM PUBLIC;

ALTER TABLE cases
  -- Who else wrote what is decided, besides the requester.
  ADD COLUMN authors text[] NOT NULL DEFAULT '{}',
  -- When the subject's owner asked: of two contents of one subject, the one asked for later counts.
  ADD COLUMN asked_at timestamptz,
  -- The case that became void because this one's content replaced its own.
  ADD COLUMN supersedes uuid,
  ADD COLUMN current_step int NOT NULL DEFAULT 0,
  -- Of the step that waits.
  ADD COLUMN due_at timestamptz,
  ADD COLUMN remind_at timestamptz,
  ADD COLUMN reminded_at timestamptz,
  ADD COLUMN overdue_at timestamptz;
ALTER TABLE cases DROP CONSTRAINT cases_state_check;
ALTER TABLE cases ADD CONSTRAINT cases_state_check
  CHECK (state IN ('open', 'approved', 'rejected', 'sent_back', 'withdrawn', 'void'));
SELECT open_table('cases', 'UPDATE (current_step, due_at, remind_at, reminded_at, overdue_at)',
  'UPDATE (state, decided_at, current_step, due_at, remind_at, reminded_at, overdue_at)');

-- One case for each content that another service asks about; what became void may be asked for again.
DROP INDEX one_case_a_batch;
DROP INDEX one_case_a_review;
CREATE UNIQUE INDEX one_case_a_content ON cases (tenant, kind, subject_id, content_hash)
  WHERE kind <> 'agreement_version' AND state <> 'void';

-- Lists ask for each state and kind by itself, so that every page is a few index ranges.
CREATE INDEX cases_by_state ON cases (tenant, state, kind, opened_at, case_id);
CREATE INDEX cases_overdue ON cases (tenant, kind, opened_at, case_id) WHERE state = 'open' AND overdue_at IS NOT NULL;
CREATE INDEX cases_by_requester ON cases (tenant, requester, opened_at, case_id);
CREATE INDEX cases_by_subject ON cases (tenant, subject_id, opened_at, case_id);
CREATE INDEX cases_to_remind ON cases (remind_at) WHERE state = 'open' AND reminded_at IS NULL;
CREATE INDEX cases_falling_due ON cases (due_at) WHERE state = 'open' AND overdue_at IS NULL;

-- Whom an open case waits for now: person:<subject>, role:<role>, group:<group>; escalated: before it, who is told that it is overdue.
CREATE TABLE case_assignees (
  tenant text NOT NULL,
  case_id uuid NOT NULL,
  assignee text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  opened_at timestamptz NOT NULL,
  overdue boolean NOT NULL,
  -- Who may not decide it: the requester, the authors, and whoever had a part in an approval. Repeated here, so that a queue is one range.
  barred text[] NOT NULL,
  PRIMARY KEY (tenant, case_id, assignee),
  FOREIGN KEY (tenant, case_id) REFERENCES cases
);
SELECT secure_table('case_assignees', 'SELECT, INSERT, DELETE', 'SELECT, INSERT, DELETE');
CREATE INDEX assigned_cases ON case_assignees (tenant, assignee, kind, opened_at, case_id);
CREATE INDEX assigned_overdue_cases ON case_assignees (tenant, assignee, kind, opened_at, case_id) WHERE overdue;

-- Whom somebody stood in for, and by which delegation.
ALTER TABLE case_decisions ADD COLUMN on_behalf_of text, ADD COLUMN delegation_id uuid;
-- A step may ask for several approvals; nobody gives two, and nobody has two given for them.
DROP INDEX one_approval_a_step;
CREATE UNIQUE INDEX one_approval_a_seat ON case_decisions (tenant, case_id, (coalesce(on_behalf_of, actor))) WHERE decision = 'approve';
SELECT append_only('case_decisions');
SELECT append_only('approval_routes');

CREATE TABLE case_comments (
  tenant text NOT NULL,
  case_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  actor text NOT NULL,
  actor_name text,
  comment text NOT NULL,
  commented_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, case_id, comment_id),
  FOREIGN KEY (tenant, case_id) REFERENCES cases
);
SELECT append_only('case_comments');
SELECT secure_table('case_comments', 'SELECT, INSERT', 'SELECT');

CREATE TABLE case_reassignments (
  tenant text NOT NULL,
  case_id uuid NOT NULL,
  reassignment_number int NOT NULL,
  step int NOT NULL,
  from_subject text,
  to_subject text NOT NULL,
  actor text NOT NULL,
  actor_name text,
  reason text NOT NULL,
  reassigned_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, case_id, reassignment_number),
  FOREIGN KEY (tenant, case_id) REFERENCES cases
);
SELECT append_only('case_reassignments');
SELECT secure_table('case_reassignments', 'SELECT, INSERT', 'SELECT');

-- Cases from before: where they stand and whom they wait for. Row security would hide them from the owner too.
ALTER TABLE cases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_decisions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_assignees NO FORCE ROW LEVEL SECURITY;
UPDATE cases SET current_step = (
  SELECT count(*) FROM case_decisions d WHERE d.tenant = cases.tenant AND d.case_id = cases.case_id AND d.decision = 'approve');
INSERT INTO case_assignees (tenant, case_id, assignee, kind, opened_at, overdue, barred)
  SELECT tenant, case_id, 'role:' || (steps -> current_step ->> 'role'), kind, opened_at, false,
    array_remove(requester || ARRAY(
      SELECT actor FROM case_decisions d WHERE d.tenant = cases.tenant AND d.case_id = cases.case_id AND d.decision = 'approve'), NULL)
  FROM cases WHERE state = 'open';
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
ALTER TABLE case_decisions FORCE ROW LEVEL SECURITY;
ALTER TABLE case_assignees FORCE ROW LEVEL SECURITY;
