import { createDatabase } from '@akashi/database';
import { createMessaging } from '@akashi/messaging';
import {
  composeService,
  consumerReadiness,
  createAuthenticator,
  createHttpServer,
  databaseReadiness,
  describeHttp as describeService,
  type HttpServer,
  type Service,
  type ServiceProcess,
} from '@akashi/service-kit';
import { Registry } from 'prom-client';
import { createAlarms } from './alarms.ts';
import type { Config } from './config.ts';
import { createConsumers, handlersOf } from './consumers.ts';
import { systemEdge } from './edge.ts';
import type { HttpParts } from './http/parts.ts';
import { addRoutes, statusOf } from './http/routes.ts';
import { createLogSigners, readSigningKey } from './log/log-signers.ts';
import { createBatchSchedule } from './loops/batch-schedule.ts';
import { createLogLoops } from './loops/log-loops.ts';
import { createMonthLoop } from './loops/month-loop.ts';
import { createPendingLoop } from './loops/pending-loop.ts';
import { createTimestampLoop } from './loops/timestamp-loop.ts';
import { observeStore } from './observe-store.ts';
import { requireDeclaredRegions } from './require-declared-regions.ts';
import { createEvidenceReader } from './store/version-cache.ts';

export { type Config, configSpec, readConfig } from './config.ts';
export { migrationDirectories, schema } from './migrations.ts';

const service = 'record-store';
const version = '0.1.0';

/** Wires the service; nothing connects before `start`, and it starts with Kafka, the database or the other services away. */
export async function createService(config: Config, { logger, onCrash }: ServiceProcess): Promise<Service> {
  requireDeclaredRegions(config);
  const registry = new Registry();
  const edge = systemEdge;
  const alarms = createAlarms(logger, registry);
  const api = createDatabase({ url: config.apiDatabaseUrl, applicationName: service });
  const worker = createDatabase({ url: config.workerDatabaseUrl, applicationName: service, maxConnections: 14 });
  const signers = createLogSigners({
    origin: config.logOrigin,
    privateKey: readSigningKey(config.logSigningKeyFile),
  });
  const messaging = createMessaging({ ...kafkaOf(config), logger, registry, onCrash });
  const outbox = messaging.createOutboxPublisher({ db: worker });
  const reader = createEvidenceReader();

  const { checkpointEveryMs, pendingAlarmAfterMs: alarmAfterMs, batchCloseAfterMinutes: closeAfterMinutes } = config;
  const { sequencer, checkpointer } = createLogLoops({ db: worker, signers, edge, alarms, logger, checkpointEveryMs });
  const onRecordsMade = () => {
    outbox.kick();
    sequencer.kick();
  };
  const { tsaUrl, tsaEveryMs } = config;
  const timestamper = tsaUrl
    ? [createTimestampLoop({ db: worker, edge, alarms, logger, tsaUrl, everyMs: tsaEveryMs })]
    : [];
  const pending = createPendingLoop({
    db: worker,
    edge,
    reader,
    alarms,
    logger,
    alarmAfterMs,
    onCommitted: onRecordsMade,
  });
  const schedule = createBatchSchedule({ db: worker, edge, logger, closeAfterMinutes, onCommitted: onRecordsMade });
  const months = createMonthLoop({ db: worker, edge, alarms, logger });
  const onCommitted = () => {
    onRecordsMade();
    pending.kick();
  };
  const handlers = handlersOf({ edge, alarms, reader });
  const consumers = createConsumers({ messaging, db: worker, handlers, onCommitted });
  observeStore(registry, worker);

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
    readiness: [
      databaseReadiness(api, 'The database (API role)'),
      databaseReadiness(worker, 'The database (worker role)'),
      consumerReadiness(consumers),
    ],
    corsOrigins: config.corsOrigins,
    trustProxyHops: config.trustProxyHops,
    statusOf,
  });
  const { dataRegion, publicLog } = config;
  addRoutes(http, { api, worker, handlers, edge, signers, dataRegion, publicLog, onCommitted });
  return composeService({
    http,
    listen: { host: config.host, port: config.port },
    logger,
    parts: [outbox, sequencer, checkpointer, ...timestamper, pending, schedule, months, consumers],
    resources: [messaging, api, worker],
  });
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
