import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tokyoDate } from '../src/domain/tokyo-date.ts';
import { consentedEvent } from './support/consented-event.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { background, newPrincipal, tagEvent } from './support/story.ts';

let world: RelayWorld;
let client: RelayClient;
beforeAll(async () => {
  world = await relayWorld();
  await world.publish(...background());
  client = relayClient(world, await world.start({ BREAKER_FAILURES: '2', BREAKER_OPEN_MS: '60000' }));
  await projected(world, 'sites');
  await client.putTag('t-well');
});
afterAll(() => world?.stop());

const get = (path: string, scope = 'tags:read') => client.call('GET', path, { scope });
const today = () => tokyoDate(new Date());

test('each event is counted once under how it ended and once under each reason, by day and tag; of other tenants there is nothing', async () => {
  const sent = await consentedEvent(world);
  const refused = tagEvent({ principal: newPrincipal() });
  await world.publish(refused);
  await client.explained(sent.eventId, 'delivered');
  await client.explained(refused.id, 'withheld');
  const { body } = await get('/v1/outcome-counts?tagId=t-well');
  expect(body.items).toEqual([
    { day: today(), outcome: 'delivered', reason: null, count: 1 },
    { day: today(), outcome: 'withheld', reason: null, count: 1 },
    { day: today(), outcome: 'withheld', reason: expect.objectContaining({ code: 'consent_missing' }), count: 1 },
  ]);
  expect((await get('/v1/outcome-counts?tagId=other')).body.items).toEqual([]);
  const token = await world.token('tags:read', { tenant: 'other' });
  for (const path of ['/v1/outcome-counts', '/v1/destinations']) {
    const response = await fetch(client.address() + path, { headers: { authorization: `Bearer ${token}` } });
    expect(await response.json()).toMatchObject({ items: [] });
  }
  expect(await get('/v1/outcome-counts?from=2026-02-01&to=2026-01-01')).toMatchObject({ status: 400 });
});

test('a destination shows its tags, how the week went, and its breaker once failures in a row have opened it', async () => {
  const origin = new URL(world.destination.url('/t-well')).origin;
  expect((await get('/v1/destinations')).body.items).toMatchObject([
    {
      destination: origin,
      tags: [{ tagId: 't-well', enabled: true }],
      lastSevenDays: { delivered: 1, withheld: 1 },
      breaker: null,
    },
  ]);
  world.destination.answer('/t-well', (response) => void response.writeHead(500).end());
  await consentedEvent(world);
  const [destination] = await waitFor(
    async () => {
      const { items } = (await get('/v1/destinations')).body;
      return items[0].breaker && items;
    },
    { what: 'the breaker to open' },
  );
  expect(destination).toMatchObject({ breaker: { state: 'open', failures: 2 }, waiting: { pending: 1 } });
});

test("a person's provisions and refusals are shown to who may look people up, and the look is evidence that names nobody", async () => {
  const principal = newPrincipal();
  const event = tagEvent({ principal });
  await world.publish(event);
  await client.explained(event.id, 'withheld');
  const path = `/v1/principals/${principal}/outcomes`;
  expect(await get(path, 'events:read')).toMatchObject({ status: 403 });
  const { body } = await get(path, 'principals:read');
  expect(body.items).toMatchObject([
    { id: event.id, tags: [{ tagId: 't-well', outcome: 'withheld', reasons: [{ code: 'consent_missing' }] }] },
  ]);
  const { rows } = await world.db.query<{ value: Buffer }>(
    `SELECT value FROM outbox WHERE topic = 'audit.tag-relay.v1'`,
  );
  expect(rows.map(({ value }) => JSON.parse(value.toString()))).toMatchObject([
    { type: 'audit.logged', data: { action: 'outcomes.viewed', details: { eventIds: [event.id] } } },
  ]);
  expect(rows.map(({ value }) => value.toString()).join()).not.toContain(principal);
});
