import { isTransient } from '@akashi/database';
import { tcpProxy, waitFor } from '@akashi/test-harness';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ConsumerOptions, claimEvents, type EventConsumer, listParked, retryParked } from '../src/index.ts';
import {
  createExampleService,
  type ExampleService,
  partyEvent,
  recordEffects,
  versionOf,
  versionsOf,
} from './example-service.ts';
import { committedOffsets, misplaceGroup, writeRaw } from './read-topic.ts';

let service: ExampleService;
let consumers: EventConsumer[] = [];
beforeEach(async () => {
  service = await createExampleService();
});
afterEach(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  consumers = [];
  await service.stop();
});

const consume = (options: Partial<ConsumerOptions>): EventConsumer => {
  const parking = { firstRetryMs: 20, maxRetryMs: 50, pollMs: 10 };
  const consumer = service.messaging.createConsumer({
    topic: 'parties.v1',
    db: service.db,
    handle: recordEffects,
    parking,
    ...options,
  });
  consumers.push(consumer);
  consumer.start();
  return consumer;
};

const publish = async (events: readonly ReturnType<typeof partyEvent>[]): Promise<void> => {
  const producer = service.messaging.createIngestProducer();
  producer.start();
  await Promise.all(events.map((event) => producer.publish(event)));
  await producer.stop();
};

const effectsOf = async (partyId: string) => versionsOf(await service.effects(), partyId);
const waitForEffects = (partyId: string, versions: readonly number[]) =>
  waitFor(async () => (await effectsOf(partyId)).length >= versions.length, {
    what: `${versions.length} effects of ${partyId}`,
  });

/** Fails on one version of one key while `failing` says so. */
const failingOn =
  (partyId: string, version: number, failing: () => boolean): ConsumerOptions['handle'] =>
  async (batch, tx) => {
    await recordEffects(batch, tx);
    if (failing() && batch.some((c) => c.key === `acme:${partyId}` && versionOf(c) === version))
      throw new Error('not today');
  };

test('events published before the group existed are handled, each key’s in order, in as many transactions as fetches', async () => {
  await publish(Array.from({ length: 60 }, (_, n) => partyEvent(`p${n % 3}`, n + 1)));
  let batches = 0;
  consume({
    handle: async (batch, tx) => {
      batches += 1;
      await recordEffects(batch, tx);
    },
  });
  for (const p of [0, 1, 2]) {
    const expected = Array.from({ length: 20 }, (_, n) => n * 3 + p + 1);
    await waitForEffects(`p${p}`, expected);
    expect(await effectsOf(`p${p}`)).toEqual(expected);
  }
  expect(batches).toBeLessThan(60);
});

test('a consumer that starts again goes on behind what it committed', async () => {
  await publish([partyEvent('a', 1)]);
  const first = consume({});
  await waitForEffects('a', [1]);
  await first.stop();
  await publish([partyEvent('a', 2)]);
  consume({});
  await waitForEffects('a', [1, 2]);
  expect(await effectsOf('a')).toEqual([1, 2]);
});

test('an event that arrives twice, in one batch or in two, has one effect', async () => {
  const event = partyEvent('twice', 1);
  await publish([event, event]);
  consume({ handle: async (batch, tx) => recordEffects(await claimEvents(tx, batch), tx) });
  await waitForEffects('twice', [1]);
  await publish([event, partyEvent('twice', 2)]);
  await waitForEffects('twice', [1, 2]);
  expect(await effectsOf('twice')).toEqual([1, 2]);
});

