import { tagBundle } from '@akashi/cmp-tag';
import {
  composeService,
  createHttpServer,
  createRateLimiter,
  describeHttp as describeService,
  openResources,
  type Service,
  type ServiceProcess,
} from '@akashi/service-kit';
import type { Config } from './config.ts';
import { createProjection } from './events/create-projection.ts';
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
  const opened = openResources(service, config, process);
  const { logger, registry, api, worker, messaging, authenticator, readiness, resources } = opened;
  const isHttp = config.roles.includes('http');
  const isProject = config.roles.includes('project');
  const now = () => new Date();
  const producer = messaging.createIngestProducer({ topics: ['consents.v1'] });
  const projection = createProjection(opened, now);
  const http = await createHttpServer({
    service,
    version,
    logger,
    registry,
    authenticator,
    readiness: isProject ? [...readiness, projection.readiness] : readiness,
    corsOrigins: config.corsOrigins,
    trustProxyHops: config.trustProxyHops,
    statusOf,
  });
  const built = composeService({
    http,
    listen: { host: config.host, port: config.port },
    logger,
    parts: [...(isHttp ? [producer] : []), ...(isProject ? projection.parts : [])],
    resources,
  });
  const onError = (error: unknown) =>
    logger.warn({ err: error }, 'a site could not be read again: the last known one is served');
  const ages = { refreshAfterMs: config.siteMaxAgeMs / 2, maxAgeMs: config.siteMaxAgeMs, onError };
  const collectorUrl = () => config.publicUrl ?? built.address();
  const sources = { api, tagBundle, collectorUrl, relayUrl: config.relayUrl };
  const parts: HttpParts = {
    api,
    worker,
    now,
    sites: createRefreshingCache({ ...ages, maxEntries: 20_000, load: (siteKey) => findSiteByKey(api, siteKey) }),
    siteFiles: createRefreshingCache({ ...ages, maxEntries: 500, load: (siteKey) => loadSiteFiles(sources, siteKey) }),
    notices: createKnownNotices(api),
    corsOrigins: config.corsOrigins,
    limits: limitsOf(config),
    publish: producer.publish,
    handlers: projection.handlers,
    publishSoon: projection.publishSoon,
    nextProjection: projection.nextProjection,
  };
  if (isHttp) await addRoutes(http, parts);
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
