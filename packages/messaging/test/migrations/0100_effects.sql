CREATE TABLE effects (
  n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant text NOT NULL,
  key text NOT NULL,
  event_id text NOT NULL,
  version int NOT NULL
);
SELECT secure_table('effects', 'SELECT', 'SELECT, INSERT');
