import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase, type Database, isTransient, migrate, type Tx } from '../src/index.ts';
import { createExampleDatabase, directory } from './example-database.ts';

let example: Awaited<ReturnType<typeof createExampleDatabase>>;
let worker: Database;
let superuser: Database;

beforeAll(async () => {
  example = await createExampleDatabase();
  await migrate({
    url: example.url(example.first, 'owner'),
    schema: example.first,
    directories: [directory('migrations')],
  });
  worker = createDatabase({ url: example.url(example.first, 'worker'), applicationName: 'test', maxConnections: 2 });
  superuser = createDatabase({ url: example.superuserUrl, applicationName: 'test-superuser', maxConnections: 1 });
});
afterAll(async () => {
  await worker?.stop();
  await superuser?.stop();
  await example?.drop();
});

const insert = (tx: Tx, id: number) => tx.query(`INSERT INTO things (id, tenant) VALUES ($1, 'a')`, [id]);
const exists = async (id: number) => (await worker.query('SELECT 1 FROM things WHERE id = $1', [id])).rows.length === 1;

test('a transaction whose function throws leaves nothing and rethrows', async () => {
  const failure = new Error('decided otherwise');
  await expect(
    worker.transaction(async (tx) => {
      await insert(tx, 1);
      throw failure;
    }),
  ).rejects.toBe(failure);
  expect(await exists(1)).toBe(false);
});

test('an error of a statement that was swallowed still fails the transaction', async () => {
  await expect(
    worker.transaction(async (tx) => {
      await insert(tx, 2);
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    }),
  ).rejects.toThrow(/rolled back/);
  expect(await exists(2)).toBe(false);
});

test('a constraint’s violation is passed on with its SQLSTATE', async () => {
  await worker.transaction((tx) => insert(tx, 3));
  await expect(worker.transaction((tx) => insert(tx, 3))).rejects.toMatchObject({ code: '23505' });
});

test('a connection that breaks in a transaction is database_unavailable, and the pool goes on with a new one', async () => {
  const broken = worker.transaction(async (tx) => {
    await insert(tx, 4);
    const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await superuser.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await tx.query('SELECT 1');
  });
  await expect(broken).rejects.toMatchObject({ code: 'database_unavailable', retryable: true });
  expect(await exists(4)).toBe(false);
});

test('a connection that breaks between statements is database_unavailable too', async () => {
  const broken = worker.transaction(async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await superuser.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]!.pid]);
    throw new Error('noticed nothing');
  });
  await expect(broken).rejects.toMatchObject({ code: 'database_unavailable', retryable: true });
});

test('a database that is not there is database_unavailable', async () => {
  const url = new URL(example.superuserUrl);
  url.port = '1';
  const absent = createDatabase({ url: url.href, applicationName: 'test' });
  await expect(absent.query('SELECT 1')).rejects.toMatchObject({ code: 'database_unavailable', retryable: true });
  await expect(absent.transaction((tx) => tx.query('SELECT 1'))).rejects.toMatchObject({
    code: 'database_unavailable',
  });
  await absent.stop();
});

test('a query asked for after the transaction’s end does not run', async () => {
  let escaped: Tx | undefined;
  await worker.transaction(async (tx) => {
    escaped = tx;
  });
  await expect(insert(escaped!, 5)).rejects.toThrow(/has ended/);
  expect(await exists(5)).toBe(false);
});

test('queries asked for at once run in order on the one connection', async () => {
  const rows = await worker.transaction(async (tx) => {
    const results = await Promise.all([
      insert(tx, 6),
      insert(tx, 7),
      tx.query('SELECT id FROM things WHERE id IN (6, 7) ORDER BY id'),
    ]);
    return results[2].rows;
  });
  expect(rows).toEqual([{ id: 6 }, { id: 7 }]);
});

