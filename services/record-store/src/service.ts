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
import { type Edge, systemEdge } from './edge.ts';
import { createHandovers } from './exports/create-handovers.ts';
import type { HttpParts } from './http/parts.ts';
import { addRoutes, statusOf } from './http/routes.ts';
import { createLogSigners, readSigningKey } from './log/log-signers.ts';
import { createBatchSchedule } from './loops/batch-schedule.ts';
import { createCatchUp } from './loops/catch-up.ts';
import { createExportSweep } from './loops/export-sweep.ts';
import { createLogLoops } from './loops/log-loops.ts';
import { createMonthLoop } from './loops/month-loop.ts';
import { createPendingLoop } from './loops/pending-loop.ts';
import { createPeriodSchedule } from './loops/period-schedule.ts';
import { createTimestampLoop } from './loops/timestamp-loop.ts';
import { createWaitingLoops } from './loops/waiting-loops.ts';
import { observeStore } from './observe-store.ts';
import { requireDeclaredRegions } from './require-declared-regions.ts';
import { createEvidenceReader } from './store/version-cache.ts';

export { type Config, configSpec, readConfig } from './config.ts';
export { disposalSpec } from './disposal-config.ts';
export { migrationDirectories, schema } from './migrations.ts';

const service = 'record-store';
const version = '0.1.0';
/** Each holds a database connection and a snapshot for as long as its reader takes. */
const exportsAtOnce = 4;

/** Wires the service; nothing connects before `start`, and it starts with Kafka, the database or the other services away. */
export async function createService(
  config: Config,
  { logger, onCrash }: ServiceProcess,
  edge: Edge = systemEdge,
): Promise<Service> {
  requireDeclaredRegions(config);
  const registry = new Registry();
  const alarms = createAlarms(logger, registry);
  const api = createDatabase({ url: config.apiDatabaseUrl, applicationName: service });
  const worker = createDatabase({ url: config.workerDatabaseUrl, applicationName: service, maxConnections: 14 });
  const snapshots = createDatabase({
    url: config.apiDatabaseUrl,
    applicationName: `${service}-exports`,
    maxConnections: exportsAtOnce,
  });
  const signers = createLogSigners({
    origin: config.logOrigin,
    privateKey: readSigningKey(config.logSigningKeyFile),
  });
  const messaging = createMessaging({ ...kafkaOf(config), logger, registry, onCrash });
  const outbox = messaging.createOutboxPublisher({ db: worker });
  const reader = createEvidenceReader();

  const { checkpointEveryMs, pendingAlarmAfterMs: alarmAfterMs, batchCloseAfterMinutes: closeAfterMinutes } = config;
  const { dataRegion, publicLog, acquisitionWaitMs, lateAfterSeconds } = config;
  const logs = { signers, dataRegion, edge, alarms, logger, checkpointEveryMs };
  const { sequencer, checkpointer } = createLogLoops({ db: worker, ...logs });
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
  const waiting = createWaitingLoops({
    ...{ db: worker, edge, reader, logger, acquisitionWaitMs: config.acquisitionWaitMs },
    onCommitted: onRecordsMade,
  });
  const schedule = createBatchSchedule({ db: worker, edge, logger, closeAfterMinutes, onCommitted: onRecordsMade });
  const periodSchedule = createPeriodSchedule({ db: worker, edge, logger, onCommitted: onRecordsMade });
  const sweep = createExportSweep({ db: worker, edge, logger, onCommitted: onRecordsMade });
  const handovers = createHandovers({
    ...{ api, snapshots, edge, logger, most: exportsAtOnce, onCommitted: onRecordsMade },
  });
  const months = createMonthLoop({ db: worker, edge, alarms, logger });
  const catchUp = createCatchUp({ db: worker, edge, logger, onCommitted: onRecordsMade });
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
    // Lists of millions of rows and streams of acquisitions arrive as they are read.
    requestTimeoutMs: 600_000,
    inspectors: 'held_to_their_grant',
    statusOf,
  });
  const kept = { api, worker, handlers, edge, alarms, reader, signers, handovers };
  addRoutes(http, { ...kept, dataRegion, publicLog, acquisitionWaitMs, lateAfterSeconds, onCommitted });
  return composeService({
    http,
    listen: { host: config.host, port: config.port },
    logger,
    parts: [
      ...[outbox, sequencer, checkpointer, ...timestamper, pending, ...waiting],
      ...[schedule, periodSchedule, sweep, months, catchUp, consumers],
    ],
    resources: [messaging, snapshots, api, worker],
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
