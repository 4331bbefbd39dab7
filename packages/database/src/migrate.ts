import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import knex, { type Knex } from 'knex';
import pg from 'pg';

export type MigrateOptions = {
  /** Connection string of the schema's owner role. */
  url: string;
  schema: string;
  /** Folders of `.sql` files, in the order they are to run; file names must be unique over all of them. */
  directories: readonly string[];
};

type Migration = { name: string; path: string };

const ownDirectory = fileURLToPath(new URL('../migrations', import.meta.url));

const findMigrations = async (directories: readonly string[]): Promise<Migration[]> => {
  const found = new Map<string, Migration>();
  for (const directory of new Set([ownDirectory, ...directories])) {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
    for (const name of names) {
      const earlier = found.get(name);
      if (earlier)
        throw new Error(
          `Two migrations are named ${name} (${earlier.path}, ${join(directory, name)}): rename the newer one.`,
        );
      found.set(name, { name, path: join(directory, name) });
    }
  }
  return [...found.values()];
};

const migrationSource = (migrations: Migration[], schema: string): Knex.MigrationSource<Migration> => ({
  getMigrations: async () => migrations,
  getMigrationName: ({ name }) => name,
  getMigration: async ({ path }) => {
    const text = (await readFile(path, 'utf8')).replaceAll('{{schema}}', schema);
    return {
      // knex reads a bare question mark as a binding.
      up: (transaction) => transaction.raw(text.replaceAll('?', '\\?')),
      down: () => Promise.reject(new Error('Migrations only go forward: add one that undoes the change.')),
    };
  },
});

/** Waits for its turn, so that two migration jobs started at once run one after the other. */
const withSchemaLock = async <T>({ url, schema }: MigrateOptions, fn: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: `${schema}-migrate` });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('akashi.migrate.' || $1, 0))`, [schema]);
    return await fn();
  } finally {
    await client.end();
  }
};

/**
 * Applies what is missing, each file in a transaction of its own, and returns the names applied. This package's folder
 * (`secure_table`, `open_table`) always comes first; `{{schema}}` is replaced. A newer schema's unknown migrations are left alone.
 */
export const migrate = (options: MigrateOptions): Promise<string[]> =>
  withSchemaLock(options, async () => {
    const { url, schema, directories } = options;
    const database = knex({
      client: 'pg',
      connection: { connectionString: url, application_name: `${schema}-migrate` },
      searchPath: [schema],
      pool: { min: 0, max: 1 },
      migrations: {
        schemaName: schema,
        tableName: 'schema_migrations',
        migrationSource: migrationSource(await findMigrations(directories), schema),
        disableMigrationsListValidation: true,
      },
    });
    try {
      // Our lock is held, so knex's own can only be the left-over of a job that was killed.
      await database.migrate.forceFreeMigrationsLock();
      const [, applied] = (await database.migrate.latest()) as [number, string[]];
      return applied;
    } finally {
      await database.destroy();
    }
  });
