import type { ServiceName } from '@akashi/contracts';
import { callApi, demoNotice, migrateDatabases, newSigningSecret, type StackPlan, seed } from '@akashi/local-stack';
import { createIssuer, type TestKafka, useKafka } from '@akashi/test-harness';
import { type People, people } from './people.ts';
import { type PrivateDatabase, privateDatabase } from './private-database.ts';
import { type RecordingDestination, recordingDestination } from './recording-destination.ts';
import { servicePort } from './service-port.ts';
import type { ServiceProcess } from './service-process.ts';
import { processOf, stackPlan } from './stack-plan.ts';
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
  const [database, issuer, destination] = await Promise.all([
    privateDatabase(),
    createIssuer(),
    recordingDestination(),
    kafka.createTopics(),
  ]);
  const plan = await stackPlan({
    databases: database.databases,
    kafkaBrokers: kafka.brokers,
    topicPrefix: kafka.topicPrefix,
    issuer: issuer.issuer,
    privateHosts: [destination.host],
  });
  const { services, relays } = await processesOf(plan, options);
  const processes = [...Object.values(services), ...Object.values(relays)];
  const stop = async () => {
    await Promise.all(processes.map((each) => each.stop()));
    await Promise.all([destination.stop(), issuer.stop(), plan.remove(), database.drop(), kafka.dispose()]);
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

async function processesOf(plan: StackPlan, { relays = { all: {} }, env = {}, brokers = {} }: TestStackOptions) {
  const planFor = (service: ServiceName) => ({ ...plan, kafkaBrokers: brokers[service] ?? plan.kafkaBrokers });
  const relayProcesses: Record<string, ServiceProcess> = {};
  for (const [name, more] of Object.entries(relays)) {
    const ownPort = { ...plan.ports, 'tag-relay': await servicePort() };
    const own = { ...planFor('tag-relay'), ports: ownPort };
    relayProcesses[name] = processOf('tag-relay', own, { name, env: { ...env['tag-relay'], ...more } });
  }
  const process = (service: ServiceName) => processOf(service, planFor(service), { env: env[service] ?? {} });
  const services = {
    'consent-collector': process('consent-collector'),
    'record-store': process('record-store'),
    approval: process('approval'),
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
