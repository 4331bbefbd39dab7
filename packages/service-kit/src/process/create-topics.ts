import { createMessaging } from '@akashi/messaging';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { kafkaConfig } from '../config/common-config.ts';
import { loadConfig, variable } from '../config/load-config.ts';
import { createLogger } from '../telemetry/create-logger.ts';

/** What the job that creates topics reads, beside how to reach Kafka. */
export const topicsSpec = {
  ...kafkaConfig(),
  replicationFactor: variable(
    'KAFKA_REPLICATION_FACTOR',
    z.coerce
      .number()
      .int()
      .min(1)
      .default(3)
      .describe('Replicas of each topic that is created; 3 in production, with min.insync.replicas 2; 1 on one broker'),
  ),
};

/** A job: creates the topics that are missing, as often as wanted, and fails if one has another number of partitions than it must. */
export async function createTopics(env: NodeJS.ProcessEnv): Promise<string[]> {
  const config = loadConfig(topicsSpec, env);
  const { kafkaSaslMechanism: mechanism, kafkaSaslUsername: username, kafkaSaslPassword: password } = config;
  const messaging = createMessaging({
    brokers: config.kafkaBrokers,
    clientId: 'create-topics',
    topicPrefix: config.kafkaTopicPrefix,
    ssl: config.kafkaSsl,
    ...(mechanism && { sasl: { mechanism, username: username ?? '', password: password ?? '' } }),
    logger: createLogger({ service: 'create-topics', level: 'warn' }),
    registry: new Registry(),
  });
  try {
    return await messaging.ensureTopics({ replicationFactor: config.replicationFactor });
  } finally {
    await messaging.stop();
  }
}
