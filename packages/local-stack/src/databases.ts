import * as approval from '@akashi/approval';
import * as consentCollector from '@akashi/consent-collector';
import { type ServiceName, serviceNames } from '@akashi/contracts';
import { migrate, rolesSql } from '@akashi/database';
import * as recordStore from '@akashi/record-store';
import * as tagRelay from '@akashi/tag-relay';
import pg from 'pg';
import type { DatabaseUrls } from './stack-settings.ts';

/** Each service's schema and migrations, as it exports them. */
const schemas: Record<ServiceName, { schema: string; migrationDirectories: readonly string[] }> = {
  'consent-collector': consentCollector,
  'tag-relay': tagRelay,
  'record-store': recordStore,
  approval,
};

interface RolesOptions {
  superuserUrl: string;
  database: string;
  password: string;
}

/** Makes the database with the four schemas and their roles, as often as wanted; returns each role's URL. */
export async function ensureDatabases({
  superuserUrl,
  database,
  password,
}: RolesOptions): Promise<Record<ServiceName, DatabaseUrls>> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  });
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  const passwords = { owner: password, api: password, worker: password };
  await withClient(url.href, async (client) => {
    for (const { schema } of Object.values(schemas)) {
      const disposal = schema === 'record_store';
      await client.query(
        rolesSql({ schema, disposal, passwords: disposal ? { ...passwords, disposal: password } : passwords }),
      );
    }
  });
  return Object.fromEntries(
    serviceNames.map((service) => [service, urlsOf(url, schemas[service].schema, password)]),
  ) as Record<ServiceName, DatabaseUrls>;
}

/** Runs what is missing of every service's migrations: a job of its own, before any service starts. */
export async function migrateDatabases(databases: Record<ServiceName, DatabaseUrls>): Promise<void> {
  for (const service of serviceNames) {
    const { schema, migrationDirectories } = schemas[service];
    await migrate({ url: databases[service].owner, schema, directories: migrationDirectories });
  }
}

function urlsOf(base: URL, schema: string, password: string): DatabaseUrls {
  const urlOf = (role: string) => {
    const url = new URL(base);
    url.username = `${schema}_${role}`;
    url.password = password;
    return url.href;
  };
  return { owner: urlOf('owner'), api: urlOf('api'), worker: urlOf('worker') };
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
