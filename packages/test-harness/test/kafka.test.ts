import { topicNames } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { proxyKafka, useKafka, waitFor } from '../src/index.ts';

const kafka = useKafka();
beforeAll(() => kafka.createTopics());
afterAll(() => kafka.dispose());

const client = (brokers: string[], requestTimeout = 5_000) =>
  new Kafka({ clientId: 'test', brokers, requestTimeout, retry: { retries: 0 }, logLevel: logLevel.NOTHING });

async function withAdmin<T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
  const admin = client(kafka.brokers).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

const endOffset = (topic: string) =>
  withAdmin(async (admin) => (await admin.fetchTopicOffsets(topic)).reduce((sum, { high }) => sum + Number(high), 0));

describe('useKafka', () => {
  test('every topic of the contracts exists under the prefix', async () => {
    const existing = await withAdmin((admin) => admin.listTopics());
    expect(existing.filter((name) => name.startsWith(kafka.topicPrefix)).sort()).toEqual(
      topicNames.map((name) => kafka.topicPrefix + name).sort(),
    );
  });

  test('dispose deletes its own topics and nobody else’s', async () => {
    const other = useKafka();
    await other.createTopics({ names: ['consents.v1'], partitions: 1 });
    await other.dispose();
    const left = await withAdmin((admin) => admin.listTopics());
    expect(left.filter((name) => name.startsWith(other.topicPrefix))).toEqual([]);
    expect(left).toContain(`${kafka.topicPrefix}consents.v1`);
  });
});

describe('proxyKafka', () => {
  test('when replies are dropped, the producer fails although the broker has the message', async () => {
    const topic = `${kafka.topicPrefix}consents.v1`;
    const proxy = await proxyKafka();
    const producer = client(proxy.brokers, 1_000).producer();
    try {
      await producer.connect();
      await producer.send({ topic, acks: -1, messages: [{ key: 'a', value: 'acknowledged' }] });
      expect(await endOffset(topic)).toBe(1);
      proxy.dropReplies(true);
      await expect(producer.send({ topic, acks: -1, messages: [{ key: 'a', value: 'unheard' }] })).rejects.toThrow();
      await waitFor(async () => (await endOffset(topic)) === 2, { what: 'the broker to have the second message' });
      expect(proxy.droppedBytes()).toBeGreaterThan(0);
    } finally {
      await proxy.close();
      await producer.disconnect();
    }
  });

  test('when connections are refused, a client behind the proxy can’t reach the broker at all', async () => {
    const proxy = await proxyKafka();
    const admin = client(proxy.brokers, 1_000).admin();
    try {
      await admin.connect();
      proxy.refuse(true);
      await expect(admin.listTopics()).rejects.toThrow();
      proxy.refuse(false);
      await waitFor(() => admin.connect().then(() => admin.listTopics()), { what: 'the broker to be back' });
    } finally {
      await proxy.close();
      await admin.disconnect();
    }
  });
});
