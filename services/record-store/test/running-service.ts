import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AkashiEvent } from '@akashi/contracts';
import { createDatabase } from '@akashi/database';
import { generateSigningKey } from '@akashi/ledger';
import { createMessaging } from '@akashi/messaging';
import { createLogger, loadConfig, type Service } from '@akashi/service-kit';
import { createIssuer, useDatabase, useKafka, waitFor } from '@akashi/test-harness';
import { Registry } from 'prom-client';
import type { Edge } from '../src/edge.ts';
import { configSpec, createService, migrationDirectories, schema } from '../src/service.ts';

export const allScopes = [
  'acquisitions:write',
  'provision-records:write',
  'records:read',
  'records:write',
  'legal-holds:read',
  'legal-holds:write',
  'record-batches:write',
  'record-batches:read',
  'operations:write',
  'log:read',
  'records:export',
  'inspections:read',
  'inspections:write',
  'reconciliations:read',
  'reconciliations:write',
  'disclosures:read',
  'disclosures:write',
  'audit:read',
].join(' ');

interface Options {
  env?: Record<string, string>;
  /** The clock, ids and salts; the machine's by default. */
  edge?: Edge;
}

/** The real service on a database and a corner of the broker of its own, with what a test does to it from outside. */
export async function runRecordStore({ env = {}, edge }: Options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'record-store-'));
  const keyFile = join(folder, 'log-key.pem');
  writeFileSync(keyFile, generateSigningKey());
  const database = await useDatabase({ schema, directories: migrationDirectories, disposal: true });
  const kafka = useKafka();
  await kafka.createTopics({ partitions: 3 });
  const issuer = await createIssuer();
  const logged: Record<string, unknown>[] = [];
  const logger = createLogger({
    service: 'record-store',
    level: 'info',
    destination: { write: (line: string) => void logged.push(JSON.parse(line)) },
  });
  const config = loadConfig(configSpec, {
    RECORD_STORE_PORT: '0',
    RECORD_STORE_API_DATABASE_URL: database.apiUrl,
    RECORD_STORE_WORKER_DATABASE_URL: database.workerUrl,
    RECORD_STORE_LOG_SIGNING_KEY_FILE: keyFile,
    RECORD_STORE_LOG_ORIGIN: 'log.example.jp/akashi',
    RECORD_STORE_CHECKPOINT_EVERY_MS: '100',
    KAFKA_BROKERS: kafka.brokers.join(','),
    KAFKA_TOPIC_PREFIX: kafka.topicPrefix,
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URL: issuer.jwksUrl,
    ...env,
  });
  const crashes: unknown[] = [];
  let service: Service | undefined;
  const start = async () => {
    service = await createService(config, { logger, onCrash: (error) => void crashes.push(error) }, edge);
    await service.start();
  };
  await start();

  const messaging = createMessaging({
    brokers: kafka.brokers,
    clientId: 'test',
    topicPrefix: kafka.topicPrefix,
    logger,
    registry: new Registry(),
  });
  const producer = messaging.createIngestProducer();
  await producer.start();
  const owner = createDatabase({ url: database.adminUrl, applicationName: 'test' });

  const token = (claims: Partial<Parameters<typeof issuer.token>[0]> = {}) =>
    issuer.token({
      subject: 'auditor',
      tenant: 'provider-demo',
      audience: 'akashi:record-store',
      scope: allScopes,
      ...claims,
    });

  return {
    database,
    kafka,
    logged,
    crashes,
    folder,
    token,
    /** As the superuser with the schema named: `record_store.evidence`. */
    sql: owner.query,
    publish: async (...events: AkashiEvent[]) => {
      await Promise.all(events.map((event) => producer.publish(event)));
    },
    start,
    address: () => service!.address(),
    stopService: async () => service?.stop(),
    /** Asks the API; `path` may be followed by a method and a JSON body. */
    async call(
      path: string,
      init: { method?: string; body?: unknown; token?: string; headers?: Record<string, string> } = {},
    ) {
      const response = await fetch(`${service!.address()}${path}`, {
        method: init.method ?? 'GET',
        headers: {
          authorization: `Bearer ${init.token ?? (await token())}`,
          ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...init.headers,
        },
        ...(init.body === undefined
          ? {}
          : { body: isBytes(init.body) ? (init.body as BodyInit) : JSON.stringify(init.body) }),
      });
      const text = await response.text();
      const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : null,
        text,
      };
    },
    async stop() {
      await service?.stop();
      await producer.stop();
      await messaging.stop();
      await owner.stop();
      await issuer.stop();
      await kafka.dispose();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const isBytes = (body: unknown) => typeof body === 'string' || ArrayBuffer.isView(body);

export type RunningRecordStore = Awaited<ReturnType<typeof runRecordStore>>;

/** Waits for the record of a provision, and gives it as the API shows it. */
export function recordOf(service: RunningRecordStore, provisionId: string) {
  return waitFor(async () => (await service.call(`/v1/records?provisionId=${provisionId}`)).body.items[0], {
    what: `the record of provision ${provisionId}`,
  });
}
