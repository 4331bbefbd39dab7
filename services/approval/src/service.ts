import { createDatabase } from '@akashi/database';
import { createMessaging } from '@akashi/messaging';
import {
  composeService,
  createAuthenticator,
  createHttpServer,
  databaseReadiness,
  describeHttp as describeService,
  type Service,
  type ServiceProcess,
} from '@akashi/service-kit';
import { Registry } from 'prom-client';
import type { Config } from './config.ts';
import { openRecordBatchCases } from './events/record-batch-closed.ts';
import { addRoutes, statusOf } from './http/add-routes.ts';
import type { RouteContext } from './http/route-context.ts';

export { type Config, configSpec, readConfig } from './config.ts';
export { migrationDirectories, schema } from './migrations.ts';

const service = 'approval';
const version = '0.1.0';

/** Wires the service; nothing connects before `start`, and it starts with Kafka, the database or the other services away. */
export async function createService(config: Config, { logger, onCrash }: ServiceProcess): Promise<Service> {
  const registry = new Registry();
  const now = () => new Date();
  const api = createDatabase({ url: config.apiDatabaseUrl, applicationName: service });
  const worker = createDatabase({ url: config.workerDatabaseUrl, applicationName: service });
  const messaging = createMessaging({ ...kafkaOf(config), logger, registry, onCrash });
  const outbox = messaging.createOutboxPublisher({ db: worker });
  const records = messaging.createConsumer({
    topic: 'records.v1',
    db: worker,
    handle: (batch, tx) => openRecordBatchCases(batch, tx, now),
    onCommitted: outbox.kick,
  });
  const { oidcIssuer: issuer, oidcJwksUrl: jwksUrl, audience } = config;
  const http = await createHttpServer({
    service,
    version,
    logger,
    registry,
    authenticator: createAuthenticator({ issuer, audience, jwksUrl }),
    readiness: [databaseReadiness(api, 'the database')],
    corsOrigins: config.corsOrigins,
    trustProxyHops: config.trustProxyHops,
    statusOf,
  });
  addRoutes(http, { api, outbox, now });
  return composeService({
    http,
    listen: { host: config.host, port: config.port },
    logger,
    parts: [outbox, records],
    resources: [messaging, api, worker],
  });
}

/** The OpenAPI document, made without a database or a broker. */
export function describeHttp(): Promise<Record<string, unknown>> {
  return describeService({ service, version, routes: (app) => addRoutes(app, {} as RouteContext) });
}

function kafkaOf(config: Config) {
  const { kafkaBrokers: brokers, kafkaTopicPrefix: topicPrefix, kafkaSsl: ssl, kafkaSaslMechanism: mechanism } = config;
  const sasl = mechanism && {
    mechanism,
    username: config.kafkaSaslUsername ?? '',
    password: config.kafkaSaslPassword ?? '',
  };
  return { brokers, clientId: service, topicPrefix, ssl, ...(sasl && { sasl }) };
}
