import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { useDatabase } from '../src/index.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'migrations-'));
  await writeFile(
    join(directory, '0100_things.sql'),
    "CREATE TABLE things (tenant text, name text); SELECT secure_table('things', 'SELECT, INSERT', 'SELECT');",
  );
});
afterAll(() => rm(directory, { recursive: true }));

async function query(connectionString: string, text: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('useDatabase', () => {
  test('migrations have run and each role has its own rights', async () => {
    const database = await useDatabase({ schema: 'record_store', directories: [directory] });
    await query(database.adminUrl, "INSERT INTO record_store.things VALUES ('a', 'x')");
    expect(await query(database.workerUrl, 'SELECT name FROM things')).toEqual([{ name: 'x' }]);
    expect(await query(database.apiUrl, 'SELECT name FROM things')).toEqual([]);
    await expect(query(database.workerUrl, "INSERT INTO things VALUES ('b')")).rejects.toThrow(/permission denied/);
    await database.drop();
    await expect(query(database.ownerUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  test('two made at once are apart and both usable', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => useDatabase({ schema: 'approval', directories: [directory], disposal: true })),
    );
    expect(new Set(made.map(({ ownerUrl }) => ownerUrl)).size).toBe(3);
    for (const { apiUrl, disposalUrl, drop } of made) {
      expect(await query(apiUrl, 'SELECT current_user AS me')).toEqual([{ me: 'approval_api' }]);
      expect(await query(disposalUrl, 'SELECT current_user AS me')).toEqual([{ me: 'approval_disposal' }]);
      await drop();
    }
  });
});
