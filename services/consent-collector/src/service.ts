import { tagBundle } from '@akashi/cmp-tag';
import { createDatabase } from '@akashi/database';
import { createMessaging } from '@akashi/messaging';
import {
  composeService,
  createAuthenticator,
  createHttpServer,
  createRateLimiter,
  databaseReadiness,
  describeHttp as describeService,
  type HttpServer,
  type Service,
  type ServiceProcess,
} from '@akashi/service-kit';
import { Counter, Registry } from 'prom-client';
import type { Config } from './config.ts';
import { createCommitSignal } from './events/commit-signal.ts';
import { consentsHandler } from './events/consents.ts';
import { handleParties } from './events/parties.ts';
import type { HttpParts } from './http/parts.ts';
import { addRoutes, statusOf } from './http/routes.ts';
import { loadSiteFiles } from './http/site-files.ts';
import { createKnownNotices } from './store/known-notices.ts';
import { createRefreshingCache } from './store/refreshing-cache.ts';
import { findSiteByKey } from './store/sites.ts';

export { type Config, configSpec, readConfig } from './config.ts';
export { migrationDirectories, schema } from './migrations.ts';

const service = 'consent-collector';
const version = '0.1.0';

/** Wires the service; nothing connects before `start`, and it starts with Kafka, the database or the other services away. */
export async function createService(config: Config, { logger, onCrash }: ServiceProcess): Promise<Service> {
  const registry = new Registry();
  const databaseOf = (url: string) => createDatabase({ url, applicationName: service });
  const api = databaseOf(config.apiDatabaseUrl);
  const worker = databaseOf(config.workerDatabaseUrl);
  const messaging = createMessaging({ ...kafkaOf(config), logger, registry, onCrash });
  const producer = messaging.createIngestProducer({ topics: ['consents.v1'] });
  const outbox = messaging.createOutboxPublisher({ db: worker });

  const now = () => new Date();
  const projected = createCommitSignal();
  const conflicts = new Counter({
    name: 'duplicate_consent_conflicts_total',
    help: 'Consent ids that came again with another content; the first was kept',
    registers: [registry],
  });
  const consents = messaging.createConsumer({
    topic: 'consents.v1',
    db: worker,
    handle: consentsHandler({ logger, conflicts, now }),
    onCommitted() {
      projected.committed();
      outbox.kick();
    },
  });
  const parties = messaging.createConsumer({ topic: 'parties.v1', db: worker, handle: handleParties });

  const onError = (error: unknown) =>
    logger.warn({ err: error }, 'a site could not be read again: the last known one is served');
  const ages = { refreshAfterMs: config.siteMaxAgeMs / 2, maxAgeMs: config.siteMaxAgeMs, onError };
  const sources = {
    api,
    tagBundle,
    collectorUrl: () => config.publicUrl ?? built.address(),
    relayUrl: config.relayUrl,
  };
  const parts: HttpParts = {
    api,
    now,
    sites: createRefreshingCache({ ...ages, maxEntries: 20_000, load: (siteKey) => findSiteByKey(api, siteKey) }),
    siteFiles: createRefreshingCache({ ...ages, maxEntries: 500, load: (siteKey) => loadSiteFiles(sources, siteKey) }),
    notices: createKnownNotices(api),
    corsOrigins: config.corsOrigins,
    limits: limitsOf(config),
    publishSoon: outbox.kick,
    publish: producer.publish,
    nextProjection: projected.next,
  };
  const http = await createHttpServer({
    service,
    version,
    logger,
    registry,
    authenticator: createAuthenticator({
      issuer: config.oidcIssuer,
      audience: config.audience,
      jwksUrl: config.oidcJwksUrl,
    }),
    readiness: [databaseReadiness(api, 'the database')],
    corsOrigins: config.corsOrigins,
    trustProxyHops: config.trustProxyHops,
    statusOf,
  });
  const isHttp = config.roles.includes('http');
  if (isHttp) await addRoutes(http, parts);
  const built = composeService({
    http,
    listen: { host: config.host, port: config.port },
    logger,
    parts: [...(isHttp ? [producer] : []), ...(config.roles.includes('project') ? [outbox, parties, consents] : [])],
    resources: [messaging, api, worker],
  });
  return built;
}

/** The OpenAPI document, made without a database or a broker. */
export function describeHttp(): Promise<Record<string, unknown>> {
  return describeService({ service, version, routes: (app: HttpServer) => addRoutes(app, {} as HttpParts) });
}

function kafkaOf(config: Config) {
  const { kafkaBrokers, kafkaTopicPrefix, kafkaSsl, kafkaSaslMechanism, kafkaSaslUsername, kafkaSaslPassword } = config;
  const sasl = kafkaSaslMechanism && {
    mechanism: kafkaSaslMechanism,
    username: kafkaSaslUsername ?? '',
    password: kafkaSaslPassword ?? '',
  };
  return {
    brokers: kafkaBrokers,
    clientId: service,
    topicPrefix: kafkaTopicPrefix,
    ssl: kafkaSsl,
    ...(sasl && { sasl }),
  };
}

/** Ten seconds' worth may come at once. */
function limitsOf(config: Config): HttpParts['limits'] {
  const limiter = (perSecond: number) => createRateLimiter({ perSecond, burst: Math.max(1, perSecond * 10) });
  return {
    site: limiter(config.consentsPerSecondOfSite),
    address: limiter(config.requestsPerSecondOfAddress),
    principal: limiter(config.consentsPerSecondOfPrincipal),
  };
}