test('an event that fails parks its key: later events of the key wait in order, other keys go on, and the retry drains all', async () => {
  let failing = true;
  await publish([partyEvent('bad', 1), partyEvent('bad', 2), partyEvent('bad', 3), partyEvent('good', 1)]);
  consume({ handle: failingOn('bad', 2, () => failing) });
  await waitForEffects('good', [1]);
  await waitFor(async () => (await service.db.transaction((tx) => listParked(tx)))[0]?.waitingEvents === 2, {
    what: 'two waiting events',
  });
  await publish([partyEvent('bad', 4), partyEvent('good', 2)]);
  await waitForEffects('good', [1, 2]);
  expect(await effectsOf('bad')).toEqual([1]);
  const [parked] = await service.db.transaction((tx) => listParked(tx));
  expect(parked).toMatchObject({
    topic: 'parties.v1',
    key: 'acme:bad',
    tenant: 'acme',
    reason: 'Error: not today',
    waitingEvents: 3,
  });
  failing = false;
  await waitForEffects('bad', [1, 2, 3, 4]);
  await publish([partyEvent('bad', 5)]);
  await waitForEffects('bad', [1, 2, 3, 4, 5]);
  expect(await effectsOf('bad')).toEqual([1, 2, 3, 4, 5]);
  expect(await service.db.transaction((tx) => listParked(tx))).toEqual([]);
});

test('a key stays parked over a restart, and a person can have it tried at once', async () => {
  let failing = true;
  const handle = failingOn('bad', 1, () => failing);
  const parking = { firstRetryMs: 600_000, maxRetryMs: 600_000, pollMs: 10 };
  await publish([partyEvent('bad', 1)]);
  const first = consume({ handle, parking });
  await waitFor(async () => (await service.db.transaction((tx) => listParked(tx))).length === 1, {
    what: 'the parked key',
  });
  await first.stop();
  failing = false;
  await publish([partyEvent('bad', 2), partyEvent('good', 1)]);
  consume({ handle, parking });
  await waitForEffects('good', [1]);
  expect(await effectsOf('bad')).toEqual([]);
  const asTenant = (tenant: string) =>
    service.api.tenantTransaction(tenant, (tx) => retryParked(tx, { topic: 'parties.v1', key: 'acme:bad' }));
  expect(await asTenant('other')).toBe(false);
  expect(await asTenant('acme')).toBe(true);
  await waitForEffects('bad', [1, 2]);
  expect(await effectsOf('bad')).toEqual([1, 2]);
});

test('an outage of the database parks nothing: the batch is handled when it is back', async () => {
  let cut = 3;
  await publish([partyEvent('a', 1), partyEvent('b', 1)]);
  const seen: unknown[] = [];
  consume({
    handle: async (batch, tx) => {
      await recordEffects(batch, tx);
      if (cut-- <= 0) return;
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())').catch((error: unknown) => {
        seen.push(error);
        throw error;
      });
    },
  });
  await waitForEffects('a', [1]);
  await waitForEffects('b', [1]);
  expect(seen.length).toBe(3);
  expect(seen.every(isTransient)).toBe(true);
  expect(await service.db.transaction((tx) => listParked(tx))).toEqual([]);
  expect((await service.effects()).length).toBe(2);
});

test('an unknown version pauses its partition with an alarm and holds back what follows; other partitions go on', async () => {
  const unknown = { ...partyEvent('new', 2), dataschema: 'urn:akashi:event:party.changed:99' };
  await publish([partyEvent('new', 1)]);
  await writeRaw(service.kafka.brokers, `${service.kafka.topicPrefix}parties.v1`, [
    { key: 'acme:new', value: JSON.stringify(unknown) },
  ]);
  await publish([partyEvent('new', 3), ...Array.from({ length: 9 }, (_, n) => partyEvent(`other${n}`, 1))]);
  const consumer = consume({});
  const { paused } = await waitFor(() => consumer.status().paused.length === 1 && consumer.status(), {
    what: 'the pause',
  });
  expect(paused[0]).toMatchObject({ offset: '1', reason: 'unknown_event' });
  await waitFor(async () => (await service.effects()).length > 1, { what: 'events of other partitions' });
  expect(await effectsOf('new')).toEqual([1]);
  expect(service.logged.filter(({ level, msg }) => level >= 50 && /ALARM: partition paused/.test(msg)).length).toBe(1);
  expect(await service.registry.metrics()).toContain('akashi_consumer_paused_partitions{topic="parties.v1"} 1');
  expect((await service.db.query('SELECT 1 FROM dead_letters')).rowCount).toBe(0);
});

