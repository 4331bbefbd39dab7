import type { Kafka, Producer } from 'kafkajs';

export type OutgoingMessage = { key: Buffer; value: Buffer; headers: Record<string, string> };

/** Messages of one partition, in order. */
export type PartitionBatch = { topic: string; partition: number; messages: OutgoingMessage[] };

export type AckedSender = {
  /** One attempt. Resolves only if every batch is named as written by all in-sync replicas (acks −1); a rejection says nothing about which were. */
  send(batches: readonly PartitionBatch[]): Promise<void>;
  stop(): Promise<void>;
};

type Connection = { producer: Promise<Producer>; users: number; retired: boolean };

type TopicMessages = { topic: string; messages: (OutgoingMessage & { partition: number })[] };

const byTopic = (batches: readonly PartitionBatch[]): TopicMessages[] => {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, partition, messages } of batches) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    topics.set(topic, entry);
    for (const { key, value, headers } of messages) entry.messages.push({ key, value, headers, partition });
  }
  return [...topics.values()];
};

/**
 * Sends once over kafkajs, whose retries must be off: when a leader moves between two of its attempts, it can skip the
 * partitions that moved and still resolve. For the same reason the answer is checked against what was sent. After any failure
 * the next attempt has a new connection, so that what a stuck one still holds can't come between.
 */
export const createAckedSender = (kafka: Kafka, attemptTimeoutMs: number): AckedSender => {
  let current: Connection | undefined;

  const connect = async (): Promise<Producer> => {
    const producer = kafka.producer({ allowAutoTopicCreation: false, idempotent: false });
    await producer.connect();
    return producer;
  };

  const closeIfUnused = (connection: Connection): Promise<void> =>
    connection.retired && connection.users === 0
      ? connection.producer.then((producer) => producer.disconnect()).catch(() => undefined)
      : Promise.resolve();

  const retire = (connection: Connection): void => {
    connection.retired = true;
    if (current === connection) current = undefined;
  };

  return {
    async send(batches) {
      current ??= { producer: connect(), users: 0, retired: false };
      const connection = current;
      connection.users += 1;
      try {
        const producer = await connection.producer;
        const topicMessages = byTopic(batches);
        const answers = await producer.sendBatch({ acks: -1, timeout: attemptTimeoutMs, topicMessages });
        const written = new Set(
          answers.filter(({ errorCode }) => errorCode === 0).map((a) => `${a.topicName}/${a.partition}`),
        );
        const missing = batches.filter(({ topic, partition }) => !written.has(`${topic}/${partition}`));
        if (missing.length > 0)
          throw new Error(`The broker did not acknowledge ${missing.length} of ${batches.length} batches.`);
      } catch (error) {
        retire(connection);
        throw error;
      } finally {
        connection.users -= 1;
        void closeIfUnused(connection);
      }
    },
    async stop() {
      const last = current;
      if (!last) return;
      retire(last);
      await closeIfUnused(last);
    },
  };
};
