-- How a tenant wants approval to work, revision by revision; the latest counts.
CREATE TABLE settings (
  tenant text NOT NULL,
  name text NOT NULL,
  revision int NOT NULL,
  value jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, name, revision)
);
SELECT append_only('settings');
SELECT secure_table('settings', 'SELECT, INSERT', 'SELECT');
