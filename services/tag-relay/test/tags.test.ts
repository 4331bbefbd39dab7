import { newId } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectProblem } from './support/expect-problem.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { background, siteId } from './support/story.ts';

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

describe('tags', () => {
  test('get a revision with each change and none without; the secret is shown once', async () => {
    const first = await client.putTag('revised');
    expect(first).toMatchObject({
      status: 201,
      body: { revision: 1, signingSecret: expect.stringMatching(/^whsec_/) },
    });
    expect(await client.putTag('revised')).toMatchObject({ status: 200, body: { revision: 1 } });
    const second = await client.putTag('revised', { enabled: false });
    expect(second).toMatchObject({ status: 200, body: { revision: 2, content: { enabled: false } } });
    const { body: shown } = await client.call('GET', '/v1/tags/revised', { scope: 'tags:read' });
    expect(shown).toEqual(second.body);
    expect(JSON.stringify([second.body, shown])).not.toContain('whsec_');
    const { rows } = await world.db.query<{ value: Buffer }>(
      `SELECT value FROM outbox WHERE key = 'provider-demo:revised' ORDER BY id`,
    );
    expect(rows.map(({ value }) => JSON.parse(value.toString()).data.revision)).toEqual([1, 2]);
    expect(rows.map(({ value }) => value.toString()).join()).not.toContain('whsec_');
  });

  test('are encrypted as far as their secret goes', async () => {
    const signingSecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    await client.putTag('given', {
      destination: { kind: 'webhook', url: world.destination.url('/given'), signingSecret },
    });
    const { rows } = await world.db.query<{ signing_secret: Buffer }>(
      `SELECT signing_secret FROM tags WHERE tag_id = 'given'`,
    );
    expect(rows[0]!.signing_secret.includes(Buffer.from(signingSecret))).toBe(false);
  });

  test.each([
    ['plain http', 'http://crm.example.jp/in'],
    ['a private address', 'https://10.0.0.1/in'],
    ['the metadata address', 'https://169.254.169.254/latest'],
    ['this machine', 'https://localhost/in'],
    ['a user name', 'https://user:pass@crm.example.jp/in'],
  ])('with a destination that is %s are refused', async (_what, url) => {
    const answer = await client.putTag('bad-destination', { destination: { kind: 'webhook', url } });
    expectProblem(answer, { status: 422, code: 'destination_refused', path: '/destination/url' });
  });

  test('with items that the agreement lacks, an unknown site, or an item twice are refused', async () => {
    const source = { kind: 'page' };
    expectProblem(
      await client.putTag('bad', {
        items: [
          { itemCode: 'page', source },
          { itemCode: 'income', source },
        ],
      }),
      {
        status: 422,
        code: 'item_not_in_agreement',
        path: '/items/1/itemCode',
      },
    );
    expectProblem(await client.putTag('bad', { siteId: 'nowhere' }), {
      status: 422,
      code: 'unknown_site',
      path: '/siteId',
    });
    expectProblem(
      await client.putTag('bad', {
        items: [
          { itemCode: 'page', source },
          { itemCode: 'page', source },
        ],
      }),
      {
        status: 400,
        code: 'invalid_request',
        path: '/items/1/itemCode',
      },
    );
  });

  test('an agreement that is not known yet is no fault', async () => {
    expect((await client.putTag('early', { agreementId: 'not-yet' })).status).toBe(201);
  });

  test('an Idempotency-Key gives the same answer again, without the secret, and refuses another body', async () => {
    const key = newId();
    const put = (changes: Record<string, unknown> = {}) =>
      client.call('PUT', '/v1/tags/keyed', {
        scope: 'tags:write',
        headers: { 'idempotency-key': key },
        body: {
          siteId,
          eventName: 'view_item',
          agreementId: 'shop-to-crm',
          destination: { kind: 'webhook', url: world.destination.url('/keyed') },
          items: [{ itemCode: 'page', source: { kind: 'page' } }],
          enabled: true,
          ...changes,
        },
      });
    const { signingSecret, ...first } = (await put()).body;
    expect(signingSecret).toMatch(/^whsec_/);
    const again = await put();
    expect(again).toMatchObject({ status: 201, body: first });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(first);
    expectProblem(await put({ enabled: false }), { status: 422, code: 'idempotency_key_reused' });
    const { rows } = await world.db.query(`SELECT 1 FROM tag_revisions WHERE tag_id = 'keyed'`);
    expect(rows).toHaveLength(1);
  });

  test('are listed by page', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await client.call('GET', `/v1/tags?limit=2${query}`, { scope: 'tags:read' });
      ids.push(...body.items.map(({ tagId }: { tagId: string }) => tagId));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toContain('keyed');
    expectProblem(await client.call('GET', '/v1/tags?cursor=nonsense', { scope: 'tags:read' }), {
      status: 400,
      code: 'invalid_cursor',
    });
  });
});
