import type { AkashiEvent } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { createMessaging, type IngestProducer, type Messaging } from '@akashi/messaging';
import type { Service } from '@akashi/service-kit';
import {
  createIssuer,
  type TestDatabase,
  type TestIssuer,
  type TestKafka,
  useDatabase,
  useKafka,
} from '@akashi/test-harness';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createService, migrationDirectories, readConfig, schema } from '../../src/service.ts';
import { type Destination, startDestination } from './start-destination.ts';

export interface RelayWorld {
  database: TestDatabase;
  kafka: TestKafka;
  issuer: TestIssuer;
  destination: Destination;
  /** As the worker role, for looking into the tables. */
  db: Database;
  messaging: Messaging;
  env: Record<string, string>;
  /** Publishes as the other services would. */
  publish(...events: AkashiEvent[]): Promise<void>;
  /** A relay in this process; stopped at the end if the test hasn't. */
  start(changes?: Record<string, string>): Promise<Service>;
  token(scope: string, changes?: { tenant?: string; audience?: string; expiresIn?: number }): Promise<string>;
  stop(): Promise<void>;
}

const audience = 'akashi:tag-relay';
const silent = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });

/** Brisk settings, so that tests needn't wait; the gate's own limits stay as they are in production. */
const brisk = {
  DELIVERY_FIRST_RETRY_MS: '50',
  DELIVERY_MAX_RETRY_MS: '200',
  DELIVERY_TIMEOUT_MS: '1000',
  DELIVERY_CONNECT_TIMEOUT_MS: '500',
  DELIVERY_LEASE_MS: '4000',
  DELIVERY_MAX_ATTEMPTS: '3',
  BREAKER_FAILURES: '100',
};

/** A database, a corner of the broker, an issuer and a destination for one test file. */
export async function relayWorld(): Promise<RelayWorld> {
  const kafka = useKafka();
  const [database, issuer, destination] = await Promise.all([
    useDatabase({ schema, directories: migrationDirectories }),
    createIssuer(),
    startDestination(),
    kafka.createTopics(),
  ]);
  const db = createDatabase({ url: database.workerUrl, applicationName: 'test' });
  const messaging = createMessaging({
    brokers: kafka.brokers,
    clientId: 'test',
    topicPrefix: kafka.topicPrefix,
    logger: silent,
    registry: new Registry(),
  });
  const producer: IngestProducer = messaging.createIngestProducer({ sendTimeoutMs: 10_000 });
  producer.start();
  const env = {
    TAG_RELAY_PORT: '0',
    TAG_RELAY_API_DATABASE_URL: database.apiUrl,
    TAG_RELAY_WORKER_DATABASE_URL: database.workerUrl,
    TAG_RELAY_SECRET_KEY: Buffer.alloc(32, 5).toString('base64'),
    KAFKA_BROKERS: kafka.brokers.join(','),
    KAFKA_TOPIC_PREFIX: kafka.topicPrefix,
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URL: issuer.jwksUrl,
    DELIVERY_PRIVATE_HOSTS: destination.host,
    ...brisk,
  };
  const running: Service[] = [];
  return {
    database,
    kafka,
    issuer,
    destination,
    db,
    messaging,
    env,
    async publish(...events) {
      await Promise.all(events.map((event) => producer.publish(event)));
    },
    async start(changes = {}) {
      const service = await createService(readConfig({ ...env, ...changes }), {
        logger: silent,
        onCrash: (error) => {
          throw error;
        },
      });
      running.push(service);
      await service.start();
      return service;
    },
    token: (scope, changes = {}) => issuer.token({ audience, scope, tenant: 'provider-demo', ...changes }),
    async stop() {
      await Promise.all(running.map((service) => service.stop()));
      await producer.stop();
      await Promise.all([messaging.stop(), db.stop(), issuer.stop(), destination.stop()]);
      await kafka.dispose();
      await database.drop();
    },
  };
}
