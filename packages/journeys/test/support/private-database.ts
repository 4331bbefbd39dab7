import { randomBytes } from 'node:crypto';
import { ensureDatabases } from '@akashi/local-stack';
import pg from 'pg';

export type Databases = Awaited<ReturnType<typeof ensureDatabases>>;

export interface PrivateDatabase {
  databases: Databases;
  /** As the superuser, in this database. */
  sql<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** The same database as another role. */
  urlAs(role: string): string;
  drop(): Promise<void>;
}

// Roles belong to the cluster, which all test files share: this is the password that the test harness gives them too.
const password = 'akashi-test';

/** A database with the four schemas and their roles, nothing migrated yet, on the cluster that all suites share. */
export async function privateDatabase(): Promise<PrivateDatabase> {
  const superuserUrl = process.env.AKASHI_TEST_POSTGRES_URL!;
  const database = `test_journeys_${randomBytes(6).toString('hex')}`;
  const cluster = new pg.Client({ connectionString: superuserUrl });
  await cluster.connect();
  // Altering one role from two files at once fails: they take turns, under the lock of the harness.
  await cluster.query(`SELECT pg_advisory_lock(hashtext('akashi.test-roles'))`);
  const databases = await ensureDatabases({ superuserUrl, database, password }).finally(() =>
    cluster.query(`SELECT pg_advisory_unlock(hashtext('akashi.test-roles'))`),
  );
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 3 });
  pool.on('error', () => undefined);
  return {
    databases,
    sql: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<R & pg.QueryResultRow>(text, [...values])).rows as R[],
    urlAs: (role) => {
      const as = new URL(url);
      as.username = role;
      as.password = password;
      return as.href;
    },
    drop: async () => {
      await pool.end();
      await cluster.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      await cluster.end();
    },
  };
}
