import { join } from 'node:path';
import { freePort, startKafka, startPostgres } from '@akashi/local-infrastructure';
import { type Infrastructure, type InfrastructureOptions, testVariables } from './infrastructure.ts';

/** Starts both as processes of this machine, at free ports, each guarded so that it ends with this process. */
export async function startLocally({ folder, kafkaLibsDir }: InfrastructureOptions): Promise<Infrastructure> {
  const proxied = { port: await freePort(), advertisedPort: await freePort() };
  const starting = await Promise.allSettled([
    startKafka({
      dataDir: join(folder, 'kafka'),
      libsDir: kafkaLibsDir,
      port: await freePort(),
      logFile: join(folder, 'kafka.log'),
      proxied,
    }),
    startPostgres({
      dataDir: join(folder, 'postgres'),
      port: await freePort(),
      logFile: join(folder, 'postgres.log'),
      password: 'akashi-test',
    }),
  ]);
  const stop = async () => {
    await Promise.all(starting.map((started) => (started.status === 'fulfilled' ? started.value.stop() : undefined)));
  };
  const [kafka, postgres] = starting;
  if (kafka.status === 'rejected' || postgres.status === 'rejected') {
    await stop();
    throw kafka.status === 'rejected' ? kafka.reason : postgres.status === 'rejected' ? postgres.reason : undefined;
  }
  return {
    variables: testVariables({ kafkaPort: kafka.value.port, proxied, postgresUrl: postgres.value.url }),
    place: 'processes of this machine',
    stop,
  };
}
