import { join } from 'node:path';
import type { ServiceName } from '@akashi/contracts';
import { startKafka, startPostgres } from '@akashi/local-infrastructure';
import { createMessaging } from '@akashi/messaging';
import { createLogger } from '@akashi/service-kit';
import { Registry } from 'prom-client';
import { ensureDatabases, migrateDatabases } from './databases.ts';
import { type DatabaseUrls, externalDatabases, kafkaLibsDir, type StackSettings } from './stack-settings.ts';

export interface RunningInfrastructure {
  kafkaBrokers: readonly string[];
  databases: Record<ServiceName, DatabaseUrls>;
  stop(): Promise<void>;
}

interface InfrastructureOptions {
  settings: StackSettings;
  folder: string;
  secrets: { postgresPassword: string; rolePassword: string };
}

/** Kafka and PostgreSQL with topics, schemas and roles ready: those that the environment names, else local ones. */
export async function startInfrastructure({
  settings,
  folder,
  secrets,
}: InfrastructureOptions): Promise<RunningInfrastructure> {
  const external = externalDatabases(process.env);
  const [kafka, postgres] = await settled([
    settings.kafkaBrokers ? undefined : startLocalKafka(settings, folder),
    external
      ? undefined
      : startPostgres({
          dataDir: join(folder, 'postgres'),
          port: settings.postgresPort,
          logFile: join(folder, 'logs', 'postgres.log'),
          password: secrets.postgresPassword,
        }),
  ]);
  const stop = async () => void (await Promise.all([kafka?.stop(), postgres?.stop()]));
  try {
    const kafkaBrokers = settings.kafkaBrokers ?? kafka!.brokers;
    const databases =
      external ??
      (await ensureDatabases({ superuserUrl: postgres!.url, database: 'akashi', password: secrets.rolePassword }));
    await Promise.all([migrateDatabases(databases), createTopics(kafkaBrokers, settings.kafkaTopicPrefix)]);
    return { kafkaBrokers, databases, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Both, or neither: the one that did start is stopped when the other could not. */
async function settled<A extends { stop(): Promise<void> }, B extends { stop(): Promise<void> }>(
  starting: readonly [Promise<A> | undefined, Promise<B> | undefined],
): Promise<[A | undefined, B | undefined]> {
  const [first, second] = await Promise.allSettled(starting);
  const failed = [first, second].find((each) => each.status === 'rejected');
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value];
  for (const each of [first, second]) if (each.status === 'fulfilled') await each.value?.stop();
  throw failed?.reason;
}

async function startLocalKafka({ kafkaPort: port }: StackSettings, folder: string) {
  return startKafka({
    dataDir: join(folder, 'kafka'),
    libsDir: kafkaLibsDir,
    port,
    logFile: join(folder, 'logs', 'kafka.log'),
  });
}

async function createTopics(brokers: readonly string[], topicPrefix: string): Promise<void> {
  const logger = createLogger({ service: 'local-stack', level: 'warn' });
  const messaging = createMessaging({
    brokers: [...brokers],
    clientId: 'local-stack',
    topicPrefix,
    logger,
    registry: new Registry(),
  });
  try {
    await messaging.ensureTopics({ replicationFactor: 1 });
  } finally {
    await messaging.stop();
  }
}
