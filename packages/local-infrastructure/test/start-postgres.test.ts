import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { freePort, startPostgres } from '../src/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-postgres-'));
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const options = async () => ({
  dataDir: join(folder, 'data'),
  port: await freePort(),
  logFile: join(folder, 'postgres.log'),
  password: 'p@ss/word',
});

async function query(connectionString: string, text: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('startPostgres', () => {
  test('what was committed is there after a restart, and fsync is on', async () => {
    const first = await startPostgres(await options());
    await query(first.url, "CREATE TABLE kept AS SELECT '証' AS word");
    await first.stop();
    const second = await startPostgres(await options());
    try {
      expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: '証' }]);
      expect(await query(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
      expect(await query(second.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    } finally {
      await second.stop();
    }
  });

  test('a taken port is named together with the setting that changes it', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    try {
      await expect(startPostgres({ ...(await options()), port })).rejects.toThrow(
        `port ${port} is taken by another program; stop it or set POSTGRES_PORT`,
      );
    } finally {
      other.close();
    }
  });

  test('a second server on the same data is refused with the server’s own reason', async () => {
    const first = await startPostgres(await options());
    try {
      await expect(startPostgres(await options())).rejects.toThrow(/postmaster\.pid/);
    } finally {
      await first.stop();
    }
  });
});
