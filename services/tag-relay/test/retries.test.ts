import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawnService, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { consentedEvent, publishedAbout } from './support/consented-event.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { agreement, background, choice } from './support/story.ts';

let world: RelayWorld;
let client: RelayClient;
let closedPort: number;

beforeAll(async () => {
  world = await relayWorld();
  closedPort = await portWithNobody();
  await world.publish(...background());
  const relay = await world.start({ DELIVERY_PRIVATE_HOSTS: `${world.destination.host},127.0.0.1:${closedPort}` });
  client = relayClient(world, relay);
  await projected(world, 'agreements');
  await projected(world, 'sites');
});

afterAll(() => world?.stop());

async function portWithNobody(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sets a tag for an event name of its own and sends one event to it. */
async function send(tagId: string, changes: Record<string, unknown> = {}) {
  const { status } = await client.putTag(tagId, { eventName: tagId, ...changes });
  expect(status).toBe(201);
  return consentedEvent(world, { name: tagId });
}

const settledOutcomes = async (principal: string) =>
  (await publishedAbout(world, principal))
    .filter(({ type }) => type === 'provision.settled')
    .map(({ data }) => data.outcome);

describe('how a delivery ends', () => {
  test('delivered after a failure: tried again under the same webhook-id, settled once', async () => {
    world.destination.answer('/flaky', (response, nth) => response.writeHead(nth === 1 ? 503 : 200).end());
    const { eventId, principal } = await send('flaky');
    const { tags } = await client.explained(eventId);
    expect(tags[0]).toMatchObject({
      outcome: 'delivered',
      delivery: {
        attempts: [
          { outcome: 'unknown', status: 503 },
          { outcome: 'delivered', status: 200 },
        ],
      },
    });
    const [first, second] = world.destination.arrivals('/flaky');
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect(second!.body).toBe(first!.body);
    expect(await settledOutcomes(principal)).toEqual(['delivered']);
  });

  test('unknown when every attempt was answered with an error', async () => {
    world.destination.answer('/down', (response) => response.writeHead(500).end());
    const { eventId, principal } = await send('down');
    const { tags } = await client.explained(eventId);
    expect(tags[0]).toMatchObject({
      outcome: 'unknown',
      delivery: { attempts: [{ status: 500 }, { status: 500 }, { status: 500 }] },
    });
    expect(await settledOutcomes(principal)).toEqual(['unknown']);
  });

  test('unknown, and not tried again, when the destination says that the request itself is wrong', async () => {
    world.destination.answer('/gone', (response) => response.writeHead(410).end());
    const { eventId } = await send('gone');
    expect((await client.explained(eventId)).tags[0]).toMatchObject({
      outcome: 'unknown',
      delivery: { attempts: [{ status: 410 }] },
    });
    expect(world.destination.arrivals('/gone')).toHaveLength(1);
  });

  test('unknown when the connection was lost or the answer never came: the data may have arrived', async () => {
    world.destination.answer('/lost', (response) => response.destroy());
    world.destination.answer('/silent', () => undefined);
    const [lost, silent] = [await send('lost'), await send('silent')];
    expect((await client.explained(lost.eventId)).tags[0]!.outcome).toBe('unknown');
    const { tags } = await client.explained(silent.eventId);
    expect(tags[0]).toMatchObject({ outcome: 'unknown', delivery: { attempts: [{ outcome: 'unknown' }, {}, {}] } });
  });

  test('not_sent only when every attempt provably never started', async () => {
    const { eventId, principal } = await send('refused', {
      destination: { kind: 'webhook', url: `http://127.0.0.1:${closedPort}/` },
    });
    const { tags } = await client.explained(eventId);
    const attempt = { outcome: 'not_sent', cause: 'ECONNREFUSED' };
    expect(tags[0]).toMatchObject({ outcome: 'not_sent', delivery: { attempts: [attempt, attempt, attempt] } });
    expect(await settledOutcomes(principal)).toEqual(['not_sent']);
  });

  test('a redirect is not followed', async () => {
    world.destination.answer('/moved', (response) =>
      response.writeHead(307, { location: world.destination.url('/elsewhere') }).end(),
    );
    const { eventId } = await send('moved');
    expect((await client.explained(eventId)).tags[0]).toMatchObject({
      outcome: 'unknown',
      delivery: { attempts: [{ status: 307 }] },
    });
    expect(world.destination.arrivals('/elsewhere')).toEqual([]);
  });
});

describe('between two attempts the gate is asked again', () => {
  /** The second attempt comes later than the two seconds within which a change on a topic has to take effect. */
  const failOnce = (path: string) =>
    world.destination.answer(path, (response, nth) => {
      response.writeHead(nth === 1 ? 503 : 200, { 'retry-after': '3' }).end();
    });

  /** Sends an event whose first attempt fails, changes something, and says how the delivery ended. */
  async function changedBetween(
    tagId: string,
    change: (sent: { principal: string; eventId: string }) => Promise<unknown>,
    name = tagId,
  ) {
    failOnce(`/${tagId}`);
    const sent = await send(tagId, { eventName: name });
    await waitFor(() => world.destination.arrivals(`/${tagId}`).length === 1, { what: 'the first attempt' });
    await change(sent);
    const { tags } = await client.explained(sent.eventId);
    expect(world.destination.arrivals(`/${tagId}`)).toHaveLength(1);
    return { ...sent, tag: tags[0]! };
  }

  test('a withdrawal stops the second attempt; what may have left stays on record as unknown', async () => {
    const { tag, principal } = await changedBetween('withdrawn', ({ principal }) =>
      world.publish(choice({ principal, granted: false, choiceNumber: 2 })),
    );
    expect(tag).toMatchObject({ outcome: 'unknown', reasons: [{ code: 'consent_refused' }] });
    expect(await settledOutcomes(principal)).toEqual(['unknown']);
  });

  test('a tag that was disabled stops it', async () => {
    const { tag } = await changedBetween('disabled', () =>
      client.putTag('disabled', { eventName: 'disabled', enabled: false }),
    );
    expect(tag).toMatchObject({ outcome: 'unknown', reasons: [{ code: 'tag_disabled' }] });
  });

  test('a tag that sends elsewhere now stops it', async () => {
    const destination = { kind: 'webhook', url: world.destination.url('/other') };
    const { tag } = await changedBetween('rerouted', () =>
      client.putTag('rerouted', { eventName: 'rerouted', destination }),
    );
    expect(tag).toMatchObject({ outcome: 'unknown', reasons: [{ code: 'tag_changed' }] });
    expect(world.destination.arrivals('/other')).toEqual([]);
  });

  test('consent given anew is another basis than the provision names: it stops', async () => {
    const { tag } = await changedBetween('renewed', ({ principal }) =>
      world.publish(choice({ principal, choiceNumber: 2 })),
    );
    expect(tag).toMatchObject({ outcome: 'unknown', reasons: [{ code: 'basis_changed' }] });
  });

  test('a delivery of yesterday is given up', async () => {
    const { tag } = await changedBetween('old', ({ eventId }) =>
      world.db.query(`UPDATE deliveries SET created_at = created_at - interval '25 hours' WHERE event_id = $1`, [
        eventId,
      ]),
    );
    expect(tag).toMatchObject({ outcome: 'unknown', reasons: [{ code: 'too_old' }] });
  });

  test('a suspended agreement stops it', async () => {
    const { tag } = await changedBetween('suspended', () =>
      world.publish(agreement({ revision: 2, changes: { status: 'suspended' } })),
    );
    expect(tag).toMatchObject({ outcome: 'unknown', reasons: [{ code: 'agreement_suspended' }] });
    await world.publish(agreement({ revision: 3 }));
    await waitFor(async () => (await world.db.query(`SELECT 1 FROM agreements WHERE revision = 3`)).rowCount === 1, {
      what: 'approval',
    });
  });
});

test('when a process dies after the bytes left, the provision is on record and is tried again under the same id once its lease ends', async () => {
  world.destination.answer('/crash', (response, nth) => {
    if (nth > 1) response.writeHead(200).end();
  });
  const twin = await relayWorld();
  try {
    const env = { ...twin.env, DELIVERY_PRIVATE_HOSTS: world.destination.host, LOG_LEVEL: 'warn' };
    await twin.publish(...background());
    const setUp = await twin.start({ ...env, TAG_RELAY_ROLES: 'http,project' });
    const twinClient = relayClient(twin, setUp);
    await projected(twin, 'sites');
    await projected(twin, 'agreements');
    const put = await twinClient.putTag('crash', {
      eventName: 'crash',
      destination: { kind: 'webhook', url: world.destination.url('/crash') },
    });
    expect(put.status).toBe(201);
    const doomed = spawnService({
      entry: new URL('../src/main.ts', import.meta.url),
      env: { ...env, TAG_RELAY_ROLES: 'deliver' },
    });
    const { eventId, principal } = await consentedEvent(twin, { name: 'crash' });
    await waitFor(() => world.destination.arrivals('/crash').length === 1, {
      what: 'the bytes to arrive',
      timeoutMs: 30_000,
    });
    doomed.kill('SIGKILL');
    await doomed.exited;
    expect((await publishedAbout(twin, principal)).map(({ type }) => type)).toEqual([
      'confirmation.made',
      'provision.made',
    ]);

    await twin.start({ ...env, TAG_RELAY_ROLES: 'deliver' });
    const { tags } = await twinClient.explained(eventId);
    expect(tags[0]).toMatchObject({
      outcome: 'delivered',
      delivery: { attempts: [{ outcome: 'unknown' }, { outcome: 'delivered' }] },
    });
    const [first, second] = world.destination.arrivals('/crash');
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect((await publishedAbout(twin, principal)).map(({ type, data }) => [data.outcome ?? type])).toEqual([
      ['confirmation.made'],
      ['provision.made'],
      ['delivered'],
    ]);
  } finally {
    await twin.stop();
  }
});
