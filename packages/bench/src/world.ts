import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AkashiEvent,
  type ServiceName,
  serviceNames,
  type TopicName,
  topicNames,
  topics,
} from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { generateSigningKey } from '@akashi/ledger';
import { freePort } from '@akashi/local-infrastructure';
import {
  createDemoTokens,
  ensureDatabases,
  migrateDatabases,
  newSigningSecret,
  type StackPlan,
  seed,
  serviceEntry,
  serviceEnvironment,
  serviceNodeFlags,
  startIdentityProvider,
} from '@akashi/local-stack';
import { readTopic, type TestKafka, useKafka } from '@akashi/test-harness';
import { Client } from 'pg';
import { type Destination, startDestination } from './delivery/start-destination.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';

/** Services on a database and a corner of the broker of their own, with parties, site, notice, agreement and tag seeded. */
export interface World {
  kafka: TestKafka;
  databases: StackPlan['databases'];
  urls: Record<ServiceName, string>;
  services: ReadonlyMap<ServiceName, MeasuredProcess>;
  destination: Destination;
  siteKey: string;
  origin: string;
  /** A person's access token for a service. */
  person: ReturnType<typeof createDemoTokens>['person'];
  /** Starts a service, or starts it again with other settings. */
  start(service: ServiceName, env?: Record<string, string>): Promise<MeasuredProcess>;
  /** Waits until none but these is left running. */
  keepOnly(...services: ServiceName[]): Promise<void>;
  /** A service's tables as its worker role sees them. */
  tables(service: ServiceName): Database;
  /** An access token of the provider's backend with all the scopes of a service. */
  token(service: ServiceName): Promise<string>;
  /** The events on a topic. */
  published<E extends AkashiEvent>(topic: TopicName): Promise<E[]>;
  close(): Promise<void>;
}

const origin = 'https://shop.example.jp';
/** The limits stay in the path that is measured, but never bite: the whole load comes from one address. */
const noLimits = {
  CONSENT_COLLECTOR_REQUESTS_PER_SECOND_OF_ADDRESS: '1000000',
  CONSENT_COLLECTOR_CONSENTS_PER_SECOND_OF_SITE: '1000000',
  TAG_RELAY_EVENTS_PER_SECOND_OF_ADDRESS: '1000000',
  TAG_RELAY_EVENTS_PER_SECOND_OF_SITE: '1000000',
};

/** Opens a world with all four services running. Needs the variables that test-harness's infrastructure gives. */
export async function openWorld({ profileInto }: { profileInto: string | undefined }): Promise<World> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const { plan, kafka, issuer, signingSecret, destination } = await preparePlan(closing);
    const urls = Object.fromEntries(
      serviceNames.map((service) => [service, `http://127.0.0.1:${plan.ports[service]}`]),
    ) as World['urls'];
    const services = new Map<ServiceName, MeasuredProcess>();
    const stop = async (service: ServiceName) => {
      await services.get(service)?.stop();
      services.delete(service);
    };
    const start = async (service: ServiceName, env: Record<string, string> = {}) => {
      await stop(service);
      const started = await startMeasured({
        name: service,
        entry: serviceEntry(service),
        env: { ...noLimits, ...serviceEnvironment(service, plan), ...env },
        readyUrl: `${urls[service]}/livez`,
        nodeFlags: serviceNodeFlags(service),
        profileInto,
      });
      services.set(service, started);
      return started;
    };
    const keepOnly = async (...kept: ServiceName[]) => {
      await Promise.all(serviceNames.filter((service) => !kept.includes(service)).map(stop));
    };
    closing.push(keepOnly);
    await Promise.all(serviceNames.map((service) => start(service)));
    const tokens = createDemoTokens(issuer);
    const { siteKey } = await seed({
      urls,
      backend: (service) => tokens.client('provider-backend', service),
      person: tokens.person,
      demoSiteOrigins: [origin],
      destinationUrl: `${destination.url}/akashi`,
      signingSecret,
    });
    const tables = (service: ServiceName) => {
      const db = createDatabase({ url: plan.databases[service].worker, applicationName: 'bench' });
      closing.push(() => db.stop());
      return db;
    };
    const published = async <E extends AkashiEvent>(topic: TopicName) =>
      (await readTopic(kafka, topic)).map(({ value }) => JSON.parse(value.toString()) as E);
    const { databases } = plan;
    const { person } = tokens;
    return {
      kafka,
      databases,
      urls,
      services,
      destination,
      siteKey,
      origin,
      person,
      start,
      keepOnly,
      tables,
      token: (service) => tokens.client('provider-backend', service),
      published,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function preparePlan(closing: (() => Promise<unknown>)[]) {
  const folder = await mkdtemp(join(tmpdir(), 'akashi-bench-world-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o711);
  const kafka = useKafka();
  closing.push(() => kafka.dispose());
  await createTopics(kafka);
  const superuserUrl = process.env.AKASHI_TEST_POSTGRES_URL!;
  const database = `bench_${kafka.topicPrefix.replace('.', '')}`;
  const databases = await ensureDatabases({ superuserUrl, database, password: 'akashi-test' });
  closing.push(() => dropDatabase(superuserUrl, database));
  await migrateDatabases(databases);
  const idp = await startIdentityProvider({ port: 0, keyFile: join(folder, 'identity-provider-keys.json') });
  closing.push(() => idp.stop());
  const destination = await startDestination();
  closing.push(() => destination.stop());
  const logSigningKeyFile = join(folder, 'log-signing-key.pem');
  await writeFile(logSigningKeyFile, generateSigningKey(), { mode: 0o600 });
  const ports = Object.fromEntries(
    await Promise.all(serviceNames.map(async (service) => [service, await freePort()])),
  ) as StackPlan['ports'];
  const plan: StackPlan = {
    ...{ databases, ports, issuer: idp.url, logSigningKeyFile },
    kafkaBrokers: kafka.brokers,
    topicPrefix: kafka.topicPrefix,
    relaySecretKey: Buffer.alloc(32, 7).toString('base64'),
    privateHosts: [destination.host],
  };
  return { plan, kafka, issuer: idp.url, destination, signingSecret: newSigningSecret() };
}

/** With as many partitions each as they have in life. */
async function createTopics(kafka: TestKafka): Promise<void> {
  for (const [partitions, names] of Map.groupBy(topicNames, (name) => topics[name].partitions)) {
    await kafka.createTopics({ partitions, names });
  }
}

async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).finally(() => client.end());
}
