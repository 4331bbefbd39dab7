import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type CommonConfig,
  commonConfig,
  composeService,
  consumerReadiness,
  createHttpServer,
  createIdempotencyCleaner,
  loadConfig,
  migrateService,
  openResources,
  type Service,
} from '../src/index.ts';

let database: TestDatabase;
let directory: string;

beforeAll(async () => {
  database = await useDatabase({ schema: 'approval' });
  directory = await mkdtemp(join(tmpdir(), 'akashi-migrations-'));
  await writeFile(
    join(directory, '0001_things.sql'),
    "CREATE TABLE {{schema}}.things (tenant text); SELECT secure_table('things', 'SELECT', 'SELECT, INSERT');",
  );
});

afterAll(() => database.drop());

function configWith(env: Record<string, string> = {}): CommonConfig {
  return loadConfig(commonConfig('approval'), {
    APPROVAL_PORT: '0',
    APPROVAL_API_DATABASE_URL: database.apiUrl,
    APPROVAL_WORKER_DATABASE_URL: database.workerUrl,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    KAFKA_BROKERS: '127.0.0.1:9',
    LOG_LEVEL: 'fatal',
    ...env,
  });
}

async function createService(config: CommonConfig): Promise<Service> {
  const { logger, registry, worker, messaging, authenticator, readiness, resources } = openResources(
    'approval',
    config,
  );
  const records = messaging.createConsumer({ topic: 'records.v1', db: worker, handle: async () => {} });
  const http = await createHttpServer({
    service: 'approval',
    version: '1.0.0',
    logger,
    registry,
    authenticator,
    readiness: [...readiness, consumerReadiness([records])],
  });
  http.get('/v1/things', async () => (await worker.query('SELECT count(*)::int AS things FROM things')).rows[0]);
  const parts = [createIdempotencyCleaner({ worker, logger }), records];
  return composeService({ http, listen: { host: config.host, port: config.port }, logger, parts, resources });
}

test("migrations run in order: the database's, messaging's, this package's, the service's; and only once", async () => {
  const options = { service: 'approval', ownerUrl: database.ownerUrl, directory } as const;
  const applied = await migrateService(options);
  expect(applied.at(0)).toBe('0001_secure_table.sql');
  expect(applied.at(-1)).toBe('0001_things.sql');
  expect(applied).toEqual(expect.arrayContaining(['0001_messaging.sql', '0001_idempotency_keys.sql']));
  expect(await migrateService(options)).toEqual([]);
});

test('with the broker away the service starts, answers from its database and says that its consumer is not connected', async () => {
  const service = await createService(configWith());
  await service.start();
  expect(await (await fetch(`${service.address()}/v1/things`)).json()).toEqual({ things: 0 });
  const ready = await fetch(`${service.address()}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'degraded', problems: [expect.objectContaining({ what: 'records.v1: the consumer is not connected' })] },
  ]);
  const address = service.address();
  await service.stop();
  await expect(fetch(`${address}/livez`)).rejects.toThrow();
});

test('with the database away the service starts, is not ready, and answers 503 instead of failing', async () => {
  const service = await createService(
    configWith({
      APPROVAL_API_DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x',
      APPROVAL_WORKER_DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x',
    }),
  );
  await service.start();
  const ready = await fetch(`${service.address()}/readyz`);
  expect([ready.status, (await ready.json()).status]).toEqual([503, 'not_ready']);
  const answer = await fetch(`${service.address()}/v1/things`);
  expect([answer.status, (await answer.json()).code, answer.headers.get('retry-after')]).toEqual([
    503,
    'database_unavailable',
    '1',
  ]);
  await service.stop();
});
