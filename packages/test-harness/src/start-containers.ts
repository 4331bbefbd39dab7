import { freePort, pingKafka } from '@akashi/local-infrastructure';
import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import { kafkaImage, postgresImage } from './images.ts';
import { type Infrastructure, type InfrastructureOptions, testVariables } from './infrastructure.ts';
import { waitFor } from './wait-for.ts';

/** Starts both in containers that testcontainers removes when this process ends, whatever ends it. */
export async function startContainers(_options: InfrastructureOptions): Promise<Infrastructure> {
  const kafkaPort = await freePort();
  const proxied = { port: await freePort(), advertisedPort: await freePort() };
  const [kafka, postgres] = await Promise.all([startKafkaContainer(kafkaPort, proxied), startPostgresContainer()]);
  await waitFor(() => pingKafka([`127.0.0.1:${kafkaPort}`]).then(() => true), {
    timeoutMs: 60_000,
    what: 'the Kafka container to answer',
  });
  const postgresUrl = `postgres://postgres:akashi-test@127.0.0.1:${postgres.getMappedPort(5432)}/postgres`;
  return {
    variables: testVariables({ kafkaPort, proxied, postgresUrl }),
    place: 'containers',
    stop: async () => {
      await Promise.all([kafka.stop(), postgres.stop()]);
    },
  };
}

function startKafkaContainer(
  port: number,
  proxied: { port: number; advertisedPort: number },
): Promise<StartedTestContainer> {
  return new GenericContainer(kafkaImage)
    .withExposedPorts({ container: 9092, host: port }, { container: 9094, host: proxied.port })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_LISTENERS: 'CLIENTS://:9092,CONTROLLER://:9093,PROXIED://:9094',
      KAFKA_ADVERTISED_LISTENERS: `CLIENTS://127.0.0.1:${port},PROXIED://127.0.0.1:${proxied.advertisedPort}`,
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT',
      KAFKA_INTER_BROKER_LISTENER_NAME: 'CLIENTS',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      KAFKA_HEAP_OPTS: '-Xms384m -Xmx384m',
    })
    .withWaitStrategy(Wait.forListeningPorts())
    .start();
}

function startPostgresContainer(): Promise<StartedTestContainer> {
  return new GenericContainer(postgresImage)
    .withExposedPorts(5432)
    .withEnvironment({ POSTGRES_PASSWORD: 'akashi-test' })
    .withCommand(['postgres', '-c', 'max_connections=200'])
    .withWaitStrategy(Wait.forLogMessage('database system is ready to accept connections', 2))
    .start();
}
