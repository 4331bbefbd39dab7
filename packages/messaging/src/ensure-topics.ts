import { ServiceError, type Topic, type TopicName, topicNames, topics } from '@akashi/contracts';
import type { Admin } from 'kafkajs';
import { sleep } from './before.ts';

export type EnsureTopicsOptions = {
  /** Instead of each topic's own number; for tests and small machines. Only at creation: it never changes afterwards. */
  partitions?: number;
  /** Default 1. Production: 3, with which `min.insync.replicas` becomes 2. */
  replicationFactor?: number;
  /** Default: all. */
  only?: readonly TopicName[];
};

const configOf = (topic: Topic, replicationFactor: number): { name: string; value: string }[] => {
  const own: Record<string, string> =
    topic.cleanup === 'compact'
      ? { 'cleanup.policy': 'compact', 'min.compaction.lag.ms': String(topic.minCompactionLagMs) }
      : { 'cleanup.policy': 'delete', 'retention.ms': String(topic.retentionMs) };
  const all = {
    ...own,
    'min.insync.replicas': String(Math.max(1, replicationFactor - 1)),
    'unclean.leader.election.enable': 'false',
  };
  return Object.entries(all).map(([name, value]) => ({ name, value }));
};

/** A new topic is in the metadata before its leaders serve it; who produced or asked in between would fail. */
const waitUntilServed = async (admin: Admin, wireTopic: string): Promise<void> => {
  const deadline = performance.now() + 15_000;
  for (;;) {
    try {
      await admin.fetchTopicOffsets(wireTopic);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
};

/**
 * Creates the topics of `@akashi/contracts` that are missing and returns their names. A topic that has another number of partitions than it should is an
 * error (`topic_partitions_differ`): changing it would break the order of its keys; make a new version of the topic.
 */
export const ensureTopics = async (
  admin: Admin,
  wireName: (topic: TopicName) => string,
  options: EnsureTopicsOptions = {},
): Promise<string[]> => {
  const { partitions, replicationFactor = 1, only = topicNames } = options;
  const wanted = only.map((name) => ({
    name,
    wire: wireName(name),
    partitions: partitions ?? topics[name].partitions,
  }));
  const existing = new Set(await admin.listTopics());
  const missing = wanted.filter(({ wire }) => !existing.has(wire));
  if (missing.length > 0) {
    await admin.createTopics({
      waitForLeaders: true,
      timeout: 15_000,
      topics: missing.map(({ name, wire, partitions: numPartitions }) => ({
        topic: wire,
        numPartitions,
        replicationFactor,
        configEntries: configOf(topics[name], replicationFactor),
      })),
    });
  }
  for (const { wire } of missing) await waitUntilServed(admin, wire);
  const metadata = await admin.fetchTopicMetadata({ topics: wanted.map(({ wire }) => wire) });
  const counts = new Map(metadata.topics.map(({ name, partitions: found }) => [name, found.length]));
  const differing = wanted.filter(({ wire, partitions: count }) => counts.get(wire) !== count);
  if (differing.length > 0) {
    const list = differing
      .map(({ wire, partitions: count }) => `${wire} has ${counts.get(wire)}, not ${count}`)
      .join('; ');
    throw new ServiceError({
      code: 'topic_partitions_differ',
      message: `Topics whose number of partitions isn't the one they were defined with: ${list}. It never changes: define a new version of the topic.`,
    });
  }
  return missing.map(({ wire }) => wire);
};
