import { randomUUID } from 'node:crypto';
import { waitFor } from '@akashi/test-harness';
import { type Admin, Kafka, type KafkaMessage, logLevel } from 'kafkajs';

const kafkaClient = (brokers: string[]): Kafka => new Kafka({ brokers, clientId: 'test', logLevel: logLevel.NOTHING });

const withAdmin = async <T>(brokers: string[], work: (admin: Admin) => Promise<T>): Promise<T> => {
  const admin = kafkaClient(brokers).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};

/** Sets a group, which nobody is in, to an offset that isn't on the topic, as when retention has passed it by. */
export const misplaceGroup = (brokers: string[], topic: string, groupId: string): Promise<void> =>
  withAdmin(brokers, async (admin) => {
    const ends = await admin.fetchTopicOffsets(topic);
    const partitions = ends.map(({ partition, high }) => ({ partition, offset: String(Number(high) + 100) }));
    await admin.setOffsets({ groupId, topic, partitions });
  });

export const committedOffsets = (brokers: string[], topic: string, groupId: string) =>
  withAdmin(brokers, (admin) => admin.fetchOffsets({ groupId, topics: [topic] }));

export const topicConfig = (brokers: string[], topic: string): Promise<Record<string, string>> =>
  withAdmin(brokers, async (admin) => {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 2, name: topic }],
    });
    return Object.fromEntries(
      resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]),
    );
  });

export type Read = { partition: number; offset: bigint; key: string; value: Buffer; headers: KafkaMessage['headers'] };

/** Everything on a topic now, each partition in order. */
export const readTopic = async (brokers: string[], topic: string): Promise<Read[]> => {
  const kafka = kafkaClient(brokers);
  const ends = await withAdmin(brokers, (admin) => admin.fetchTopicOffsets(topic));
  const wanted = ends.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  const read: Read[] = [];
  const consumer = kafka.consumer({ groupId: `read-${randomUUID()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ partition, message: { key, value, offset, headers } }) => {
        read.push({ partition, offset: BigInt(offset), key: String(key), value: value!, headers });
      },
    });
    await waitFor(() => read.length >= wanted, { what: `${wanted} messages on ${topic}`, timeoutMs: 30_000 });
  } finally {
    await consumer.disconnect();
  }
  return read.sort((a, b) => a.partition - b.partition || Number(a.offset - b.offset));
};

/** Puts raw messages on a topic, past all of our own code. */
export const writeRaw = async (
  brokers: string[],
  topic: string,
  messages: { key: string | Buffer | null; value: string | Buffer | null; headers?: Record<string, string | Buffer> }[],
): Promise<void> => {
  const producer = kafkaClient(brokers).producer();
  await producer.connect();
  await producer.send({ topic, messages });
  await producer.disconnect();
};

/** Of each key, the ids in the order in which each was first seen. */
export const firstSeen = (read: readonly Read[]): Map<string, string[]> => {
  const ids = new Map<string, string[]>();
  for (const { key, value } of read) {
    const { id } = JSON.parse(value.toString()) as { id: string };
    const known = ids.get(key) ?? [];
    if (!known.includes(id)) known.push(id);
    ids.set(key, known);
  }
  return ids;
};
