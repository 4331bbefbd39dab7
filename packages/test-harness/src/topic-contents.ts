import { Kafka, logLevel, Partitioners } from 'kafkajs';
import type { TestKafka } from './use-kafka.ts';

export interface TopicMessage {
  key: string | null;
  value: Buffer;
  headers: Record<string, string>;
  partition: number;
  offset: string;
}

const clientOf = (kafka: Pick<TestKafka, 'brokers'>) =>
  new Kafka({ clientId: 'akashi-test', brokers: kafka.brokers, logLevel: logLevel.NOTHING });

/** Everything on a topic (named without its prefix) up to its end at the moment of asking, ordered by partition and offset. */
export async function readTopic(
  kafka: Pick<TestKafka, 'brokers' | 'topicPrefix'>,
  name: string,
): Promise<TopicMessage[]> {
  const topic = kafka.topicPrefix + name;
  const client = clientOf(kafka);
  const admin = client.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
  const waiting = new Map(
    ends.filter(({ low, high }) => BigInt(high) > BigInt(low)).map(({ partition, high }) => [partition, BigInt(high)]),
  );
  if (waiting.size === 0) return [];
  const found: TopicMessage[] = [];
  const consumer = client.consumer({ groupId: `${topic}.read.${process.pid}.${Math.random()}`, maxWaitTimeInMs: 50 });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      consumer
        .run({
          autoCommit: false,
          eachMessage: async ({ partition, message }) => {
            const end = waiting.get(partition);
            if (end === undefined || BigInt(message.offset) >= end) return;
            found.push(messageOf(partition, message));
            if (BigInt(message.offset) + 1n >= end) waiting.delete(partition);
            if (waiting.size === 0) resolve();
          },
        })
        .catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return found.sort((a, b) => a.partition - b.partition || Number(BigInt(a.offset) - BigInt(b.offset)));
}

function messageOf(
  partition: number,
  message: { key: Buffer | null; value: Buffer | null; headers?: object; offset: string },
): TopicMessage {
  const headers = Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  return {
    key: message.key?.toString() ?? null,
    value: message.value ?? Buffer.alloc(0),
    headers,
    partition,
    offset: message.offset,
  };
}

interface Written {
  key: string | null;
  value: Buffer | string;
  headers?: Record<string, string>;
}

/** Puts messages on a topic (named without its prefix) as another service would have, and resolves once they are acked. */
export async function writeTopic(
  kafka: Pick<TestKafka, 'brokers' | 'topicPrefix'>,
  name: string,
  messages: readonly Written[],
): Promise<void> {
  const producer = clientOf(kafka).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    await producer.send({ topic: kafka.topicPrefix + name, acks: -1, messages: messages.map((each) => ({ ...each })) });
  } finally {
    await producer.disconnect();
  }
}
