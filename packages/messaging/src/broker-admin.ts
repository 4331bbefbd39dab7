import type { Admin, Kafka } from 'kafkajs';

/** The offsets of one partition: the first that is kept, and the one that the next message will get. */
export type Watermarks = { partition: number; low: bigint; end: bigint };

/** For each partition, by its number, the node that leads it. */
export type Leaders = number[];

export type BrokerAdmin = {
  watermarks(topic: string): Promise<Watermarks[]>;
  committedOffsets(group: string, topic: string): Promise<Map<number, bigint>>;
  leaders(topic: string): Promise<Leaders>;
  run<T>(fn: (admin: Admin) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
};

/**
 * Questions to the brokers over one connection, made when first needed. After any failure the next question uses a new
 * connection and new metadata: kafkajs would go on asking a partition's former leader for minutes.
 */
export const createBrokerAdmin = (kafka: Kafka): BrokerAdmin => {
  let current: Promise<Admin> | undefined;

  const connect = async (): Promise<Admin> => {
    const admin = kafka.admin();
    await admin.connect();
    return admin;
  };

  const run = async <T>(fn: (admin: Admin) => Promise<T>): Promise<T> => {
    current ??= connect();
    const mine = current;
    try {
      return await fn(await mine);
    } catch (error) {
      if (current === mine) current = undefined;
      void mine.then((admin) => admin.disconnect()).catch(() => undefined);
      throw error;
    }
  };

  return {
    run,
    watermarks: (topic) =>
      run(async (admin) =>
        (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
          partition,
          low: BigInt(low),
          end: BigInt(high),
        })),
      ),
    committedOffsets: (groupId, topic) =>
      run(async (admin) => {
        const [answer] = await admin.fetchOffsets({ groupId, topics: [topic] });
        return new Map((answer?.partitions ?? []).map(({ partition, offset }) => [partition, BigInt(offset)]));
      }),
    leaders: (topic) =>
      run(async (admin) => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
        const partitions = topics[0]?.partitions ?? [];
        if (partitions.length === 0) throw new Error(`The broker knows no partitions of ${topic}.`);
        const leaders: Leaders = [];
        for (const { partitionId, leader } of partitions) leaders[partitionId] = leader;
        return leaders;
      }),
    stop: async () => {
      const last = current;
      current = undefined;
      await last?.then((admin) => admin.disconnect()).catch(() => undefined);
    },
  };
};
