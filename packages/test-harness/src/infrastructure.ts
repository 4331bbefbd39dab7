export interface InfrastructureOptions {
  env: NodeJS.ProcessEnv;
  /** Holds data, logs and settings of the run. */
  folder: string;
  /** The broker's jars, where Kafka runs as a process. */
  kafkaLibsDir: string;
}

export interface Infrastructure {
  /** What tests read from the environment: `AKASHI_TEST_KAFKA_BROKERS`, `…_KAFKA_PROXIED`, `…_POSTGRES_URL`. */
  variables: Record<string, string>;
  /** Where it runs, in words. */
  place: string;
  stop(): Promise<void>;
}

/** The environment variables by which test files find a broker and a database. */
export function testVariables(addresses: {
  kafkaPort: number;
  proxied: { port: number; advertisedPort: number };
  postgresUrl: string;
}): Record<string, string> {
  const { port, advertisedPort } = addresses.proxied;
  return {
    AKASHI_TEST_KAFKA_BROKERS: `127.0.0.1:${addresses.kafkaPort}`,
    AKASHI_TEST_KAFKA_PROXIED: `${port}:${advertisedPort}`,
    AKASHI_TEST_POSTGRES_URL: addresses.postgresUrl,
  };
}
