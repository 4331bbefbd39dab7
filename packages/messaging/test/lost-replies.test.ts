import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createExampleService, type ExampleService, partyEvent } from './example-service.ts';
import { firstSeen, readTopic } from './read-topic.ts';

let service: ExampleService;
beforeAll(async () => {
  service = await createExampleService({ behindProxy: true });
});
afterAll(() => service?.stop());

const topic = () => `${service.kafka.topicPrefix}parties.v1`;

/** Publishes in each key's order, one after the other, again and again until acknowledged, as an HTTP client would. */
const publishFor = async (sendTimeoutMs: number, whileSending: () => Promise<void>) => {
  const producer = service.messaging.createIngestProducer({ topics: ['parties.v1'], sendTimeoutMs });
  producer.start();
  await producer.publish(partyEvent('warm-up', 1));
  const acked = new Map<string, string[]>();
  let rejected = 0;
  let going = true;
  const lane = async (name: string): Promise<void> => {
    const ids: string[] = [];
    acked.set(`acme:${name}`, ids);
    for (let n = 0; going; n += 1) {
      const event = partyEvent(name, n);
      while (
        !(await producer.publish(event).then(
          () => true,
          () => false,
        ))
      )
        rejected += 1;
      ids.push(event.id);
    }
  };
  const lanes = Promise.all(Array.from({ length: 20 }, (_, n) => lane(`k${sendTimeoutMs}-${n}`)));
  const ackedCount = () => [...acked.values()].reduce((sum, ids) => sum + ids.length, 0);
  await waitFor(() => ackedCount() > 100, { what: 'the first events' });
  await whileSending();
  const before = ackedCount();
  await waitFor(() => ackedCount() > before + 100, { what: 'events after the fault', timeoutMs: 30_000 });
  going = false;
  await lanes;
  await producer.stop();
  return { acked, rejected: () => rejected };
};

const expectAllThere = async (acked: Map<string, string[]>) => {
  const onTopic = firstSeen(await readTopic(service.kafka.brokers, topic()));
  for (const [key, ids] of acked) expect(onTopic.get(key)).toEqual(ids);
};

test('replies lost for a moment: nobody is refused, and every acknowledged event is there in its key’s order', async () => {
  const { acked, rejected } = await publishFor(5_000, async () => {
    const dropped = service.proxy!.droppedBytes();
    service.proxy!.dropReplies(true);
    await waitFor(() => service.proxy!.droppedBytes() > dropped, { what: 'a lost reply' });
    service.proxy!.dropReplies(false);
  });
  expect(rejected()).toBe(0);
  await expectAllThere(acked);
});

test('replies lost for longer than callers wait: they are refused, never acknowledged falsely, and can go on afterwards', async () => {
  const { acked, rejected } = await publishFor(1_000, async () => {
    service.proxy!.dropReplies(true);
    const metric = async () =>
      (await service.registry.getSingleMetric('akashi_publishes_rejected_total')!.get()).values.length;
    await waitFor(async () => (await metric()) > 0, { what: 'a publish to be rejected' });
    service.proxy!.dropReplies(false);
  });
  expect(rejected()).toBeGreaterThan(0);
  await expectAllThere(acked);
});

test('connections cut again and again: every acknowledged event is there in its key’s order', async () => {
  const { acked } = await publishFor(4_000, async () => {
    for (let n = 0; n < 5; n += 1) {
      service.proxy!.refuse(true);
      service.proxy!.refuse(false);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  await expectAllThere(acked);
});
