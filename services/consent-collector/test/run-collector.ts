import { randomUUID } from 'node:crypto';
import { type AkashiEvent, newEvent, type PartyDetails, partyChanged, type TopicName } from '@akashi/contracts';
import { createDatabase } from '@akashi/database';
import { createMessaging } from '@akashi/messaging';
import { createLogger, type Service } from '@akashi/service-kit';
import { createIssuer, useDatabase, useKafka, waitFor } from '@akashi/test-harness';
import { Registry } from 'prom-client';
import { createService, migrationDirectories, readConfig, schema } from '../src/service.ts';

const audience = 'akashi:consent-collector';
const allScopes = 'notices:read notices:write sites:read sites:write consents:read operations:write';

interface CollectorOptions {
  /** Brokers of the collector itself, for a proxy before the real ones. */
  brokers?: string[];
  env?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

/** A collector with its own database and its own corner of the broker, and what a test needs around it. */
export async function runCollector({ brokers, env = {} }: CollectorOptions = {}) {
  const [database, issuer] = await Promise.all([
    useDatabase({ schema, directories: migrationDirectories }),
    createIssuer(),
  ]);
  const kafka = useKafka();
  await kafka.createTopics({
    names: ['parties.v1', 'sites.v1', 'notices.v1', 'consents.v1', 'consent-states.v1', 'audit.consent-collector.v1'],
  });
  const logger = createLogger({ service: 'test', level: process.env.TEST_LOG_LEVEL ?? 'silent' });
  const failures: unknown[] = [];
  const environment: Record<string, string> = {
    CONSENT_COLLECTOR_PORT: '0',
    CONSENT_COLLECTOR_API_DATABASE_URL: database.apiUrl,
    CONSENT_COLLECTOR_WORKER_DATABASE_URL: database.workerUrl,
    KAFKA_BROKERS: (brokers ?? kafka.brokers).join(','),
    KAFKA_TOPIC_PREFIX: kafka.topicPrefix,
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URL: issuer.jwksUrl,
    ...env,
  };
  const config = readConfig(environment);
  const start = async () => {
    const service = await createService(config, { logger, onCrash: (error) => failures.push(error) });
    await service.start();
    return service;
  };
  const service = await start();
  const others: Service[] = [];

  // The tests' own client, past any proxy: what it reads is on the topic.
  const messaging = createMessaging({
    brokers: kafka.brokers,
    clientId: 'test',
    topicPrefix: kafka.topicPrefix,
    logger,
    registry: new Registry(),
  });
  const worker = createDatabase({ url: database.workerUrl, applicationName: 'test' });
  const producer = messaging.createIngestProducer();
  producer.start();
  const readers = new Map<TopicName, { events: AkashiEvent[]; stop(): Promise<void> }>();

  async function token({
    tenant = 'tenant-a',
    scope = allScopes,
    ...claims
  }: {
    tenant?: string;
    scope?: string;
    audience?: string;
    expiresIn?: number;
  } = {}) {
    return issuer.token({ audience, tenant, scope, ...claims });
  }

  return {
    service,
    /** What a collector's process is started with here. */
    environment,
    database,
    worker,
    failures,
    token,
    url: service.address(),
    /** A second instance on the same database and topics. */
    async startAnother() {
      const another = await start();
      others.push(another);
      return another.address();
    },
    /** Sends a request; with `tenant` or `token` it is a backend's. */
    async call(
      path: string,
      { method = 'GET', body, tenant, headers = {}, url = service.address() }: CallOptions = {},
    ): Promise<Answer> {
      const authorization: Record<string, string> = tenant
        ? { authorization: `Bearer ${await token({ tenant })}` }
        : {};
      const isText = typeof body === 'string';
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...authorization,
          ...headers,
        },
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    publish: (event: AkashiEvent) => producer.publish(event),
    /** Makes a party known to the collector, as approval would. */
    async addParty(tenant: string, partyId: string, version = 1, partyName = `Party ${partyId}`) {
      const details: PartyDetails = {
        kind: 'corporation',
        partyName,
        partyAddress: '東京都千代田区1-1',
        representativeName: '山田太郎',
        countryCode: 'JP',
        partyTenant: null,
      };
      const data = { partyId, version, details, changedAt: new Date().toISOString() };
      await producer.publish(newEvent(partyChanged, { source: 'test', tenant, data, time: new Date() }));
      const known = () =>
        worker.query('SELECT FROM parties WHERE tenant = $1 AND party_id = $2 AND version >= $3', [
          tenant,
          partyId,
          version,
        ]);
      await waitFor(async () => (await known()).rowCount === 1, { what: `party ${partyId} to be known` });
    },
    /** Everything on a topic so far and from now on, in the order of each key. */
    read(topic: TopicName): AkashiEvent[] {
      const reader = readers.get(topic);
      if (reader) return reader.events;
      const events: AkashiEvent[] = [];
      const consumer = messaging.createConsumer({
        topic,
        group: `reader-${randomUUID()}`,
        db: worker,
        handle: async (batch) => void events.push(...batch.map(({ event }) => event)),
      });
      consumer.start();
      readers.set(topic, { events, stop: () => consumer.stop() });
      return events;
    },
    async stop() {
      await Promise.all([service, ...others].map((running) => running.stop()));
      await Promise.all([...readers.values()].map((reader) => reader.stop()));
      await producer.stop();
      await messaging.stop();
      await worker.stop();
      await Promise.all([issuer.stop(), kafka.dispose(), database.drop()]);
    },
  };
}

interface CallOptions {
  method?: string;
  body?: unknown;
  tenant?: string;
  headers?: Record<string, string>;
  url?: string;
}

export type Collector = Awaited<ReturnType<typeof runCollector>>;
