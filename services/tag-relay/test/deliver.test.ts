import { newId, type ProvisionMade } from '@akashi/contracts';
import type { Service } from '@akashi/service-kit';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { background, choice, newPrincipal, origin, siteKey, tagEvent } from './support/story.ts';

let world: RelayWorld;
let relay: Service;
let client: RelayClient;

beforeAll(async () => {
  world = await relayWorld();
  await world.publish(...background());
  relay = await world.start();
  client = relayClient(world, relay);
  await projected(world, 'agreements');
  await projected(world, 'sites');
});

afterAll(() => world?.stop());

const outboxOf = async (principal: string) => {
  const { rows } = await world.db.query<{ value: Buffer }>('SELECT value FROM outbox WHERE key = $1 ORDER BY id', [
    `provider-demo:${principal}`,
  ]);
  return rows.map(({ value }) => JSON.parse(value.toString()) as ProvisionMade);
};

describe('an event with consent, agreement and tag', () => {
  test('goes from a browser to the destination: signed, with the declared items and the envelope and nothing else', async () => {
    const principal = newPrincipal();
    const { body: tag, status } = await client.putTag('to-crm');
    expect(status).toBe(201);
    expect(tag.signingSecret).toMatch(/^whsec_/);
    const consent = choice({ principal });
    await world.publish(consent);
    const id = newId();
    const body = {
      id,
      principal,
      name: 'view_item',
      properties: { category: 'shoes', mail: 'secret@example.jp' },
      page: `${origin}/a?q=1`,
      afterConsentId: consent.id,
    };
    const accepted = await client.call('POST', `/v1/sites/${siteKey}/events`, {
      body: JSON.stringify(body),
      headers: { origin, 'content-type': 'text/plain' },
    });
    expect(accepted).toMatchObject({ status: 202, body: { id } });

    const explanation = await client.explained(id);
    expect(explanation.tags).toMatchObject([{ tagId: 'to-crm', outcome: 'delivered', reasons: [] }]);
    const arrivals = world.destination.arrivals('/to-crm').filter((arrival) => arrival.body.includes(principal));
    expect(arrivals).toHaveLength(1);
    const [{ body: sent, headers }] = arrivals as unknown as [{ body: string; headers: Record<string, string> }];
    const { provisionId } = explanation.tags[0]!.delivery!;
    expect(new Webhook(tag.signingSecret).verify(sent, headers)).toEqual({
      type: 'akashi.provision',
      id: provisionId,
      tagEventId: id,
      occurredAt: expect.any(String),
      provider: {
        partyId: 'shop',
        partyName: '株式会社ショップ',
        partyAddress: '東京都千代田区丸の内1-1-1',
        representativeName: '鈴木 一郎',
      },
      agreementId: 'shop-to-crm',
      purposeCode: 'crm-enrichment',
      principal,
      items: { category: 'shoes' },
      confirmation: {
        confirmationId: expect.any(String),
        confirmationMethod: 'self_confirmed_as_proxy',
        confirmedAt: expect.any(String),
        consentId: consent.id,
      },
    });
    expect(headers['webhook-id']).toBe(provisionId);
    expect(sent).not.toContain('secret');
  });

  test('is confirmed, then provided, then settled on provisions.v1, naming the very versions relied on', async () => {
    const principal = newPrincipal();
    await client.putTag('to-crm');
    const consent = choice({ principal });
    const event = tagEvent({ principal, afterConsentId: consent.id });
    await world.publish(consent, event);
    await client.explained(event.id, 'delivered');
    const events = await waitFor(
      async () => {
        const found = await outboxOf(principal);
        return found.length === 3 && found;
      },
      { what: 'three events' },
    );
    expect(events.map(({ type }) => type)).toEqual(['confirmation.made', 'provision.made', 'provision.settled']);
    const [confirmation, provision, settled] = events.map(({ data }) => data) as [
      Record<string, unknown>,
      ProvisionMade['data'],
      Record<string, unknown>,
    ];
    expect(provision).toMatchObject({
      tagEventId: event.id,
      provider: { partyId: 'shop', version: 1 },
      recipient: { partyId: 'crm-co', version: 1 },
      agreement: confirmation.agreement,
      tag: { tagId: 'to-crm', revision: 1 },
      itemCodes: ['category'],
      consent: { consentId: consent.id, notice: { noticeId: 'crm-link', version: 1 } },
      confirmationId: confirmation.confirmationId,
    });
    expect(settled).toMatchObject({ provisionId: provision.provisionId, outcome: 'delivered', attempts: 1 });
  });

  test('leaves no information behind: properties go once decided, items once delivered', async () => {
    const principal = newPrincipal();
    await client.putTag('to-crm');
    const consent = choice({ principal });
    const event = tagEvent({ principal, properties: { category: 'a-very-special-value' }, afterConsentId: consent.id });
    await world.publish(consent, event);
    await client.explained(event.id, 'delivered');
    const { rows } = await world.db.query<{ facts: unknown; items: unknown }>(
      'SELECT facts, items FROM tag_events JOIN deliveries USING (tenant, principal, event_id) WHERE event_id = $1',
      [event.id],
    );
    expect(rows).toEqual([{ facts: null, items: null }]);
  });

  test('delivered twice by Kafka is provided once; another event under its id is ignored and alarmed', async () => {
    const principal = newPrincipal();
    await client.putTag('to-crm');
    const consent = choice({ principal });
    const event = tagEvent({ principal, afterConsentId: consent.id });
    await world.publish(consent, consent, event, event);
    await client.explained(event.id, 'delivered');
    await world.publish(event, tagEvent({ principal, id: event.id, properties: { category: 'other' } }));
    await waitFor(
      async () =>
        (await (await fetch(`${relay.address()}/metrics`)).text()).includes(
          'akashi_duplicate_id_conflicts_total{topic="tag-events.v1"} 1',
        ),
      {
        what: 'the alarm',
      },
    );
    const { rows } = await world.db.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM deliveries WHERE event_id = $1',
      [event.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect(world.destination.arrivals('/to-crm').filter(({ body }) => body.includes(event.id))).toHaveLength(1);
  });
});
