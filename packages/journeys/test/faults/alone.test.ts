import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceName, serviceNames } from '@akashi/contracts';
import { migrate } from '@akashi/database';
import { demoParties, migrateDatabases, type StackPlan } from '@akashi/local-stack';
import { createIssuer, type TestIssuer, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { people } from '../support/people.ts';
import { type PrivateDatabase, privateDatabase } from '../support/private-database.ts';
import { send } from '../support/send.ts';
import { servicePort } from '../support/service-port.ts';
import type { ServiceProcess } from '../support/service-process.ts';
import { processOf, stackPlan } from '../support/stack-plan.ts';

const schemaOf = (service: ServiceName) => service.replaceAll('-', '_');

let database: PrivateDatabase;
let issuer: TestIssuer;
let plan: StackPlan & { remove(): Promise<void> };
let folder: string;
beforeAll(async () => {
  [database, issuer] = await Promise.all([privateDatabase(), createIssuer()]);
  await migrateDatabases(database.databases);
  // A migration of a release to come, which these releases know nothing of: it only adds.
  folder = await mkdtemp(join(tmpdir(), 'akashi-later-'));
  await writeFile(
    join(folder, '9999_of_a_later_release.sql'),
    `ALTER TABLE outbox ADD COLUMN later text; ALTER TABLE parked_keys ADD COLUMN later jsonb DEFAULT '{}'; CREATE TABLE later (id int);`,
  );
  for (const service of serviceNames) {
    const url = database.databases[service].owner;
    await migrate({ url, schema: schemaOf(service), directories: [folder] });
  }
  plan = await stackPlan({
    databases: database.databases,
    kafkaBrokers: [`127.0.0.1:${await servicePort()}`],
    topicPrefix: 'nowhere.',
    issuer: issuer.issuer,
    privateHosts: [],
  });
}, 120_000);
afterAll(async () => {
  await Promise.all([issuer?.stop(), plan?.remove(), database?.drop()]);
  if (folder) await rm(folder, { recursive: true, force: true });
});

test('the migration job of a release passes over migrations of later ones', async () => {
  await migrateDatabases(database.databases);
  expect(await database.sql('SELECT later FROM approval.later')).toEqual([]);
});

test.each(serviceNames)(
  '%s starts with the other services and Kafka away, on a schema that is ahead of it, says what is missing, and drains when told to end',
  async (service) => {
    const process = processOf(service, plan);
    try {
      await process.start();
      expect((await send({ url: `${process.url}/livez` })).status).toBe(200);
      const { status, body } = await send({ url: `${process.url}/readyz` });
      expect(body.status).not.toBe('ready');
      expect([200, 503]).toContain(status);
      expect(body.problems.length).toBeGreaterThan(0);
      for (const { what, todo } of body.problems)
        expect(`${what} ${todo}`).toMatch(/the consumer is not connected.*brokers/);
      await writesWhatItCan(service, process);
      expect(await process.stop()).toBe(0);
    } finally {
      await process.kill();
    }
  },
  60_000,
);

/** What needs no other service is served: approval takes a party, with its outbox row, though nobody can be told yet. */
async function writesWhatItCan(service: ServiceName, { url }: ServiceProcess): Promise<void> {
  const authorization = `Bearer ${await people(issuer).backend(service)}`;
  if (service !== 'approval') {
    const { status } = await send({ url: `${url}/v1/parked-keys`, headers: { authorization } });
    expect(status).toBe(200);
    return;
  }
  const { status } = await send({
    method: 'POST',
    url: `${url}/v1/parties`,
    headers: { authorization },
    body: demoParties[0],
  });
  expect(status).toBe(201);
  const waiting = await database.sql('SELECT topic FROM approval.outbox WHERE published_at IS NULL ORDER BY topic');
  // The change of the party, and who made it.
  expect(waiting).toEqual([{ topic: 'audit.approval.v1' }, { topic: 'parties.v1' }]);
}

test('a service whose database is away starts too, and says so', async () => {
  const port = await servicePort();
  const away = `postgres://nobody:nothing@127.0.0.1:${port}/nowhere`;
  const databases = Object.fromEntries(serviceNames.map((name) => [name, { owner: away, api: away, worker: away }]));
  const process = processOf('approval', { ...plan, databases: databases as StackPlan['databases'] });
  try {
    await process.start();
    const { status, body } = await waitFor(async () => send({ url: `${process.url}/readyz` }), { what: 'an answer' });
    expect(status).toBe(503);
    expect(JSON.stringify(body.problems)).toMatch(/database/i);
  } finally {
    await process.stop();
  }
}, 60_000);

test('no role of a service reaches anything in the schema of another', async () => {
  const roles = serviceNames.flatMap((service) => {
    const kinds = ['owner', 'api', 'worker', ...(service === 'record-store' ? ['disposal'] : [])];
    return kinds.map((kind) => ({ schema: schemaOf(service), role: `${schemaOf(service)}_${kind}` }));
  });
  const tables = await database.sql<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname = ANY ($1)`,
    [serviceNames.map(schemaOf)],
  );
  expect(new Set(tables.map(({ schema }) => schema)).size).toBe(serviceNames.length);
  for (const { schema, role } of roles) {
    const client = new pg.Client({ connectionString: database.urlAs(role) });
    await client.connect();
    try {
      for (const table of tables) {
        if (table.schema === schema) continue;
        const answer = client.query(`SELECT 1 FROM ${table.schema}.${table.name}`);
        await expect(answer).rejects.toMatchObject({ code: '42501' });
      }
      await expect(client.query('CREATE TABLE public.anything (id int)')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  }
}, 60_000);
