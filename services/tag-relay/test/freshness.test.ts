import { newId } from '@akashi/contracts';
import type { Service } from '@akashi/service-kit';
import { spawnService, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consentedEvent } from './support/consented-event.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { background, choice, newPrincipal, tagEvent } from './support/story.ts';

let world: RelayWorld;
let projecting: Service;
let client: RelayClient;

beforeAll(async () => {
  world = await relayWorld();
  await world.publish(...background());
  projecting = await world.start({ TAG_RELAY_ROLES: 'project' });
  const relay = await world.start({ TAG_RELAY_ROLES: 'http,deliver', AWAIT_CONSENT_MS: '1500' });
  client = relayClient(world, relay);
  await projected(world, 'agreements');
  await projected(world, 'sites');
  await client.putTag('to-crm');
});

afterAll(() => world?.stop());

const tagIn = async (eventId: string) => (await client.explain(eventId)).tags[0];

test('an event is deferred until the consent it names is projected, then delivered', async () => {
  const principal = newPrincipal();
  const grant = choice({ principal });
  const event = tagEvent({ principal, afterConsentId: grant.id });
  await world.publish(event);
  await waitFor(async () => (await client.explain(event.id)).reason?.code === 'awaiting_consent', {
    what: 'the event to wait',
  });
  await world.publish(grant);
  expect((await client.explained(event.id)).tags).toMatchObject([{ outcome: 'delivered' }]);
});

test('an event whose consent never comes is decided without it once the wait is over', async () => {
  const event = tagEvent({ principal: newPrincipal(), afterConsentId: newId() });
  await world.publish(event);
  expect((await client.explained(event.id)).tags).toMatchObject([
    { outcome: 'withheld', reasons: [{ code: 'consent_missing' }] },
  ]);
});

test('while nobody keeps the projections fresh nothing leaves; events and deliveries wait, and go on when somebody does', async () => {
  world.destination.answer('/to-crm', (response, nth) => response.writeHead(nth === 2 ? 503 : 200).end());
  const failing = await consentedEvent(world);
  await waitFor(() => world.destination.arrivals('/to-crm').length >= 2, { what: 'an attempt that fails' });
  await projecting.stop();
  await world.db.query('UPDATE deliveries SET next_attempt_at = now() WHERE event_id = $1', [failing.eventId]);
  const staleBefore = world.destination.arrivals('/to-crm').length;
  const principal = newPrincipal();
  const waiting = tagEvent({ principal });
  const staleSince = Date.now();
  await waitFor(() => Date.now() - staleSince > 1_600, { what: 'the last freshness to expire' });
  const leftWhileFresh = world.destination.arrivals('/to-crm').length;
  await world.publish(choice({ principal }), waiting);
  await waitFor(async () => (await client.explain(waiting.id)).reason?.code === 'not_fresh', {
    what: 'the event to be deferred',
  });
  expect(world.destination.arrivals('/to-crm')).toHaveLength(leftWhileFresh);
  expect(leftWhileFresh - staleBefore).toBeLessThanOrEqual(1);
  projecting = await world.start({ TAG_RELAY_ROLES: 'project' });
  expect((await client.explained(waiting.id)).tags).toMatchObject([{ outcome: 'delivered' }]);
  expect((await client.explained(failing.eventId)).tags).toMatchObject([{ outcome: 'delivered' }]);
  expect(await tagIn(waiting.id)).toBeDefined();
});

test('no attempt starts more than 2 s after a withdrawal is on the broker, even if the process that projects it stands still', async () => {
  await projecting.stop();
  const projector = spawnService({
    entry: new URL('../src/main.ts', import.meta.url),
    env: { ...world.env, TAG_RELAY_ROLES: 'project', LOG_LEVEL: 'warn' },
  });
  try {
    const principal = newPrincipal();
    await client.putTag('stopped', { eventName: 'stopped' });
    const first = await consentedEvent(world, { principal, name: 'stopped' });
    expect((await client.explained(first.eventId)).tags).toMatchObject([{ outcome: 'delivered' }]);
    projector.kill('SIGSTOP');
    await world.publish(choice({ principal, granted: false, choiceNumber: 2 }));
    const acknowledgedAt = Date.now();
    const until = acknowledgedAt + 4_000;
    while (Date.now() < until) await world.publish(tagEvent({ principal, name: 'stopped' }));
    const tooLate = world.destination.arrivals('/stopped').filter(({ at }) => at > acknowledgedAt + 2_000);
    expect(tooLate).toEqual([]);
    projector.kill('SIGCONT');
    const last = tagEvent({ principal, name: 'stopped' });
    await world.publish(last);
    expect((await client.explained(last.id)).tags).toMatchObject([
      { outcome: 'withheld', reasons: [{ code: 'consent_refused' }] },
    ]);
  } finally {
    await projector.stop();
  }
});
