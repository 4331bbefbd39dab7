import {
  composeService,
  consumerReadiness,
  createHttpServer,
  createIdempotencyCleaner,
  describeHttp as describeService,
  openResources,
  type Service,
  type ServiceProcess,
  secretBox,
} from '@akashi/service-kit';
import type { Config } from './config.ts';
import { createDocuments } from './documents/create-documents.ts';
import { recordEventsHandler } from './events/record-events.ts';
import { tagPublishedHandler } from './events/tag-published.ts';
import { addRoutes, type RoutesContext, statusOf } from './http/add-routes.ts';
import { consoleRoutes } from './http/console.ts';
import { consoleConfiguration } from './http/console-configuration.ts';
import { readConsoleFiles } from './http/read-console-files.ts';
import { createBridge } from './kintone/create-bridge.ts';
import { requireKintoneRegion } from './kintone/refuse-kintone.ts';
import { createDeadlineLoop } from './loops/deadline-loop.ts';
import { createReviewLoop } from './loops/review-loop.ts';
import { createNotifier } from './notifications/create-notifier.ts';

export { type Config, configSpec, readConfig } from './config.ts';
export { migrationDirectories, schema } from './migrations.ts';

const service = 'approval';
const version = '0.1.0';

/** Wires the service; nothing connects before `start`, and it starts with Kafka, the database or the other services away. */
export async function createService(config: Config, given: Partial<ServiceProcess> = {}): Promise<Service> {
  requireKintoneRegion(config);
  const opened = openResources(service, config, given);
  const { logger, registry, api, worker, messaging, authenticator, readiness, resources } = opened;
  const now = () => new Date();
  const outbox = messaging.createOutboxPublisher({ db: worker });
  const handlers = { 'records.v1': recordEventsHandler(now), 'tags.v1': tagPublishedHandler(now) };
  const records = messaging.createConsumer({
    topic: 'records.v1',
    db: worker,
    handle: handlers['records.v1'],
    onCommitted: outbox.kick,
  });
  const tags = messaging.createConsumer({
    topic: 'tags.v1',
    db: worker,
    handle: handlers['tags.v1'],
    onCommitted: outbox.kick,
  });
  const { host, port, corsOrigins, trustProxyHops } = config;
  const http = await createHttpServer({
    service,
    version,
    logger,
    registry,
    authenticator,
    readiness: [...readiness, consumerReadiness([records, tags])],
    corsOrigins,
    trustProxyHops,
    statusOf,
  });
  if (config.consoleDir) {
    consoleRoutes(http, await readConsoleFiles(config.consoleDir), consoleConfiguration(config));
  }
  const documents = createDocuments(config, api);
  const secrets = config.secretKey && secretBox(config.secretKey);
  const { privateHosts } = config;
  const kintoneAllowed = config.kintoneRegion !== undefined;
  addRoutes(http, { api, worker, handlers, outbox, now, documents, secrets, privateHosts, kintoneAllowed });
  const notifier = createNotifier({ config, worker, logger, registry, secrets, now });
  const onCommitted = outbox.kick;
  const bridge = createBridge(config, { api, worker, documents, logger, secrets, now, onCommitted });
  const looking = { worker, logger, everyMs: config.deadlineEveryMs, now, onCommitted };
  const [deadlines, reviews] = [createDeadlineLoop(looking), createReviewLoop(looking)];
  const cleaner = createIdempotencyCleaner({ worker, logger });
  const parts = [cleaner, outbox, notifier, bridge, [records, tags], deadlines, reviews];
  return composeService({ http, listen: { host, port }, logger, parts, resources });
}

/** The OpenAPI document, made without a database or a broker. */
export function describeHttp(): Promise<Record<string, unknown>> {
  return describeService({ service, version, routes: (app) => addRoutes(app, {} as RoutesContext) });
}
