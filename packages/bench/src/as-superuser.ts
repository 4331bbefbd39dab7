import { Client } from 'pg';
import type { World } from './world.ts';

/** Runs SQL in record-store's database as the superuser, which no row security holds back: for data that no service would write so fast. */
export async function asSuperuser<T>(world: World, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(process.env.AKASHI_TEST_POSTGRES_URL!);
  url.pathname = new URL(world.databases['record-store'].owner).pathname;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(
      `SET search_path = record_store; SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Drops the indexes of these tables that hold no constraint, does the work and makes them again: filling a big table is faster so. */
export async function withoutIndexes(
  client: Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  // Of a partitioned table the definition names the parent ONLY, which would leave its parts without.
  for (const { definition } of rows) await client.query(definition.replace(' ON ONLY ', ' ON '));
}
