-- Who did or looked at what. The same is published as audit.logged, which record-store keeps in the tenant's log.
CREATE TABLE audit_log (
  tenant text NOT NULL,
  audit_id uuid NOT NULL,
  actor text NOT NULL,
  actor_name text,
  roles text[] NOT NULL,
  action text NOT NULL,
  target_kind text NOT NULL,
  target_id text NOT NULL,
  details jsonb NOT NULL,
  logged_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, audit_id)
);
SELECT append_only('audit_log');
SELECT secure_table('audit_log', 'SELECT, INSERT', 'SELECT');
CREATE INDEX audit_log_by_time ON audit_log (tenant, logged_at, audit_id);
CREATE INDEX audit_log_by_actor ON audit_log (tenant, actor, logged_at, audit_id);
CREATE INDEX audit_log_by_target ON audit_log (tenant, target_kind, target_id, logged_at, audit_id);
