import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectProblem } from './support/expect-problem.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { background, newPrincipal, origin, siteId, siteKey } from './support/story.ts';

let world: RelayWorld;
let client: RelayClient;

beforeAll(async () => {
  world = await relayWorld();
  await world.publish(...background());
  client = relayClient(world, await world.start({ TAG_RELAY_EVENTS_PER_SECOND_OF_PRINCIPAL: '1' }));
  await projected(world, 'agreements');
  await projected(world, 'sites');
});

afterAll(() => world?.stop());

const submission = (changes: Record<string, unknown> = {}) => ({
  id: newId(),
  principal: newPrincipal(),
  name: 'view_item',
  properties: { category: 'shoes' },
  ...changes,
});
const post = (
  body: unknown,
  { key = siteKey, headers = { origin } }: { key?: string; headers?: Record<string, string> } = {},
) => client.call('POST', `/v1/sites/${key}/events`, { body, headers });

describe('browser events', () => {
  test('are accepted as JSON and as text/plain, with CORS for exactly the site’s origins', async () => {
    const accepted = await post(submission());
    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('access-control-allow-origin')).toBe(origin);
    expect(
      (await post(JSON.stringify(submission()), { headers: { origin, 'content-type': 'text/plain;charset=UTF-8' } }))
        .status,
    ).toBe(202);
    const preflight = (from: string) =>
      fetch(`${client.address()}/v1/sites/${siteKey}/events`, {
        method: 'OPTIONS',
        headers: {
          origin: from,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBe(origin);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['malformed JSON', '{"id":', { status: 400, code: 'malformed_json' }],
    [
      'a NUL character',
      JSON.stringify(submission({ properties: { category: 'a\\u0000b' } })).replace('\\\\u0000', '\\u0000'),
      { status: 400, code: 'invalid_request' },
    ],
    ['no id', submission({ id: undefined }), { status: 400, code: 'invalid_request', path: '/id' }],
    ['an id that is no UUIDv7', submission({ id: 'abc' }), { status: 400, code: 'invalid_request', path: '/id' }],
    [
      'a principal like an e-mail address',
      submission({ principal: 'taro@example.jp' }),
      { status: 400, code: 'invalid_request', path: '/principal' },
    ],
    [
      'a principal like a phone number',
      submission({ principal: '090-1234-5678' }),
      { status: 400, code: 'invalid_request', path: '/principal' },
    ],
    [
      'properties of a wrong type',
      submission({ properties: 'shoes' }),
      { status: 400, code: 'invalid_request', path: '/properties' },
    ],
    ['a name with spaces', submission({ name: 'view item' }), { status: 400, code: 'invalid_request', path: '/name' }],
    ['no body', undefined, { status: 400, code: 'invalid_request' }],
  ])('with %s are refused, and the fault is named', async (_what, body, expected) => {
    const headers = { origin, 'content-type': 'application/json' };
    expectProblem(await post(body, { headers }), expected);
  });

  test('over 64 KiB are refused', async () => {
    expectProblem(await post(submission({ properties: { category: 'x'.repeat(66_000) } })), {
      status: 413,
      code: 'body_too_large',
    });
  });

  test('from a foreign page, or without an origin, are refused', async () => {
    expectProblem(await post(submission(), { headers: { origin: 'https://evil.example' } }), {
      status: 403,
      code: 'origin_not_allowed',
    });
    expectProblem(await post(submission(), { headers: {} }), { status: 403, code: 'origin_not_allowed' });
  });

  test('for an unknown site key are 404 once the list of sites is known to be current', async () => {
    await waitFor(async () => (await post(submission(), { key: 'site_unknown_0000000' })).status === 404, {
      what: 'freshness of sites',
    });
    expectProblem(await post(submission(), { key: 'site_unknown_0000000' }), { status: 404, code: 'unknown_site_key' });
    expectProblem(await post(submission(), { key: 'x' }), { status: 400, code: 'invalid_request', path: '/siteKey' });
  });

  test('of one principal in a flood are limited', async () => {
    const principal = newPrincipal();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(submission({ principal }))));
    const limited = answers.find(({ status }) => status === 429);
    expectProblem(limited!, { status: 429, code: 'rate_limited' });
    expect(Number(limited!.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('backend events', () => {
  test("are accepted with the provider's own ID as principal, and found by it", async () => {
    const body = { ...submission({ principal: 'member-000001' }), siteId };
    expect(await client.call('POST', '/v1/events', { body, scope: 'events:write' })).toMatchObject({
      status: 202,
      body: { id: body.id },
    });
    await waitFor(
      async () => {
        const { body: page } = await client.call('GET', '/v1/events?principal=member-000001', { scope: 'events:read' });
        return page.items.length === 1 && page.items[0].id === body.id;
      },
      { what: 'the event to be listed' },
    );
  });

  test('nobody sent are not explained', async () => {
    expectProblem(await client.call('GET', `/v1/events/${newId()}/explanation`, { scope: 'events:read' }), {
      status: 404,
      code: 'not_found',
    });
    expectProblem(await client.call('GET', '/v1/events/abc/explanation', { scope: 'events:read' }), {
      status: 400,
      code: 'invalid_request',
      path: '/id',
    });
  });
});

describe('tokens', () => {
  const path = '/v1/tags';
  const get = (headers: Record<string, string>) => client.call('GET', path, { headers });

  test('missing, expired or for another service are refused', async () => {
    expectProblem(await get({}), { status: 401, code: 'unauthenticated' });
    expectProblem(await get({ authorization: `Bearer ${await world.token('tags:read', { expiresIn: -60 })}` }), {
      status: 401,
      code: 'unauthenticated',
    });
    expectProblem(
      await get({ authorization: `Bearer ${await world.token('tags:read', { audience: 'akashi:approval' })}` }),
      { status: 401, code: 'unauthenticated' },
    );
  });

  test('without the scope are refused', async () => {
    expectProblem(await client.call('GET', path, { scope: 'events:read' }), { status: 403, code: 'forbidden' });
  });

  test("of another tenant see none of this tenant's tags and events", async () => {
    await client.putTag('mine');
    const authorization = `Bearer ${await world.token('tags:read tags:write events:read events:write', { tenant: 'other' })}`;
    expectProblem(await client.call('GET', '/v1/tags/mine', { headers: { authorization } }), {
      status: 404,
      code: 'not_found',
    });
    expect((await get({ authorization })).body).toEqual({ items: [], nextCursor: null });
    const body = { ...submission(), siteId };
    expectProblem(await client.call('POST', '/v1/events', { body, headers: { authorization } }), {
      status: 422,
      code: 'unknown_site',
      path: '/siteId',
    });
  });
});
