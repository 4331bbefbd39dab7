CREATE TABLE things (id int PRIMARY KEY, tenant text NOT NULL, name text NOT NULL DEFAULT 'really?', day date, at timestamptz);
SELECT secure_table('things', 'SELECT, INSERT, UPDATE, DELETE', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE evidence (id int PRIMARY KEY, tenant text NOT NULL, bytes bytea NOT NULL);
SELECT secure_table('evidence', 'SELECT, INSERT', 'SELECT, INSERT', 'SELECT, DELETE');

CREATE TABLE leases (name text PRIMARY KEY);
SELECT open_table('leases', NULL, 'SELECT, INSERT');
