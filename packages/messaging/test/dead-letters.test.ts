import { waitFor } from '@akashi/test-harness';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { deadLetters, type EventConsumer, type Handlers, replayDeadLetter } from '../src/index.ts';
import { createExampleService, type ExampleService, partyEvent, recordEffects, versionsOf } from './example-service.ts';
import { writeRaw } from './read-topic.ts';

let service: ExampleService;
let consumer: EventConsumer;
beforeEach(async () => {
  service = await createExampleService();
  consumer = service.messaging.createConsumer({ topic: 'parties.v1', db: service.db, handle: recordEffects });
  consumer.start();
});
afterEach(async () => {
  await consumer.stop();
  await service.stop();
});

const write = (messages: Parameters<typeof writeRaw>[2]) =>
  writeRaw(service.kafka.brokers, `${service.kafka.topicPrefix}parties.v1`, messages);
const list = (tenant = 'acme') => service.api.tenantTransaction(tenant, (tx) => deadLetters(tx).list());
const waitForLetters = (count: number) =>
  waitFor(async () => (await list()).length >= count && list(), { what: `${count} dead letters` });
const replay = (id: string, handlers: Handlers = { 'parties.v1': recordEffects }) =>
  replayDeadLetter({ db: service.db, id, handlers, tenant: 'acme' });

test('what can’t be read is kept as it came, with headers and reason, and what follows is handled', async () => {
  const garbage = Buffer.from([0, 1, 2, 0xff, 0x7b]);
  const badData = { ...partyEvent('a', 1), data: { partyId: 'a' } };
  await write([
    { key: 'acme:a', value: garbage, headers: { traceparent: '00-x', binary: Buffer.from([0xff, 0]) } },
    { key: 'acme:a', value: JSON.stringify({ hello: 'world' }) },
    { key: 'acme:a', value: JSON.stringify(badData) },
    { key: 'acme:a', value: null },
    { key: 'acme:b', value: JSON.stringify(partyEvent('a', 7)) },
    { key: 'acme:a', value: JSON.stringify(partyEvent('a', 2)) },
  ]);
  const letters = await waitForLetters(5);
  await waitFor(async () => versionsOf(await service.effects(), 'a').length === 1, { what: 'the event behind them' });
  const first = letters.find(({ value }) => value?.equals(garbage));
  expect(first).toMatchObject({ tenant: 'acme', topic: 'parties.v1', key: 'acme:a', offset: '0', resolvedAt: null });
  expect(first!.headers).toEqual({ traceparent: '00-x', binary: { base64: '/wA=' } });
  expect(first!.reason).toMatch(/not JSON/);
  expect(letters.map(({ reason }) => reason).join('\n')).toMatch(
    /party.changed: [\s\S]*no value|no value[\s\S]*party.changed: /,
  );
  expect(consumer.status().paused).toEqual([]);
  expect(await list('other')).toEqual([]);
});

test('one that arrives again is kept once', async () => {
  await write([{ key: 'acme:a', value: 'x' }]);
  await waitForLetters(1);
  await consumer.stop();
  await service.messaging.rewindGroup({ topic: 'parties.v1' });
  consumer = service.messaging.createConsumer({ topic: 'parties.v1', db: service.db, handle: recordEffects });
  consumer.start();
  await write([{ key: 'acme:a', value: JSON.stringify(partyEvent('a', 2)) }]);
  await waitFor(async () => (await service.effects()).length === 1, { what: 'the event behind it' });
  expect(await list()).toHaveLength(1);
});

test('a replay handles the stored bytes and resolves the letter in one transaction, once', async () => {
  // A letter whose bytes this release can read, as after a deployment that mends the reader.
  await service.db.query(
    `INSERT INTO dead_letters (id, topic, partition, kafka_offset, tenant, key, value, headers, message_time, reason)
     VALUES ('019ab000-0000-7000-8000-000000000001', 'parties.v1', 0, 900, 'acme', 'acme:a', $1, '{}', now(), 'an older release could not read it')`,
    [Buffer.from(JSON.stringify(partyEvent('a', 3)))],
  );
  const id = '019ab000-0000-7000-8000-000000000001';
  const failing: Handlers = {
    'parties.v1': async (batch, tx) => recordEffects(batch, tx).then(() => Promise.reject(new Error('not yet'))),
  };
  await expect(replay(id, failing)).rejects.toThrow('not yet');
  expect((await list())[0]).toMatchObject({ attempts: 1, lastError: 'Error: not yet', resolvedAt: null });
  expect(await service.effects()).toEqual([]);
  expect((await replay(id)).resolvedAt).toBeInstanceOf(Date);
  await replay(id);
  expect(versionsOf(await service.effects(), 'a')).toEqual([3]);
});

test('a replay of what still can’t be read fails, says why, and the letter stays; so does one of another tenant’s', async () => {
  await write([{ key: 'acme:a', value: '{' }]);
  const [letter] = await waitForLetters(1);
  await expect(replay(letter!.id)).rejects.toMatchObject({ code: 'dead_letter_unreadable' });
  expect((await list())[0]).toMatchObject({ attempts: 1, resolvedAt: null });
  await expect(
    replayDeadLetter({ db: service.db, id: letter!.id, handlers: {}, tenant: 'other' }),
  ).rejects.toMatchObject({ code: 'dead_letter_not_found' });
});

test('a replay of what came under another key is refused: nobody applies another tenant’s event', async () => {
  await write([{ key: 'acme:a', value: JSON.stringify({ ...partyEvent('a', 1), tenantid: 'other' }) }]);
  const [letter] = await waitForLetters(1);
  await expect(replay(letter!.id)).rejects.toMatchObject({ code: 'dead_letter_unreadable' });
  expect(await service.effects()).toEqual([]);
});
