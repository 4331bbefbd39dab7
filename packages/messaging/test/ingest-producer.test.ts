import { tcpProxy, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { partitionOf } from '../src/index.ts';
import { createExampleService, type ExampleService, partyEvent } from './example-service.ts';
import { firstSeen, readTopic } from './read-topic.ts';

let service: ExampleService;
beforeAll(async () => {
  service = await createExampleService();
});
afterAll(() => service?.stop());

const topic = () => `${service.kafka.topicPrefix}parties.v1`;

test('every event that publish resolved for is on the topic, in its key’s partition and order', async () => {
  const producer = service.messaging.createIngestProducer();
  producer.start();
  const events = Array.from({ length: 300 }, (_, n) => partyEvent(`p${n % 7}`, n));
  await Promise.all(events.map((event) => producer.publish(event)));
  await producer.stop();

  const read = await readTopic(service.kafka.brokers, topic());
  expect(read.every(({ key, partition }) => partition === partitionOf(key, 3))).toBe(true);
  const ids = firstSeen(read);
  for (let p = 0; p < 7; p += 1) {
    const published = events.filter((event) => event.data.partyId === `p${p}`).map(({ id }) => id);
    expect(ids.get(`acme:p${p}`)).toEqual(published);
  }
});

test('beyond its buffer it refuses at once, keeps what it has, and takes more once that is sent', async () => {
  const producer = service.messaging.createIngestProducer({ maxBufferedBytes: 5_000, lingerMs: 50 });
  producer.start();
  const outcomes = Array.from({ length: 20 }, (_, n) =>
    producer.publish(partyEvent('full', n)).then(
      () => 'acked',
      (error) => error.code,
    ),
  );
  const codes = await Promise.all(outcomes);
  expect(new Set(codes)).toEqual(new Set(['acked', 'buffer_full']));
  await producer.publish(partyEvent('full', 99));
  await producer.stop();
});

test('what was published before stop is sent; what comes after is refused', async () => {
  const producer = service.messaging.createIngestProducer({ lingerMs: 100 });
  producer.start();
  const last = producer.publish(partyEvent('last', 1));
  const stopped = producer.stop();
  await expect(producer.publish(partyEvent('late', 1))).rejects.toMatchObject({
    code: 'broker_unavailable',
    retryable: true,
  });
  await Promise.all([last, stopped]);
  expect((await readTopic(service.kafka.brokers, topic())).some(({ key }) => key === 'acme:last')).toBe(true);
});

test('a topic that doesn’t exist is broker_unavailable', async () => {
  const elsewhere = service.messagingOver(service.kafka.brokers, { topicPrefix: `${service.kafka.topicPrefix}none.` });
  const producer = elsewhere.createIngestProducer({ sendTimeoutMs: 600 });
  producer.start();
  await expect(producer.publish(partyEvent('nowhere', 1))).rejects.toMatchObject({
    code: 'broker_unavailable',
    retryable: true,
  });
  await producer.stop();
  await elsewhere.stop();
});

test('with Kafka away it starts, rejects with broker_unavailable within its time, and goes on by itself when Kafka is back', async () => {
  const brokerPort = Number(service.kafka.brokers[0]!.split(':')[1]);
  const gone = await tcpProxy({ targetPort: brokerPort });
  gone.refuse(true);
  const messaging = service.messagingOver([`127.0.0.1:${gone.port}`]);
  const sendTimeoutMs = 1_000;
  const producer = messaging.createIngestProducer({ topics: ['parties.v1'], sendTimeoutMs });
  producer.start();
  const started = performance.now();
  await expect(producer.publish(partyEvent('away', 1))).rejects.toMatchObject({
    code: 'broker_unavailable',
    retryable: true,
  });
  // The bound is the guarantee; the margin is this machine's.
  expect(performance.now() - started).toBeLessThan(sendTimeoutMs + 1_000);
  gone.refuse(false);
  await waitFor(() => producer.publish(partyEvent('away', 2)).then(() => true), { what: 'the producer to recover' });
  await producer.stop();
  await messaging.stop();
  await gone.close();
});
