import {
  composeService,
  consumerReadiness,
  createHttpServer,
  createIdempotencyCleaner,
  describeHttp as describeService,
  openResources,
  type Service,
  type ServiceProcess,
} from '@akashi/service-kit';
import type { Config } from './config.ts';
import { recordEventsHandler } from './events/record-events.ts';
import { addRoutes, type RoutesContext, statusOf } from './http/add-routes.ts';
import { consoleRoutes } from './http/console.ts';
import { consoleConfiguration } from './http/console-configuration.ts';
import { readConsoleFiles } from './http/read-console-files.ts';
import { createDeadlineLoop } from './loops/deadline-loop.ts';

export { type Config, configSpec, readConfig } from './config.ts';
export { migrationDirectories, schema } from './migrations.ts';

const service = 'approval';
const version = '0.1.0';

/** Wires the service; nothing connects before `start`, and it starts with Kafka, the database or the other services away. */
export async function createService(config: Config, given: Partial<ServiceProcess> = {}): Promise<Service> {
  const opened = openResources(service, config, given);
  const { logger, registry, api, worker, messaging, authenticator, readiness, resources } = opened;
  const now = () => new Date();
  const outbox = messaging.createOutboxPublisher({ db: worker });
  const handlers = { 'records.v1': recordEventsHandler(now) };
  const records = messaging.createConsumer({
    topic: 'records.v1',
    db: worker,
    handle: handlers['records.v1'],
    onCommitted: outbox.kick,
  });
  const { host, port, corsOrigins, trustProxyHops } = config;
  const http = await createHttpServer({
    service,
    version,
    logger,
    registry,
    authenticator,
    readiness: [...readiness, consumerReadiness([records])],
    corsOrigins,
    trustProxyHops,
    statusOf,
  });
  addRoutes(http, { api, worker, handlers, outbox, now });
  if (config.consoleDir) {
    consoleRoutes(http, await readConsoleFiles(config.consoleDir), consoleConfiguration(config));
  }
  const deadlines = createDeadlineLoop({
    worker,
    logger,
    everyMs: config.deadlineEveryMs,
    now,
    onCommitted: outbox.kick,
  });
  const parts = [createIdempotencyCleaner({ worker, logger }), outbox, records, deadlines];
  return composeService({ http, listen: { host, port }, logger, parts, resources });
}

/** The OpenAPI document, made without a database or a broker. */
export function describeHttp(): Promise<Record<string, unknown>> {
  return describeService({ service, version, routes: (app) => addRoutes(app, {} as RoutesContext) });
}
