import { newId } from '@akashi/contracts';
import { useDatabase, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeHttp } from '../src/service.ts';
import { relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { newPrincipal, origin, siteKey } from './support/story.ts';

let world: RelayWorld;

beforeAll(async () => {
  world = await relayWorld();
});

afterAll(() => world?.stop());

const nobody = '127.0.0.1:1';
const submission = () => ({ id: newId(), principal: newPrincipal(), name: 'view_item' });

describe('with Kafka away', () => {
  test('the relay starts, says what is not connected, and refuses events with 503 and Retry-After', async () => {
    const relay = await world.start({ KAFKA_BROKERS: nobody });
    const client = relayClient(world, relay);
    await waitFor(async () => JSON.stringify((await client.call('GET', '/readyz')).body).includes('consents.v1'), {
      what: 'readyz to name the consumer that is not connected',
    });
    expect((await client.call('GET', '/livez')).status).toBe(200);
    await world.db.query(`INSERT INTO sites VALUES ('provider-demo', 'demo-shop', 1, $1, $2)`, [siteKey, [origin]]);
    await world.db.query(`INSERT INTO site_keys VALUES ($1, 'provider-demo', 'demo-shop')`, [siteKey]);
    const refused = await client.call('POST', `/v1/sites/${siteKey}/events`, {
      body: submission(),
      headers: { origin },
    });
    expect(refused).toMatchObject({ status: 503, body: { code: 'broker_unavailable' } });
    expect(refused.headers.get('retry-after')).toEqual(expect.any(String));
  });

  test('an unknown site key is 503, because the site may be on its way', async () => {
    const relay = await world.start({ KAFKA_BROKERS: nobody });
    const client = relayClient(world, relay);
    const path = '/v1/sites/site_unknown_0000000/events';
    const answer = await client.call('POST', path, { body: submission(), headers: { origin } });
    expect(answer).toMatchObject({ status: 503, body: { code: 'not_fresh' } });
  });
});

test('the OpenAPI document can be made without database and broker', async () => {
  const { paths } = (await describeHttp()) as { paths: Record<string, unknown> };
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/v1/tags/{tagId}',
      '/v1/sites/{siteKey}/events',
      '/v1/events/{id}/explanation',
      '/v1/dead-letters',
    ]),
  );
});

test('the relay starts while its database is away', async () => {
  const dropped = await useDatabase({ schema: 'tag_relay' });
  await dropped.drop();
  const env = { TAG_RELAY_API_DATABASE_URL: dropped.apiUrl, TAG_RELAY_WORKER_DATABASE_URL: dropped.workerUrl };
  const client = relayClient(world, await world.start(env));
  expect((await client.call('GET', '/livez')).status).toBe(200);
  expect((await client.call('GET', '/readyz')).status).toBe(503);
});
