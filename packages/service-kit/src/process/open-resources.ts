import type { ServiceName } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { createMessaging, type Messaging, type Sasl } from '@akashi/messaging';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Authenticator, createAuthenticator } from '../auth/create-authenticator.ts';
import type { CommonConfig } from '../config/common-config.ts';
import { databaseReadiness, type ReadinessCheck } from '../http/health.ts';
import { createLogger } from '../telemetry/create-logger.ts';
import type { ServiceProcess } from './run-service.ts';
import type { Part } from './service.ts';

/** What a service is wired from. Nothing connects before it is used, so a database or broker may still be away. */
export interface Resources {
  logger: Logger;
  registry: Registry;
  /** The API's role: one tenant at a time, through tenantTransaction. */
  api: Database;
  /** The role of consumers and loops: any tenant. */
  worker: Database;
  messaging: Messaging;
  authenticator: Authenticator;
  /** Checks of both databases. */
  readiness: ReadinessCheck[];
  /** To be given to composeService, which stops them last. */
  resources: Pick<Part, 'stop'>[];
}

/** Opens what every service needs; `given` is what runService passes on, and may be left out in tests. */
export function openResources(
  service: ServiceName,
  config: CommonConfig,
  given: Partial<ServiceProcess> = {},
): Resources {
  const logger = given.logger ?? createLogger({ service, level: config.logLevel });
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const api = createDatabase({ url: config.apiDatabaseUrl, applicationName: `${service}-api` });
  const worker = createDatabase({ url: config.workerDatabaseUrl, applicationName: `${service}-worker` });
  const messaging = createMessaging({
    brokers: config.kafkaBrokers,
    clientId: service,
    topicPrefix: config.kafkaTopicPrefix,
    logger,
    registry,
    ...(config.kafkaSsl && { ssl: true }),
    ...saslOf(config),
    ...(given.onCrash && { onCrash: given.onCrash }),
  });
  const { oidcIssuer: issuer, oidcJwksUrl: jwksUrl, audience } = config;
  return {
    logger,
    registry,
    api,
    worker,
    messaging,
    authenticator: createAuthenticator({ issuer, audience, jwksUrl }),
    readiness: [
      databaseReadiness(api, 'The database (API role)'),
      databaseReadiness(worker, 'The database (worker role)'),
    ],
    resources: [messaging, api, worker],
  };
}

function saslOf(config: CommonConfig): { sasl?: Sasl } {
  const { kafkaSaslMechanism: mechanism, kafkaSaslUsername: username, kafkaSaslPassword: password } = config;
  if (mechanism === undefined) return {};
  if (username === undefined || password === undefined) {
    throw new Error('KAFKA_SASL_MECHANISM is set: set KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD too');
  }
  return { sasl: { mechanism, username, password } };
}
