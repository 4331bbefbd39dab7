import type { AkashiEvent } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import type { AckedSender, PartitionBatch } from '../src/acked-sender.ts';
import { createIngestProducer, type IngestProducerOptions } from '../src/ingest-producer.ts';
import { metricsIn } from '../src/metrics.ts';
import { partitionOf } from '../src/partition-of.ts';
import { partyEvent } from './example-service.ts';

/** A producer whose two partitions, led by broker 1, answer as the test says: no real broker can be told which of its partitions to fail. */
const producerOver = (send: AckedSender['send'], options: IngestProducerOptions = {}) => {
  const parts = {
    sender: { send, stop: async () => undefined },
    leaders: async () => [1, 1],
    wireName: (topic: string) => topic,
    metrics: metricsIn(new Registry()),
    logger: pino({ level: 'silent' }),
  };
  return createIngestProducer(parts, { lingerMs: 1, ...options });
};

const keyIn = (partition: number): string => {
  for (let n = 0; ; n += 1) if (partitionOf(`acme:p${n}`, 2) === partition) return `p${n}`;
};
const elsewhere = (): AkashiEvent => ({ ...partyEvent('elsewhere', 1), type: 'site.changed' });
const messagesIn = (batches: readonly PartitionBatch[]) => batches.flatMap(({ messages }) => messages).length;

test('what comes while a broker has not answered shares the next request to it', async () => {
  const sent: number[] = [];
  const first = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const producer = producerOver(async (batches) => {
    if (batches[0]!.topic !== 'parties.v1') return;
    sent.push(messagesIn(batches));
    if (sent.length > 1) return;
    started.resolve();
    await first.promise;
  });
  const published = [producer.publish(partyEvent(keyIn(0), 1))];
  await started.promise;
  published.push(producer.publish(partyEvent(keyIn(1), 2)));
  // Once another topic's event is through, the linger of the one before it has passed too.
  await producer.publish(elsewhere());
  published.push(producer.publish(partyEvent(keyIn(1), 3)));
  await producer.publish(elsewhere());
  first.resolve();
  await Promise.all(published);
  expect(sent).toEqual([1, 2]);
  await producer.stop();
});

test('a partition that can not be written fails alone: its broker’s other partitions go on while it is tried again', async () => {
  const started = Promise.withResolvers<void>();
  const refuse = Promise.withResolvers<void>();
  const order: string[] = [];
  const producer = producerOver(
    async (batches) => {
      if (batches.every(({ partition }) => partition !== 0)) return;
      started.resolve();
      await refuse.promise;
      throw new Error('NOT_ENOUGH_REPLICAS');
    },
    { sendTimeoutMs: 600 },
  );
  const failing = producer.publish(partyEvent(keyIn(0), 1)).catch((error) => void order.push(error.code));
  await started.promise;
  const other = producer.publish(partyEvent(keyIn(1), 2)).then(() => void order.push('acked'));
  refuse.resolve();
  await Promise.all([failing, other]);
  expect(order).toEqual(['acked', 'broker_unavailable']);
  await producer.stop();
});
