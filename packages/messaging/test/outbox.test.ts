import { tcpProxy, waitFor } from '@akashi/test-harness';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type OutboxPublisher, putInOutbox } from '../src/index.ts';
import { type Lease, markPublished, takeLease } from '../src/outbox-rows.ts';
import { createExampleService, type ExampleService, partyEvent } from './example-service.ts';
import { firstSeen, readTopic } from './read-topic.ts';

let service: ExampleService;
let publishers: OutboxPublisher[] = [];
beforeEach(async () => {
  service = await createExampleService();
});
afterEach(async () => {
  await Promise.all(publishers.map((publisher) => publisher.stop()));
  publishers = [];
  await service.stop();
});

const publisher = (options = {}, messaging = service.messaging): OutboxPublisher => {
  const made = messaging.createOutboxPublisher({ db: service.db, ...options });
  publishers.push(made);
  made.start();
  return made;
};
const topic = () => `${service.kafka.topicPrefix}parties.v1`;
const unpublished = async () => (await service.db.query('SELECT 1 FROM outbox WHERE published_at IS NULL')).rowCount;
const waitUntilPublished = () =>
  waitFor(async () => (await unpublished()) === 0, { what: 'the outbox to be empty', timeoutMs: 30_000 });

test('what a transaction put in is published if it commits, byte for byte and in its key’s order, and not if it rolls back', async () => {
  publisher({ batchRows: 7 });
  const events = Array.from({ length: 50 }, (_, n) => partyEvent(`p${n % 3}`, n));
  const values = events.map((event) => Buffer.from(` ${JSON.stringify(event)}\n`));
  await service.api.tenantTransaction('acme', (tx) =>
    putInOutbox(tx, events.slice(0, 25), { values: values.slice(0, 25) }),
  );
  const rolledBack = service.db.transaction(async (tx) => {
    await putInOutbox(tx, [partyEvent('rolled-back', 1)]);
    throw new Error('decided otherwise');
  });
  await expect(rolledBack).rejects.toThrow('decided otherwise');
  await service.db.transaction((tx) => putInOutbox(tx, events.slice(25), { values: values.slice(25) }));
  await waitUntilPublished();
  const read = await readTopic(service.kafka.brokers, topic());
  const ids = firstSeen(read);
  for (const p of [0, 1, 2]) {
    expect(ids.get(`acme:p${p}`)).toEqual(events.filter(({ data }) => data.partyId === `p${p}`).map(({ id }) => id));
  }
  expect(ids.has('acme:rolled-back')).toBe(false);
  expect(read.map(({ value }) => value.toString()).sort()).toEqual(values.map(String).sort());
});

test('a row with a lower id that is committed later is published too', async () => {
  publisher();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let wrote: () => void = () => undefined;
  const written = new Promise<void>((resolve) => (wrote = resolve));
  const slow = service.db.transaction(async (tx) => {
    await putInOutbox(tx, [partyEvent('slow', 1)]);
    wrote();
    await held;
  });
  await written;
  await service.db.transaction((tx) => putInOutbox(tx, [partyEvent('fast', 1)]));
  await waitUntilPublished();
  release();
  await slow;
  await waitUntilPublished();
  await waitFor(async () => firstSeen(await readTopic(service.kafka.brokers, topic())).has('acme:slow'), {
    what: 'the slow row',
  });
});

test('a publisher that stalls loses its lease to another and then can mark nothing', async () => {
  await service.db.transaction((tx) => putInOutbox(tx, [partyEvent('a', 1)]));
  const stalled = (await takeLease(service.db, 'stalled', 1)) as Lease;
  const other = (await waitFor(() => takeLease(service.db, 'other', 60_000), {
    what: 'the lease to run out',
  })) as Lease;
  expect(BigInt(other.fence)).toBeGreaterThan(BigInt(stalled.fence));
  const { rows } = await service.db.query<{ id: string }>('SELECT id FROM outbox');
  const ids = rows.map(({ id }) => id);
  expect(await markPublished(service.db, stalled, ids)).toBe(false);
  expect(await unpublished()).toBe(1);
  expect(await takeLease(service.db, 'stalled', 1)).toBeUndefined();
  expect(await markPublished(service.db, other, ids)).toBe(true);
  expect(await unpublished()).toBe(0);
});

test('of two publishers one works; when its broker is lost to it the other takes over, and no row is lost or out of order', async () => {
  const proxy = await tcpProxy({ targetPort: Number(service.kafka.brokers[0]!.split(':')[1]) });
  const cutOff = service.messagingOver([`127.0.0.1:${proxy.port}`]);
  publisher({ leaseMs: 60_000 }, cutOff);
  const events = Array.from({ length: 40 }, (_, n) => partyEvent(`p${n % 2}`, n));
  for (const event of events.slice(0, 20)) await service.db.transaction((tx) => putInOutbox(tx, [event]));
  await waitUntilPublished();
  proxy.refuse(true);
  publisher({ leaseMs: 60_000 });
  for (const event of events.slice(20)) await service.db.transaction((tx) => putInOutbox(tx, [event]));
  await waitUntilPublished();
  const ids = firstSeen(await readTopic(service.kafka.brokers, topic()));
  for (const p of [0, 1])
    expect(ids.get(`acme:p${p}`)).toEqual(events.filter(({ data }) => data.partyId === `p${p}`).map(({ id }) => id));
  await publishers[0]!.stop();
  await cutOff.stop();
  await proxy.close();
});

test('with Kafka away rows wait, their age shows, and they go out in order when it is back', async () => {
  const proxy = await tcpProxy({ targetPort: Number(service.kafka.brokers[0]!.split(':')[1]) });
  proxy.refuse(true);
  const messaging = service.messagingOver([`127.0.0.1:${proxy.port}`]);
  publisher({}, messaging);
  const events = Array.from({ length: 10 }, (_, n) => partyEvent('a', n));
  await service.db.transaction((tx) => putInOutbox(tx, events));
  const age = async () =>
    (await service.registry.getSingleMetric('akashi_outbox_age_seconds')!.get()).values[0]?.value ?? 0;
  await waitFor(async () => (await age()) > 0, { what: 'the age to show' });
  expect(await unpublished()).toBe(10);
  proxy.refuse(false);
  await waitUntilPublished();
  expect(firstSeen(await readTopic(service.kafka.brokers, topic())).get('acme:a')).toEqual(events.map(({ id }) => id));
  await publishers[0]!.stop();
  await messaging.stop();
  await proxy.close();
});

test('published rows are deleted after their time, unpublished ones never', async () => {
  await service.db.transaction((tx) => putInOutbox(tx, [partyEvent('a', 1), partyEvent('a', 2)]));
  publisher({ keepPublishedMs: 0 });
  await waitFor(async () => (await service.db.query('SELECT 1 FROM outbox')).rowCount === 0, {
    what: 'the rows to be deleted',
    timeoutMs: 30_000,
  });
  expect((await readTopic(service.kafka.brokers, topic())).length).toBe(2);
});

test('the api role may add to the outbox and read nothing of it', async () => {
  await expect(service.api.tenantTransaction('acme', (tx) => tx.query('SELECT 1 FROM outbox'))).rejects.toMatchObject({
    code: '42501',
  });
});