test('a key that can’t be read pauses its partition with an alarm', async () => {
  await writeRaw(service.kafka.brokers, `${service.kafka.topicPrefix}parties.v1`, [
    { key: Buffer.from([0xff, 0xfe]), value: JSON.stringify(partyEvent('a', 1)) },
  ]);
  const consumer = consume({});
  const { paused } = await waitFor(() => consumer.status().paused.length === 1 && consumer.status(), {
    what: 'the pause',
  });
  expect(paused[0]).toMatchObject({ offset: '0', reason: 'unreadable_key' });
  expect(await service.effects()).toEqual([]);
});

test('an offset that is not on the topic any more stops the consumer with an alarm and is not reset', async () => {
  await publish(Array.from({ length: 30 }, (_, n) => partyEvent(`p${n}`, 1)));
  const first = consume({});
  await waitFor(async () => (await service.effects()).length === 30, { what: 'all effects' });
  await first.stop();
  await publish(Array.from({ length: 30 }, (_, n) => partyEvent(`p${n}`, 2)));
  const topic = `${service.kafka.topicPrefix}parties.v1`;
  await misplaceGroup(service.kafka.brokers, topic, first.status().groupId);
  const before = await committedOffsets(service.kafka.brokers, topic, first.status().groupId);
  const second = consume({});
  await waitFor(() => second.status().state === 'halted', { what: 'the consumer to halt' });
  expect(await committedOffsets(service.kafka.brokers, topic, first.status().groupId)).toEqual(before);
  expect(service.logged.some(({ level, msg }) => level >= 50 && /ALARM: the group’s offset/.test(msg))).toBe(true);
  expect(await service.registry.metrics()).toContain('akashi_consumer_halted{topic="parties.v1"} 1');
  expect(service.crashes).toEqual([]);
});

test('with Kafka away, or a topic not made yet, it starts and connects once they are there', async () => {
  const proxy = await tcpProxy({ targetPort: Number(service.kafka.brokers[0]!.split(':')[1]) });
  proxy.refuse(true);
  const messaging = service.messagingOver([`127.0.0.1:${proxy.port}`], {
    topicPrefix: `${service.kafka.topicPrefix}later.`,
  });
  const consumer = messaging.createConsumer({ topic: 'parties.v1', db: service.db, handle: recordEffects });
  consumers.push(consumer);
  consumer.start();
  const complaints = () => service.logged.filter(({ msg }) => msg.startsWith('consumer can’t subscribe yet')).length;
  await waitFor(() => complaints() > 0, { what: 'a failed attempt' });
  proxy.refuse(false);
  const absent = complaints();
  await waitFor(() => complaints() > absent, { what: 'an attempt without the topic' });
  await messaging.ensureTopics({ only: ['parties.v1'], partitions: 1 });
  await waitFor(() => consumer.status().state === 'running', { what: 'the consumer to run' });
  const producer = messaging.createIngestProducer();
  await producer.publish(partyEvent('a', 1));
  await waitForEffects('a', [1]);
  await producer.stop();
  await consumer.stop();
  await messaging.stop();
  await proxy.close();
});

test('two members share the partitions, and when one leaves the other goes on with all of them', async () => {
  const [one, two] = [consume({}), consume({})];
  const owned = (consumer: EventConsumer) => consumer.status().partitions.length;
  await waitFor(() => owned(one) > 0 && owned(two) > 0 && owned(one) + owned(two) === 3, {
    what: 'both to own partitions',
    timeoutMs: 30_000,
  });
  await publish(Array.from({ length: 30 }, (_, n) => partyEvent(`p${n}`, 1)));
  await waitFor(async () => (await service.effects()).length === 30, { what: 'all effects' });
  await one.stop();
  await publish(Array.from({ length: 30 }, (_, n) => partyEvent(`p${n}`, 2)));
  await waitFor(async () => (await service.effects()).length === 60, {
    what: 'all effects of the other',
    timeoutMs: 30_000,
  });
});
