-- Who belongs to a group, revision by revision; the latest counts.
CREATE TABLE approver_groups (
  tenant text NOT NULL,
  group_id text NOT NULL,
  revision int NOT NULL,
  name text NOT NULL,
  members text[] NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, group_id, revision)
);
SELECT append_only('approver_groups');
SELECT secure_table('approver_groups', 'SELECT, INSERT', 'SELECT');

-- 代理承認: who may decide for whom, on which days in Tokyo.
CREATE TABLE delegations (
  tenant text NOT NULL,
  delegation_id uuid NOT NULL,
  from_subject text NOT NULL,
  from_name text,
  to_subject text NOT NULL,
  -- Those that from_subject held when they delegated.
  roles text[] NOT NULL,
  -- Null: every kind of case.
  kinds text[],
  first_day date NOT NULL,
  last_day date NOT NULL,
  reason text NOT NULL,
  made_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant, delegation_id),
  CHECK (from_subject <> to_subject),
  CHECK (first_day <= last_day)
);
SELECT secure_table('delegations', 'SELECT, INSERT, UPDATE (revoked_at)', 'SELECT');
CREATE INDEX delegations_to ON delegations (tenant, to_subject, last_day);
CREATE INDEX delegations_from ON delegations (tenant, from_subject);
