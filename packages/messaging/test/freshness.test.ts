import { waitFor } from '@akashi/test-harness';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ConsumerOptions, type EventConsumer, listParked, type Messaging } from '../src/index.ts';
import { createExampleService, type ExampleService, partyEvent, recordEffects } from './example-service.ts';
import { writeRaw } from './read-topic.ts';

let service: ExampleService;
let consumer: EventConsumer | undefined;
beforeEach(async () => {
  service = await createExampleService({ partitions: 2 });
});
afterEach(async () => {
  await consumer?.stop();
  await service.stop();
});

const consume = (options: Partial<ConsumerOptions> = {}, messaging: Messaging = service.messaging): EventConsumer => {
  consumer = messaging.createConsumer({
    topic: 'parties.v1',
    db: service.db,
    handle: recordEffects,
    freshness: { everyMs: 50 },
    ...options,
  });
  consumer.start();
  return consumer;
};

/** The partitions that are fresh as of now or later, by the database's clock. */
const freshSince = async (instant: Date): Promise<number[]> => {
  const { rows } = await service.db.query<{ partition: number }>(
    'SELECT partition FROM partition_freshness WHERE topic = $1 AND fresh_at >= $2 ORDER BY partition',
    ['parties.v1', instant],
  );
  return rows.map(({ partition }) => partition);
};
const now = async (): Promise<Date> =>
  (await service.db.query<{ now: Date }>('SELECT clock_timestamp() AS now')).rows[0]!.now;
const waitForFresh = async (partitions: number[]) => {
  const instant = await now();
  await waitFor(async () => (await freshSince(instant)).join() === partitions.join(), {
    what: `partitions ${partitions} to be fresh`,
  });
};
const publish = async (...events: ReturnType<typeof partyEvent>[]) => {
  const producer = service.messaging.createIngestProducer();
  await Promise.all(events.map((event) => producer.publish(event)));
  await producer.stop();
};

test('idle partitions, never written to or consumed to their end, become fresh again and again', async () => {
  consume();
  await waitForFresh([0, 1]);
  await publish(partyEvent('a', 1));
  await waitForFresh([0, 1]);
  await consumer!.stop();
  consume();
  await waitForFresh([0, 1]);
});

test('a partition is not fresh after an acknowledged event until that event is applied; others are', async () => {
  let hold: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (hold = resolve));
  let handling = false;
  consume({
    handle: async (batch, tx) => {
      handling = true;
      await held;
      await recordEffects(batch, tx);
    },
  });
  await waitForFresh([0, 1]);
  await publish(partyEvent('a', 1));
  const acked = await now();
  await waitFor(() => handling, { what: 'the handler to be called' });
  await waitFor(async () => (await freshSince(acked)).length === 1, { what: 'the other partition to be fresh' });
  const looks = await now();
  await waitFor(async () => (await freshSince(looks)).length === 1, { what: 'a later look' });
  expect((await freshSince(acked)).length).toBe(1);
  hold();
  await waitForFresh([0, 1]);
  expect((await service.effects()).length).toBe(1);
});

test('a partition behind at every look becomes fresh as of the looks that it has caught up with', async () => {
  const holds: PromiseWithResolvers<void>[] = [];
  consume({
    handle: async (batch, tx) => {
      const hold = Promise.withResolvers<void>();
      holds.push(hold);
      await hold.promise;
      await recordEffects(batch, tx);
    },
  });
  await waitForFresh([0, 1]);
  await publish(partyEvent('a', 1));
  const firstAcked = await now();
  await waitFor(() => holds.length === 1, { what: 'the first event to be handled' });
  await waitFor(async () => (await freshSince(firstAcked)).length === 1, { what: 'a look behind the first event' });
  await publish(partyEvent('a', 2));
  const secondAcked = await now();
  holds[0]!.resolve();
  await waitFor(() => holds.length === 2, { what: 'the second event to be handled' });
  await waitFor(async () => (await freshSince(firstAcked)).length === 2, { what: 'the answer to the earlier look' });
  expect((await freshSince(secondAcked)).length).toBeLessThan(2);
  holds[1]!.resolve();
  await waitForFresh([0, 1]);
});

test('a parked key and a dead letter count as applied: they are looked up by key', async () => {
  await writeRaw(service.kafka.brokers, `${service.kafka.topicPrefix}parties.v1`, [{ key: 'acme:a', value: 'x' }]);
  await publish(partyEvent('b', 1));
  consume({ handle: () => Promise.reject(new Error('no')) });
  await waitFor(async () => (await service.db.transaction((tx) => listParked(tx))).length === 1, {
    what: 'the parked key',
  });
  await waitForFresh([0, 1]);
  expect((await service.db.query('SELECT 1 FROM dead_letters')).rowCount).toBe(1);
});

test('a partition paused by an unknown version is not fresh', async () => {
  consume();
  await waitForFresh([0, 1]);
  const unknown = { ...partyEvent('a', 1), dataschema: 'urn:akashi:event:party.changed:99' };
  await writeRaw(service.kafka.brokers, `${service.kafka.topicPrefix}parties.v1`, [
    { key: 'acme:a', value: JSON.stringify(unknown) },
  ]);
  const written = await now();
  const { paused } = await waitFor(() => consumer!.status().paused.length === 1 && consumer!.status(), {
    what: 'the pause',
  });
  await waitForFresh([1 - paused[0]!.partition]);
  expect(await freshSince(written)).toEqual([1 - paused[0]!.partition]);
});

test('with Kafka away nothing becomes fresh, and it does again when it is back', async () => {
  await service.stop();
  service = await createExampleService({ partitions: 2, behindProxy: true });
  consume();
  await waitForFresh([0, 1]);
  service.proxy!.refuse(true);
  await waitFor(() => service.logged.some(({ msg }) => msg.startsWith('the end of the topic could not be asked for')), {
    what: 'a failed look',
  });
  const away = await now();
  await waitFor(async () => (await now()).getTime() > away.getTime() + 500, { what: 'several looks' });
  expect(await freshSince(away)).toEqual([]);
  service.proxy!.refuse(false);
  await waitForFresh([0, 1]);
});