test('only what may succeed unchanged counts as transient', async () => {
  const failed = (text: string) =>
    worker.query(text).then(
      () => undefined,
      (error: unknown) => error,
    );
  expect(isTransient(await failed('SELECT 1 / 0'))).toBe(false);
  expect(isTransient(await failed(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$`))).toBe(true);
  expect(isTransient(await failed(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53100'; END $$`))).toBe(true);
});

test('a date is its day, an instant a Date, an int8 a string', async () => {
  const { rows } = await worker.query(
    `SELECT DATE '2026-11-24' AS day, TIMESTAMPTZ '2026-11-24 00:00+09' AS at, 9007199254740993::int8 AS big`,
  );
  expect(rows).toEqual([{ day: '2026-11-24', at: new Date('2026-11-23T15:00:00Z'), big: '9007199254740993' }]);
});

const limits = { statementTimeoutMs: 60_000, idleTimeoutMs: 60_000 };

test('all reads of a snapshot see one moment, whatever is committed meanwhile', async () => {
  const ids = (tx: Tx) => tx.query<{ id: number }>('SELECT id FROM things WHERE id IN (70, 71) ORDER BY id');
  await worker.transaction((tx) => insert(tx, 70));
  const [before, after] = await worker.tenantSnapshot('a', limits, async (tx) => {
    const first = await ids(tx);
    await superuser.query(`INSERT INTO ${example.first}.things (id, tenant) VALUES (71, 'a')`);
    return [first.rows, (await ids(tx)).rows];
  });
  expect(before).toEqual([{ id: 70 }]);
  expect(after).toEqual(before);
  expect(await exists(71)).toBe(true);
});

test('nothing can be written in a snapshot', async () => {
  const writing = worker.tenantSnapshot('a', limits, (tx) => insert(tx, 72));
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});

test('a snapshot has time limits of its own, which the connection forgets after it', async () => {
  const shortly = { statementTimeoutMs: 20, idleTimeoutMs: 60_000 };
  const slow = worker.tenantSnapshot('a', shortly, (tx) => tx.query('SELECT pg_sleep(5)'));
  await expect(slow).rejects.toMatchObject({ code: '57014' });
  const { rows } = await worker.query<{ statement_timeout: string }>('SHOW statement_timeout');
  expect(rows[0]!.statement_timeout).toBe('30s');
});

const linesOf = async (tx: Tx, text: string, values: (string | number | null)[] = []) => {
  const chunks: Buffer[] = [];
  for await (const chunk of tx.copyLines(text, values)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

test('lines are copied as they are, whatever is in them, and values are nothing but values', async () => {
  const values = [`'); DROP TABLE things; --`, 'back\\slash', '{"a":"日本語 \\" , \\u0001"}', null];
  const text = `SELECT coalesce($4, v) FROM unnest(ARRAY[$1, $2, $3]) AS v`;
  expect(await worker.transaction((tx) => linesOf(tx, text, values))).toBe(`${values.slice(0, 3).join('\n')}\n`);
  expect(await worker.query('SELECT FROM things')).toBeDefined();
  await expect(worker.transaction((tx) => linesOf(tx, 'SELECT $2', ['a']))).rejects.toThrow('There is no value for $2');
});

test('after lines were copied to their end the transaction goes on', async () => {
  const all = await worker.transaction(async (tx) => {
    const lines = await linesOf(tx, `SELECT n::text FROM generate_series(1, 20000) n`);
    return [lines.split('\n').length, (await tx.query<{ one: number }>('SELECT 1 AS one')).rows[0]!.one];
  });
  expect(all).toEqual([20_001, 1]);
});

test('whoever leaves a copy before its end fails, at once, and the pool still serves', async () => {
  const left = worker.transaction(async (tx) => {
    for await (const _ of tx.copyLines(`SELECT repeat('x', 1000) FROM generate_series(1, 50000000)`)) break;
  });
  await expect(left).rejects.toThrow('A COPY was left before its end');
  for (let i = 0; i < 4; i += 1) expect((await worker.query('SELECT 1')).rowCount).toBe(1);
});
