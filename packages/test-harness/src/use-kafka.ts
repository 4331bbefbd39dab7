import { randomBytes } from 'node:crypto';
import { topics } from '@akashi/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { setting } from './setting.ts';
import { waitFor } from './wait-for.ts';

export interface TestKafka {
  brokers: string[];
  /** Unique to this call, so that suites on one broker never meet; ends in a dot. */
  topicPrefix: string;
  /** Creates the topics of @akashi/contracts under the prefix, or only those named, with few partitions (3 unless told). */
  createTopics(options?: { partitions?: number; names?: readonly string[] }): Promise<void>;
  /** Deletes every topic under the prefix. */
  dispose(): Promise<void>;
}

/** A corner of the broker that all suites share, to itself. Needs `AKASHI_TEST_KAFKA_BROKERS`, set by the global set-up. */
export function useKafka(): TestKafka {
  const brokers = setting('AKASHI_TEST_KAFKA_BROKERS').split(',');
  const topicPrefix = `t${randomBytes(5).toString('hex')}.`;
  return {
    brokers,
    topicPrefix,
    createTopics: ({ partitions = 3, names = Object.keys(topics) } = {}) =>
      withAdmin(brokers, async (admin) => {
        const wanted = names.map((name) => ({
          topic: topicPrefix + name,
          numPartitions: partitions,
          replicationFactor: 1,
          configEntries: configEntries(name),
        }));
        await admin.createTopics({ topics: wanted, waitForLeaders: false });
        // A new topic is named in the metadata before its leader serves it; the first produce would fail in between.
        for (const { topic } of wanted)
          await waitFor(() => admin.fetchTopicOffsets(topic), { what: `${topic} to be served` });
      }),
    dispose: () =>
      withAdmin(brokers, async (admin) => {
        const mine = (await admin.listTopics()).filter((topic) => topic.startsWith(topicPrefix));
        if (mine.length > 0) await admin.deleteTopics({ topics: mine });
      }),
  };
}

function configEntries(name: string): { name: string; value: string }[] {
  const topic = name in topics ? topics[name as keyof typeof topics] : undefined;
  if (!topic) return [];
  return topic.cleanup === 'compact'
    ? [
        { name: 'cleanup.policy', value: 'compact' },
        { name: 'min.compaction.lag.ms', value: String(topic.minCompactionLagMs) },
      ]
    : [{ name: 'retention.ms', value: String(topic.retentionMs) }];
}

async function withAdmin(brokers: string[], work: (admin: ReturnType<Kafka['admin']>) => Promise<void>): Promise<void> {
  const admin = new Kafka({ clientId: 'akashi-test', brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.disconnect();
  }
}
