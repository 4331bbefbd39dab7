import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectProblem } from './support/expect-problem.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { agreement, background, choice, newPrincipal, notice, published } from './support/story.ts';

let world: RelayWorld;
let client: RelayClient;
const shortLived = notice('short-lived', { consentValidDays: 30 });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const scope = 'tags:read';

beforeAll(async () => {
  world = await relayWorld();
  await world.publish(...background(), published(shortLived));
  await world.publish(agreement({ agreementId: 'ended', changes: { status: 'ended' } }));
  client = relayClient(world, await world.start());
  await projected(world, 'sites');
  await projected(world, 'agreements', 2);
  await projected(world, 'notices', 2);
  await world.publish(
    ...Array.from({ length: 4 }, () => choice({ principal: newPrincipal() })),
    choice({ principal: newPrincipal(), granted: false }),
    choice({ principal: newPrincipal(), of: shortLived, effectiveAt: daysAgo(31) }),
    choice({ principal: newPrincipal(), of: shortLived, effectiveAt: daysAgo(29) }),
    choice({ principal: newPrincipal(), recipientPartyId: 'somebody-else' }),
    choice({ principal: newPrincipal(), seenHash: 'f'.repeat(64) }),
  );
  await projected(world, 'consent_states', 9);
});
afterAll(() => world?.stop());

const ask = (query: string) => client.call('GET', `/v1/eligibility?${query}`, { scope });
const codes = (body: { reasons: { code: string; principals: number }[] }) =>
  Object.fromEntries(body.reasons.map(({ code, principals }) => [code, principals]));

test('persons are counted by what the gate would answer, with the day and how current it is, and nobody is named', async () => {
  await waitFor(async () => (await ask('agreementId=shop-to-crm')).body.knownSince, { what: 'freshness' });
  const { status, body } = await ask('agreementId=shop-to-crm');
  expect(status).toBe(200);
  expect(body.principals).toEqual({ counted: 8, eligible: 5, withheld: 3 });
  expect(codes(body)).toEqual({ consent_refused: 1, consent_expired: 1, notice_hash_mismatch: 1 });
  expect(body).toMatchObject({ agreement: { version: 1, status: 'approved', needsConsent: true }, nextCursor: null });
  const { rows } = await world.db.query<{ principal: string }>('SELECT principal FROM consent_states');
  for (const { principal } of rows) expect(JSON.stringify(body)).not.toContain(principal);
});

test('of a later day it says who could be reached then: a consent that expires meanwhile no longer counts', async () => {
  const { body } = await ask(`agreementId=shop-to-crm&on=${daysAgo(-3).slice(0, 10)}`);
  expect(codes(body)).toMatchObject({ consent_expired: 2 });
  expect(body.principals.eligible).toBe(4);
});

test('nothing is sent and nothing is changed by counting', async () => {
  const before = await world.db.query('SELECT count(*) FROM outbox');
  await ask('agreementId=shop-to-crm');
  expect((await world.db.query('SELECT count(*) FROM outbox')).rows).toEqual(before.rows);
  expect(world.destination.arrivals('/')).toEqual([]);
});

test("a tag's items are asked about instead of the agreement's, and an item that the agreement lacks withholds all", async () => {
  await client.putTag('t-items');
  const tag = await ask('agreementId=shop-to-crm&tagId=t-items');
  expect(tag.body.itemCodes).toEqual(['category']);
  expect(await ask('agreementId=ended&tagId=t-items')).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/tagId' }] },
  });
});

test('under an agreement that has ended nobody is eligible; of an unknown one, or in another tenant, nobody is counted', async () => {
  expect((await ask('agreementId=ended')).body).toMatchObject({
    principals: { counted: 8, eligible: 0 },
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'agreement_ended' })]),
  });
  const unknown = { agreement: null, principals: { counted: 0, eligible: 0, withheld: 0 } };
  expect((await ask('agreementId=never-heard-of')).body).toMatchObject(unknown);
  const token = await world.token(scope, { tenant: 'other' });
  const response = await fetch(`${client.address()}/v1/eligibility?agreementId=shop-to-crm`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await response.json()).toMatchObject(unknown);
});

test('a day gone by, a cursor of another count and a missing scope are refused', async () => {
  expect(await ask('agreementId=shop-to-crm&on=2020-01-01')).toMatchObject({ status: 400 });
  const cursor = Buffer.from(JSON.stringify(['AAAA'])).toString('base64url');
  expect(await ask(`agreementId=shop-to-crm&cursor=${cursor}`)).toMatchObject({ status: 400 });
  expectProblem(await client.call('GET', '/v1/eligibility?agreementId=a', { scope: 'events:read' }), {
    status: 403,
    code: 'forbidden',
  });
});
