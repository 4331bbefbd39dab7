import { randomBytes } from 'node:crypto';
import { migrate, rolesSql } from '@akashi/database';
import pg from 'pg';
import { setting } from './setting.ts';

export interface TestDatabase {
  /** As the superuser, in this database: for checks that no service could make. */
  adminUrl: string;
  /** As the role that owns the schema and runs migrations. */
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  /** As `<schema>_disposal`; unusable unless `disposal` was asked for. */
  disposalUrl: string;
  /** Deletes the database, ending whatever is still connected to it. */
  drop(): Promise<void>;
}

export interface DatabaseOptions {
  /** The service's schema, e.g. `tag_relay`; its roles are `<schema>_owner`, `_api` and `_worker`. */
  schema: string;
  /** Folders of migrations to run in it, in order (@akashi/database's own always come first); none leaves the schema empty. */
  directories?: readonly string[];
  /** Make the disposal role too. */
  disposal?: boolean;
}

// Roles belong to the cluster, which all test files share, so every file must give them the same passwords.
const password = 'akashi-test';

/**
 * A fresh database with a service's schema, its roles and the migrations run, on the cluster that all suites share. Needs
 * `AKASHI_TEST_POSTGRES_URL`, set by the global set-up.
 */
export async function useDatabase({ schema, directories, disposal = false }: DatabaseOptions): Promise<TestDatabase> {
  const superuserUrl = setting('AKASHI_TEST_POSTGRES_URL');
  const name = `test_${schema}_${randomBytes(6).toString('hex')}`;
  const adminUrl = urlOf(superuserUrl, { database: name });
  const passwords = { owner: password, api: password, worker: password, ...(disposal ? { disposal: password } : {}) };
  const roleUrl = (role: string) => urlOf(superuserUrl, { database: name, user: `${schema}_${role}` });

  await withClient(superuserUrl, async (cluster) => {
    await cluster.query(`CREATE DATABASE ${name}`);
    // Altering one role from two files at once fails ("tuple concurrently updated"): they take turns.
    await cluster.query(`SELECT pg_advisory_lock(hashtext('akashi.test-roles'))`);
    await withClient(adminUrl, (client) => client.query(rolesSql({ schema, passwords, disposal })));
  });
  if (directories) await migrate({ url: roleUrl('owner'), schema, directories });
  return {
    adminUrl,
    ownerUrl: roleUrl('owner'),
    apiUrl: roleUrl('api'),
    workerUrl: roleUrl('worker'),
    disposalUrl: roleUrl('disposal'),
    drop: () => withClient(superuserUrl, (cluster) => cluster.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

function urlOf(url: string, { database, user }: { database: string; user?: string }): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (user) {
    changed.username = user;
    changed.password = password;
  }
  return changed.href;
}

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
