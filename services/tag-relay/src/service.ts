import {
  composeService,
  consumerReadiness,
  createHttpServer,
  createRateLimiter,
  describeHttp as describeService,
  destinationPools,
  openResources,
  type Part,
  type Service,
  type ServiceProcess,
  secretBox,
} from '@akashi/service-kit';
import type { Config } from './config.ts';
import { createConsumers } from './create-consumers.ts';
import { cleanUp } from './delivery/clean-up.ts';
import { createDeliverer } from './delivery/create-deliverer.ts';
import { createGate } from './delivery/create-gate.ts';
import { gateMetrics } from './delivery/gate-metrics.ts';
import { gateTopics, partitionCounts } from './delivery/partition-counts.ts';
import { republishProvisions } from './delivery/republish-provisions.ts';
import { addRoutes, statusOf } from './http/add-routes.ts';
import type { RouteParts } from './http/route-parts.ts';
import { siteDirectory } from './http/site-directory.ts';
import { signingKeys } from './signing-secrets.ts';
import { holdProjections } from './store/hold-projections.ts';

export { type Config, configSpec, readConfig } from './config.ts';
export { migrationDirectories, schema } from './migrations.ts';

const service = 'tag-relay';
const version = '0.1.0';

/** Wires the service; nothing connects before `start`, and it starts with Kafka, the database or the other services away. */
export async function createService(config: Config, given: Partial<ServiceProcess> = {}): Promise<Service> {
  const { logger, registry, api, worker, messaging, authenticator, readiness, resources } = openResources(
    service,
    config,
    given,
  );
  const does = (role: Config['roles'][number]) => config.roles.includes(role);
  const metrics = gateMetrics(registry);
  const secrets = secretBox(config.secretKey);
  const producer = messaging.createIngestProducer({ topics: ['tag-events.v1'] });
  const outbox = messaging.createOutboxPublisher({ db: worker });
  const partitions = partitionCounts(messaging, gateTopics);

  const deliverer = createDeliverer({
    db: worker,
    outbox,
    partitions,
    metrics,
    logger,
    openKey: signingKeys(secrets),
    gateMaxAgeMs: config.gateMaxAgeMs,
    ...deliveryOptions(config),
  });
  const gate = createGate({
    db: worker,
    outbox,
    partitions,
    metrics,
    logger,
    batchSize: config.gateBatchSize,
    maxAgeMs: config.gateMaxAgeMs,
    awaitConsentMs: config.awaitConsentMs,
    onDeliveries: deliverer.kick,
  });
  const republish = republishProvisions({ db: worker, outbox, registry, logger, afterMs: config.republishAfterMs });
  const { projections, deliveries, handlers } = createConsumers({
    messaging,
    db: worker,
    logger,
    metrics,
    freshnessAskMs: config.freshnessAskMs,
    onTagEvents: gate.kick,
  });

  const sitePartitions = partitionCounts(messaging, ['sites.v1']);
  const parts: RouteParts = {
    api,
    worker,
    publish: producer.publish,
    publishSoon: outbox.kick,
    sites: siteDirectory({
      api,
      partitionCount: async () => (await sitePartitions())?.['sites.v1'] ?? null,
      keepMs: 2_000,
      freshWithinMs: 5_000,
    }),
    secrets,
    privateHosts: config.privateHosts,
    limits: limitsOf(config),
    handlers,
    now: () => new Date(),
  };
  const consumers = [...(does('project') ? projections : []), ...(does('deliver') ? deliveries : [])];
  const http = await createHttpServer({
    service,
    version,
    logger,
    registry,
    authenticator,
    readiness: [...readiness, consumerReadiness(consumers)],
    corsOrigins: config.corsOrigins,
    trustProxyHops: config.trustProxyHops,
    statusOf,
  });
  if (does('http')) await addRoutes(http, parts);
  const running: Part[] = [
    ...(does('http') ? [producer] : []),
    outbox,
    ...(does('deliver') ? [deliverer, gate, republish, cleanUp(worker, logger)] : []),
    ...(does('deliver') ? deliveries : []),
    ...(does('project') ? [holdProjections(config.workerDatabaseUrl, projections)] : []),
  ];
  return composeService({ http, listen: { host: config.host, port: config.port }, logger, parts: running, resources });
}

/** The OpenAPI document, made without a database or a broker. */
export function describeHttp(): Promise<Record<string, unknown>> {
  return describeService({ service, version, routes: (app) => addRoutes(app, {} as RouteParts) });
}

function deliveryOptions(config: Config) {
  const { privateHosts, deliveryTimeoutMs: timeoutMs, deliveryConnectTimeoutMs: connectTimeoutMs } = config;
  if (config.deliveryLeaseMs <= timeoutMs + connectTimeoutMs) {
    throw new Error(
      'DELIVERY_LEASE_MS must be longer than DELIVERY_TIMEOUT_MS and DELIVERY_CONNECT_TIMEOUT_MS together',
    );
  }
  const pools = destinationPools({ privateHosts, connectionsEach: config.destinationConcurrency, connectTimeoutMs });
  return {
    send: { pools, privateHosts, maxStartMs: config.gateMaxStartMs, timeoutMs },
    leaseMs: config.deliveryLeaseMs,
    retry: {
      maxAttempts: config.deliveryMaxAttempts,
      firstDelayMs: config.deliveryFirstRetryMs,
      maxDelayMs: config.deliveryMaxRetryMs,
    },
    breaker: { failures: config.breakerFailures, openMs: config.breakerOpenMs },
    concurrency: { total: config.deliveryConcurrency, perDestination: config.destinationConcurrency },
  };
}

/** Ten seconds' worth may come at once. */
function limitsOf(config: Config): RouteParts['limits'] {
  const limiter = (perSecond: number) => createRateLimiter({ perSecond, burst: Math.max(1, perSecond * 10) });
  return {
    site: limiter(config.eventsPerSecondOfSite),
    address: limiter(config.eventsPerSecondOfAddress),
    principal: limiter(config.eventsPerSecondOfPrincipal),
  };
}
