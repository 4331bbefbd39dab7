import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase, type Database, migrate } from '../src/index.ts';
import { createExampleDatabase, directory } from './example-database.ts';

let example: Awaited<ReturnType<typeof createExampleDatabase>>;
let api: Database;
let worker: Database;
let disposal: Database;

beforeAll(async () => {
  example = await createExampleDatabase();
  const { first, second } = example;
  for (const schema of [first, second]) {
    const directories = schema === first ? [directory('migrations')] : [];
    await migrate({ url: example.url(schema, 'owner'), schema, directories });
  }
  const open = (role: 'api' | 'worker' | 'disposal') =>
    createDatabase({ url: example.url(first, role), applicationName: 'test', maxConnections: 2 });
  api = open('api');
  worker = open('worker');
  disposal = open('disposal');
  await worker.query(`INSERT INTO things (id, tenant) VALUES (1, 'a'), (2, 'b')`);
  await worker.query(`INSERT INTO evidence VALUES (1, 'a', '\\x01'), (2, 'b', '\\x02')`);
});

afterAll(async () => {
  await Promise.all([api, worker, disposal].map((database) => database?.stop()));
  await example?.drop();
});

const ids = async (query: Promise<{ rows: { id: number }[] }>) => (await query).rows.map(({ id }) => id);

test('the api role sees the rows of its transaction’s tenant and no other', async () => {
  expect(await api.tenantTransaction('a', (tx) => ids(tx.query('SELECT id FROM things')))).toEqual([1]);
  expect(await api.tenantTransaction('b', (tx) => ids(tx.query('SELECT id FROM things')))).toEqual([2]);
  expect(await api.tenantTransaction(`a' OR 'a'='a`, (tx) => ids(tx.query('SELECT id FROM things')))).toEqual([]);
});

test('a read in one message sees its tenant’s rows and no other, takes its values as they are, and writes nothing', async () => {
  const read = (tenant: string, name: string | null = null) =>
    ids(api.tenantRead(tenant, 'SELECT id FROM things WHERE $1::text IS NULL OR name = $1', [name]));
  expect(await read('a')).toEqual([1]);
  expect(await read('b')).toEqual([2]);
  expect(await read(`a' OR 'a'='a`)).toEqual([]);
  expect(await read('a', `x' OR 'a'='a`)).toEqual([]);
  expect(await ids(api.query('SELECT id FROM things'))).toEqual([]);
  await expect(api.tenantRead('a', `INSERT INTO things (id, tenant) VALUES (3, 'a')`)).rejects.toMatchObject({
    code: '25006',
  });
});

test('without a tenant, also on a connection that had one before, the api role sees nothing', async () => {
  await api.tenantTransaction('a', (tx) => tx.query('SELECT 1'));
  expect(await ids(api.query('SELECT id FROM things'))).toEqual([]);
  expect(await api.transaction((tx) => ids(tx.query('SELECT id FROM things')))).toEqual([]);
});

test('the api role can neither write into another tenant nor change or delete its rows', async () => {
  const asA = (text: string) => api.tenantTransaction('a', (tx) => tx.query(text));
  await expect(asA(`INSERT INTO things (id, tenant) VALUES (3, 'b')`)).rejects.toMatchObject({ code: '42501' });
  await expect(asA(`UPDATE things SET tenant = 'b' WHERE id = 1`)).rejects.toMatchObject({ code: '42501' });
  expect((await asA(`UPDATE things SET name = 'x' WHERE id = 2`)).rowCount).toBe(0);
  expect((await asA('DELETE FROM things WHERE id = 2')).rowCount).toBe(0);
});

test('the worker role sees every tenant', async () => {
  expect(await ids(worker.query('SELECT id FROM things ORDER BY id'))).toEqual([1, 2]);
});

test('evidence can be added and read but not changed, deleted or truncated by the roles a service runs as', async () => {
  for (const text of [`UPDATE evidence SET bytes = '\\x00'`, 'DELETE FROM evidence', 'TRUNCATE evidence']) {
    await expect(worker.query(text)).rejects.toMatchObject({ code: '42501' });
    await expect(api.tenantTransaction('a', (tx) => tx.query(text))).rejects.toMatchObject({ code: '42501' });
  }
  expect(await ids(worker.query('SELECT id FROM evidence ORDER BY id'))).toEqual([1, 2]);
});

test('only the disposal role deletes evidence, and it can do nothing else', async () => {
  await worker.query(`INSERT INTO evidence VALUES (9, 'a', '\\x09')`);
  expect((await disposal.query('DELETE FROM evidence WHERE id = 9')).rowCount).toBe(1);
  await expect(disposal.query(`INSERT INTO evidence VALUES (9, 'a', '\\x09')`)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(disposal.query('SELECT id FROM things')).rejects.toMatchObject({ code: '42501' });
});

test('a table opened without a tenant is usable by the roles named and by no other', async () => {
  await worker.query(`INSERT INTO leases VALUES ('x')`);
  await expect(api.query('SELECT * FROM leases')).rejects.toMatchObject({ code: '42501' });
});

test('no role reaches another service’s schema, nor public', async () => {
  for (const role of ['owner', 'api', 'worker'] as const) {
    const other = createDatabase({
      url: example.url(example.second, role),
      applicationName: 'test',
      maxConnections: 1,
    });
    try {
      await expect(other.query(`SELECT * FROM ${example.first}.things`)).rejects.toMatchObject({ code: '42501' });
      await expect(other.query('CREATE TABLE public.mine (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(other.query(`SET ROLE ${example.first}_${role}`)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await other.stop();
    }
  }
});

test('a role that is not one of the services’ can’t connect', async () => {
  const stranger = createDatabase({ url: example.superuserUrl, applicationName: 'test', maxConnections: 1 });
  try {
    const { rows } = await stranger.query<{ allowed: boolean }>(
      `SELECT has_database_privilege('pg_monitor', current_database(), 'CONNECT') AS allowed`,
    );
    expect(rows).toEqual([{ allowed: false }]);
  } finally {
    await stranger.stop();
  }
});
