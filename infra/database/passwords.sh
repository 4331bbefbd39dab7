#!/bin/sh
# Runs once, after roles.sql, when docker-compose.yml's database is made: gives every role of the services the one development password.
set -eu
psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set password="$AKASHI_ROLE_PASSWORD" <<'SQL'
SELECT format('ALTER ROLE %I PASSWORD %L', rolname, :'password') FROM pg_roles
WHERE rolname ~ '^(consent_collector|tag_relay|record_store|approval)_(owner|api|worker|disposal)$' \gexec
SQL
