-- Rights are given table by table and nothing is granted by default: an evidence table is one that names only SELECT and INSERT.

-- Tenant tables: the api role sees the rows of the tenant set for its transaction and no other; the worker role sees all.
-- NULLIF: once a session has set the tenant locally, the setting reads '' afterwards, which must match no row.
CREATE FUNCTION secure_table(table_name text, api_privileges text, worker_privileges text, disposal_privileges text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $secure_table$
BEGIN
  EXECUTE format('ALTER TABLE {{schema}}.%I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE {{schema}}.%I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format(
    'CREATE POLICY one_tenant ON {{schema}}.%I TO {{schema}}_api '
    'USING (tenant = NULLIF(current_setting(''akashi.tenant'', true), '''')) '
    'WITH CHECK (tenant = NULLIF(current_setting(''akashi.tenant'', true), ''''))', table_name);
  EXECUTE format('CREATE POLICY any_tenant ON {{schema}}.%I TO {{schema}}_worker USING (true) WITH CHECK (true)', table_name);
  IF disposal_privileges IS NOT NULL THEN
    EXECUTE format('CREATE POLICY disposal ON {{schema}}.%I TO {{schema}}_disposal USING (true) WITH CHECK (true)', table_name);
    EXECUTE format('GRANT %s ON {{schema}}.%I TO {{schema}}_disposal', disposal_privileges, table_name);
  END IF;
  PERFORM {{schema}}.open_table(table_name, api_privileges, worker_privileges);
END
$secure_table$;

-- Tables without a tenant: grants only. NULL or '' grants that role nothing.
CREATE FUNCTION open_table(table_name text, api_privileges text, worker_privileges text)
RETURNS void LANGUAGE plpgsql AS $open_table$
BEGIN
  IF api_privileges <> '' THEN
    EXECUTE format('GRANT %s ON {{schema}}.%I TO {{schema}}_api', api_privileges, table_name);
  END IF;
  IF worker_privileges <> '' THEN
    EXECUTE format('GRANT %s ON {{schema}}.%I TO {{schema}}_worker', worker_privileges, table_name);
  END IF;
END
$open_table$;

REVOKE ALL ON FUNCTION secure_table(text, text, text, text), open_table(text, text, text) FROM PUBLIC;
