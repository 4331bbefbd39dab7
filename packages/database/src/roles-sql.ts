export type RolePasswords = { owner: string; api: string; worker: string; disposal?: string };

type RolesOptions = {
  schema: string;
  /** Left out: roles are made without a password, to be set by whoever keeps the secrets. */
  passwords?: RolePasswords;
  /** Also a role that may delete what has passed its retention. */
  disposal?: boolean;
};

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const role = (schema: string, name: string, password: string | undefined): string => `
DO $akashi$ BEGIN
  CREATE ROLE ${schema}_${name};
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $akashi$;
ALTER ROLE ${schema}_${name} WITH LOGIN NOINHERIT NOCREATEDB NOCREATEROLE${password === undefined ? '' : ` PASSWORD ${literal(password)}`};
ALTER ROLE ${schema}_${name} SET search_path = ${schema};`;

/**
 * SQL that makes one service's schema and its roles, to be run by a superuser in the service's database, as often as wanted.
 * Each role can reach its own schema only, and holds no right on a table until a migration grants it.
 */
export const rolesSql = ({ schema, passwords, disposal = false }: RolesOptions): string => {
  if (!/^[a-z][a-z_]*$/.test(schema))
    throw new Error(`${schema} can't be a schema's name: use lower-case letters and underscores.`);
  const names: (keyof RolePasswords)[] = ['owner', 'api', 'worker', ...(disposal ? (['disposal'] as const) : [])];
  const all = names.map((name) => `${schema}_${name}`).join(', ');
  const users = names.filter((name) => name !== 'owner').map((name) => `${schema}_${name}`);
  return `BEGIN;
-- Roles belong to the whole cluster: two runs at once would fail on "tuple concurrently updated".
DO $akashi$ BEGIN
  LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $akashi$;
${names.map((name) => role(schema, name, passwords?.[name])).join('\n')}

DO $akashi$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${all}', current_database());
END $akashi$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${schema}_owner;
GRANT USAGE ON SCHEMA ${schema} TO ${users.join(', ')};
COMMIT;
`;
};
