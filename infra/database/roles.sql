-- Made from packages/database by npm run generate; do not edit. Run it as a superuser in the database of the services (or each
-- part in its own service's database), as often as wanted. Roles have no password: set them where you keep secrets.

-- consent-collector
BEGIN;
-- Roles belong to the whole cluster: two runs at once would fail on "tuple concurrently updated".
DO $akashi$ BEGIN
  LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $akashi$;

DO $akashi$ BEGIN
  CREATE ROLE consent_collector_owner;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE consent_collector_owner WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE consent_collector_owner SET search_path = consent_collector;

DO $akashi$ BEGIN
  CREATE ROLE consent_collector_api;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE consent_collector_api WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE consent_collector_api SET search_path = consent_collector;

DO $akashi$ BEGIN
  CREATE ROLE consent_collector_worker;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE consent_collector_worker WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE consent_collector_worker SET search_path = consent_collector;

DO $akashi$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO consent_collector_owner, consent_collector_api, consent_collector_worker', current_database());
END $akashi$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS consent_collector AUTHORIZATION consent_collector_owner;
GRANT USAGE ON SCHEMA consent_collector TO consent_collector_api, consent_collector_worker;
COMMIT;

-- tag-relay
BEGIN;
-- Roles belong to the whole cluster: two runs at once would fail on "tuple concurrently updated".
DO $akashi$ BEGIN
  LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $akashi$;

DO $akashi$ BEGIN
  CREATE ROLE tag_relay_owner;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE tag_relay_owner WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE tag_relay_owner SET search_path = tag_relay;

DO $akashi$ BEGIN
  CREATE ROLE tag_relay_api;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE tag_relay_api WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE tag_relay_api SET search_path = tag_relay;

DO $akashi$ BEGIN
  CREATE ROLE tag_relay_worker;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE tag_relay_worker WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE tag_relay_worker SET search_path = tag_relay;

DO $akashi$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO tag_relay_owner, tag_relay_api, tag_relay_worker', current_database());
END $akashi$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS tag_relay AUTHORIZATION tag_relay_owner;
GRANT USAGE ON SCHEMA tag_relay TO tag_relay_api, tag_relay_worker;
COMMIT;

-- record-store
BEGIN;
-- Roles belong to the whole cluster: two runs at once would fail on "tuple concurrently updated".
DO $akashi$ BEGIN
  LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $akashi$;

DO $akashi$ BEGIN
  CREATE ROLE record_store_owner;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE record_store_owner WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE record_store_owner SET search_path = record_store;

DO $akashi$ BEGIN
  CREATE ROLE record_store_api;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE record_store_api WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE record_store_api SET search_path = record_store;

DO $akashi$ BEGIN
  CREATE ROLE record_store_worker;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE record_store_worker WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE record_store_worker SET search_path = record_store;

DO $akashi$ BEGIN
  CREATE ROLE record_store_disposal;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE record_store_disposal WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE record_store_disposal SET search_path = record_store;

DO $akashi$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO record_store_owner, record_store_api, record_store_worker, record_store_disposal', current_database());
END $akashi$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS record_store AUTHORIZATION record_store_owner;
GRANT USAGE ON SCHEMA record_store TO record_store_api, record_store_worker, record_store_disposal;
COMMIT;

-- approval
BEGIN;
-- Roles belong to the whole cluster: two runs at once would fail on "tuple concurrently updated".
DO $akashi$ BEGIN
  LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $akashi$;

DO $akashi$ BEGIN
  CREATE ROLE approval_owner;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE approval_owner WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE approval_owner SET search_path = approval;

DO $akashi$ BEGIN
  CREATE ROLE approval_api;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE approval_api WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE approval_api SET search_path = approval;

DO $akashi$ BEGIN
  CREATE ROLE approval_worker;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE approval_worker WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
ALTER ROLE approval_worker SET search_path = approval;

DO $akashi$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO approval_owner, approval_api, approval_worker', current_database());
END $akashi$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS approval AUTHORIZATION approval_owner;
GRANT USAGE ON SCHEMA approval TO approval_api, approval_worker;
COMMIT;
