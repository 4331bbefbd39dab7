import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceName, serviceNames } from '@akashi/contracts';
import { generateSigningKey } from '@akashi/ledger';
import {
  callApi,
  demoNotice,
  migrateDatabases,
  newSigningSecret,
  type StackPlan,
  seed,
  serviceEntry,
  serviceEnvironment,
} from '@akashi/local-stack';
import { createIssuer, type TestKafka, useKafka } from '@akashi/test-harness';
import { freePort } from './free-port.ts';
import { type People, people } from './people.ts';
import { type PrivateDatabase, privateDatabase } from './private-database.ts';
import { type RecordingDestination, recordingDestination } from './recording-destination.ts';
import { type ServiceProcess, serviceProcess } from './service-process.ts';
import { siteOrigin, type Visitor, visitor } from './visitor.ts';

export interface TestStackOptions {
  /** The processes that tag-relay runs as, with the environment of each; the first has to serve HTTP. */
  relays?: Record<string, Record<string, string>>;
  env?: Partial<Record<ServiceName, Record<string, string>>>;
  /** Brokers that these services see, in place of the shared one. */
  brokers?: Partial<Record<ServiceName, readonly string[]>>;
}

export interface TestStack {
  kafka: TestKafka;
  services: Record<Exclude<ServiceName, 'tag-relay'>, ServiceProcess>;
  relays: Record<string, ServiceProcess>;
  processes: ServiceProcess[];
  urls: Record<ServiceName, string>;
  destination: RecordingDestination;
  people: People;
  site: Visitor;
  /** As the superuser, in the database of the four schemas. */
  sql: PrivateDatabase['sql'];
  stop(): Promise<void>;
}

/**
 * The four services as processes of their own on a database and topics that nobody else uses, seeded through their APIs with the
 * demo's parties, notice, site, agreement and tag, whose destination records what arrives.
 */
export async function startTestStack(options: TestStackOptions = {}): Promise<TestStack> {
  const kafka = useKafka();
  const folder = await mkdtemp(join(tmpdir(), 'akashi-journey-'));
  const [database, issuer, destination] = await Promise.all([
    privateDatabase(),
    createIssuer(),
    recordingDestination(),
    kafka.createTopics(),
  ]);
  const cleanUp = async () => {
    await Promise.all([destination.stop(), issuer.stop()]);
    await Promise.all([database.drop(), kafka.dispose(), rm(folder, { recursive: true, force: true })]);
  };
  const plan = await planOf({ database, kafka, issuer: issuer.issuer, folder, destination });
  const { services, relays } = await processesOf(plan, options);
  const processes = [...Object.values(services), ...Object.values(relays)];
  const stop = async () => {
    await Promise.all(processes.map((each) => each.stop()));
    await cleanUp();
  };
  try {
    await migrateDatabases(database.databases);
    await Promise.all(processes.map((each) => each.start()));
    const urls = urlsOf(services, relays);
    const tokens = people(issuer);
    const { siteKey } = await seed({
      urls,
      ...tokens,
      demoSiteOrigins: [siteOrigin],
      destinationUrl: destination.url,
      signingSecret: newSigningSecret(),
    });
    const { contentHash: noticeContentHash } = await callApi<{ contentHash: string }>({
      url: `${urls['consent-collector']}/v1/notices/${demoNotice.noticeId}/versions/1`,
      token: await tokens.backend('consent-collector'),
    });
    const site = visitor({
      collectorUrl: urls['consent-collector'],
      relayUrl: urls['tag-relay'],
      siteKey,
      noticeContentHash,
    });
    return { kafka, services, relays, processes, urls, destination, people: tokens, site, sql: database.sql, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Surroundings {
  database: PrivateDatabase;
  kafka: TestKafka;
  issuer: string;
  folder: string;
  destination: RecordingDestination;
}

async function planOf({ database, kafka, issuer, folder, destination }: Surroundings): Promise<StackPlan> {
  const logSigningKeyFile = join(folder, 'log-signing-key.pem');
  await writeFile(logSigningKeyFile, generateSigningKey(), { mode: 0o600 });
  const ports: Partial<StackPlan['ports']> = {};
  for (const service of serviceNames) ports[service] = await freePort();
  return {
    databases: database.databases,
    kafkaBrokers: kafka.brokers,
    topicPrefix: kafka.topicPrefix,
    ports: ports as StackPlan['ports'],
    issuer,
    relaySecretKey: randomBytes(32).toString('base64'),
    logSigningKeyFile,
    privateHosts: [destination.host],
  };
}

async function processesOf(plan: StackPlan, { relays = { all: {} }, env = {}, brokers = {} }: TestStackOptions) {
  const processOf = (service: ServiceName, name: string, more: Record<string, string>, port = plan.ports[service]) => {
    const seen = { ...plan, kafkaBrokers: brokers[service] ?? plan.kafkaBrokers, ports: { ...plan.ports, [service]: port } };
    return serviceProcess({
      name,
      url: `http://127.0.0.1:${port}`,
      entry: serviceEntry(service),
      env: { LOG_LEVEL: 'warn', ...serviceEnvironment(service, seen), ...env[service], ...more },
    });
  };
  const relayProcesses: Record<string, ServiceProcess> = {};
  for (const [name, more] of Object.entries(relays)) {
    relayProcesses[name] = processOf('tag-relay', name, more, await freePort());
  }
  const services = {
    'consent-collector': processOf('consent-collector', 'consent-collector', {}),
    'record-store': processOf('record-store', 'record-store', {}),
    approval: processOf('approval', 'approval', {}),
  };
  return { services, relays: relayProcesses };
}

function urlsOf(services: TestStack['services'], relays: TestStack['relays']): Record<ServiceName, string> {
  return {
    'consent-collector': services['consent-collector'].url,
    'record-store': services['record-store'].url,
    approval: services.approval.url,
    'tag-relay': Object.values(relays)[0]!.url,
  };
}
