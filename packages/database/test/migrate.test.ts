import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase, migrate } from '../src/index.ts';
import { createExampleDatabase, directory } from './example-database.ts';

let example: Awaited<ReturnType<typeof createExampleDatabase>>;

beforeAll(async () => {
  example = await createExampleDatabase();
});
afterAll(() => example?.drop());

const options = (directories: string[]) => ({
  url: example.url(example.first, 'owner'),
  schema: example.first,
  directories: directories.map(directory),
});

test('jobs started at once apply each migration once, in order, and name it', async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(options(['migrations']))));
  expect(applied.flat()).toEqual(['0001_secure_table.sql', '0100_example.sql']);
});

test('a question mark in a migration is text', async () => {
  const worker = createDatabase({ url: example.url(example.first, 'worker'), applicationName: 'test' });
  try {
    const { rows } = await worker.query(`INSERT INTO things (id, tenant) VALUES (1, 'a') RETURNING name`);
    expect(rows).toEqual([{ name: 'really?' }]);
  } finally {
    await worker.stop();
  }
});

test('an older release migrates and starts against a schema with one additive migration that it doesn’t know', async () => {
  expect(await migrate(options(['migrations', 'newer']))).toEqual(['0200_from_a_newer_release.sql']);
  expect(await migrate(options(['migrations']))).toEqual([]);
  const worker = createDatabase({ url: example.url(example.first, 'worker'), applicationName: 'test' });
  try {
    await worker.query(`INSERT INTO things (id, tenant) VALUES (2, 'a')`);
    expect((await worker.query('SELECT id, tenant, name FROM things WHERE id = 2')).rows).toHaveLength(1);
  } finally {
    await worker.stop();
  }
});

test('a lock left by a job that was killed doesn’t stop the next one', async () => {
  const owner = createDatabase({ url: example.url(example.first, 'owner'), applicationName: 'test' });
  try {
    await owner.query('UPDATE schema_migrations_lock SET is_locked = 1');
    expect(await migrate(options(['migrations']))).toEqual([]);
  } finally {
    await owner.stop();
  }
});

test('two files of one name are refused before anything runs', async () => {
  await expect(migrate(options(['migrations', 'same-name']))).rejects.toThrow(
    /Two migrations are named 0100_example.sql/,
  );
});

test('making the roles again changes nothing', async () => {
  await Promise.all([example.makeRoles(), example.makeRoles()]);
  expect(await migrate(options(['migrations']))).toEqual([]);
});
