import { tagBundle } from '@akashi/cmp-tag';
import type { Handlers } from '@akashi/messaging';
import {
  composeService,
  consumerReadiness,
  createHttpServer,
  createRateLimiter,
  describeHttp as describeService,
  openResources,
  type Service,
  type ServiceProcess,
} from '@akashi/service-kit';
import { Counter } from 'prom-client';
import type { Config } from './config.ts';
import { createCommitSignal } from './events/commit-signal.ts';
import { consentsHandler } from './events/consents.ts';
import { deleteOldKeysHourly } from './events/delete-old-keys-hourly.ts';
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
export async function createService(config: Config, process?: ServiceProcess): Promise<Service> {
  const { logger, registry, api, worker, messaging, authenticator, readiness, resources } = openResources(
    service,
    config,
    process,
  );
  const now = () => new Date();
  const projected = createCommitSignal();
  const conflicts = new Counter({
    name: 'duplicate_consent_conflicts_total',
    help: 'Consent ids that came again with another content; the first was kept',
    registers: [registry],
  });
  const producer = messaging.createIngestProducer({ topics: ['consents.v1'] });
  const outbox = messaging.createOutboxPublisher({ db: worker });
  const handlers = {
    'consents.v1': consentsHandler({ logger, conflicts, now }),
    'parties.v1': handleParties,
  } satisfies Handlers;
  const consents = messaging.createConsumer({
    topic: 'consents.v1',
    db: worker,
    handle: handlers['consents.v1'],
    onCommitted() {
      projected.committed();
      outbox.kick();
    },
  });
  const parties = messaging.createConsumer({ topic: 'parties.v1', db: worker, handle: handlers['parties.v1'] });

  const isHttp = config.roles.includes('http');
  const isProject = config.roles.includes('project');
  const http = await createHttpServer({
    service,
    version,
    logger,
    registry,
    authenticator,
    readiness: isProject ? [...readiness, consumerReadiness([consents, parties])] : readiness,
    corsOrigins: config.corsOrigins,
    trustProxyHops: config.trustProxyHops,
    statusOf,
  });
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
    worker,
    handlers,
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
  if (isHttp) await addRoutes(http, parts);
  const built = composeService({
    http,
    listen: { host: config.host, port: config.port },
    logger,
    parts: [
      ...(isHttp ? [producer] : []),
      ...(isProject ? [outbox, parties, consents, deleteOldKeysHourly(worker, logger)] : []),
    ],
    resources,
  });
  return built;
}

/** The OpenAPI document, made without a database or a broker. */
export function describeHttp(): Promise<Record<string, unknown>> {
  return describeService({ service, version, routes: (app) => addRoutes(app, { handlers: {} } as HttpParts) });
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
