import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import type { Logger } from 'pino';

export type Sasl =
  | { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }
  | { mechanism: 'oauthbearer'; oauthBearerProvider: () => Promise<{ value: string }> };

export type Ssl =
  | boolean
  | { ca?: string | string[]; cert?: string; key?: string; rejectUnauthorized?: boolean; servername?: string };

export type KafkaClientOptions = {
  brokers: readonly string[];
  clientId: string;
  logger: Logger;
  ssl?: Ssl;
  sasl?: Sasl;
  /** Default 1,000. */
  connectionTimeoutMs?: number;
};

/** kafkajs reports each failed attempt as an error; what it means is decided and logged by the callers. */
const logTo = (logger: Logger) => () => {
  return ({ level, namespace, log }: { level: logLevel; namespace: string; log: { message: string } }) => {
    if (level <= logLevel.WARN) logger.debug({ namespace }, `kafkajs: ${log.message}`);
  };
};

/** One kafkajs client. Its own retries are off unless asked for: producers, admin and outbox decide themselves what to send again. */
export const createKafkaClient = (
  options: KafkaClientOptions,
  extra: Pick<KafkaConfig, 'requestTimeout' | 'retry'>,
): Kafka =>
  new Kafka({
    brokers: [...options.brokers],
    clientId: options.clientId,
    connectionTimeout: options.connectionTimeoutMs ?? 1_000,
    logLevel: logLevel.WARN,
    logCreator: logTo(options.logger),
    ...(options.ssl === undefined ? {} : { ssl: options.ssl }),
    ...(options.sasl === undefined ? {} : { sasl: options.sasl as NonNullable<KafkaConfig['sasl']> }),
    ...extra,
  });
