import type { AkashiEvent } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { agreement, background, choice, newPrincipal, party, published, tagEvent } from './support/story.ts';
import { agreementIdOf, noticeOf, tagOf, type WithholdCase, withholdCases } from './support/withhold-cases.ts';

let world: RelayWorld;
let client: RelayClient;
const events = new Map<WithholdCase, AkashiEvent>();

beforeAll(async () => {
  world = await relayWorld();
  await world.publish(...background(), party('us-co', { countryCode: 'US' }));
  client = relayClient(world, await world.start());
  await projected(world, 'sites');
  for (const one of withholdCases) {
    const source = { kind: 'property', pointer: '/category' };
    const items = [{ itemCode: one.itemCode ?? 'category', source }];
    const { status } = await client.putTag(tagOf(one), {
      eventName: tagOf(one),
      agreementId: agreementIdOf(one),
      items,
    });
    expect(status).toBe(201);
  }
  await world.publish(...withholdCases.flatMap(backgroundOf));
  await projected(world, 'agreements', withholdCases.length);
  await projected(world, 'notices', withholdCases.length);
  for (const one of withholdCases) {
    const principal = newPrincipal();
    const chosen = one.choice === null ? [] : [choice({ principal, of: noticeOf(one), ...one.choice })];
    const event = tagEvent({
      principal,
      name: tagOf(one),
      afterConsentId: chosen[0]?.id ?? null,
      ...(one.properties && { properties: one.properties }),
    });
    events.set(one, event);
    await world.publish(...chosen, event);
  }
});

afterAll(() => world?.stop());

function backgroundOf(one: WithholdCase): AkashiEvent[] {
  const agreed = agreement({
    agreementId: agreementIdOf(one),
    ...(one.agreement && { content: one.agreement }),
    ...(one.agreementChanges && { changes: one.agreementChanges }),
  });
  return [...(one.isAgreementMissing ? [] : [agreed]), ...(one.isNoticeMissing ? [] : [published(noticeOf(one))])];
}

describe('nothing leaves', () => {
  test.each(withholdCases.map((one) => [one.reason, one] as const))(
    'when the gate finds %s, and the explanation says so',
    async (reason, one) => {
      const { tags } = await client.explained(events.get(one)!.id);
      expect(tags).toEqual([
        expect.objectContaining({
          outcome: 'withheld',
          reasons: [{ code: reason, ja: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) }],
        }),
      ]);
      expect(world.destination.arrivals(`/${tagOf(one)}`)).toEqual([]);
    },
  );

  test('under the copy of an agreement whose provider is another tenant', async () => {
    const principal = newPrincipal();
    await client.putTag('t-copy', { eventName: 'copy', agreementId: 'a-copy' });
    const grant = choice({ principal });
    const event = tagEvent({ principal, name: 'copy', afterConsentId: grant.id });
    await world.publish(agreement({ agreementId: 'a-copy', changes: { providerTenant: 'other' } }), grant, event);
    const { tags } = await client.explained(event.id);
    expect(tags).toMatchObject([{ outcome: 'withheld', reasons: [{ code: 'agreement_unknown' }] }]);
  });

  test('when no tag is set for the event', async () => {
    const event = tagEvent({ principal: newPrincipal(), name: 'no_such_event' });
    await world.publish(event);
    const explanation = await client.explained(event.id);
    expect(explanation).toMatchObject({ tags: [], reason: { code: 'no_tag' } });
  });

  test("when a message of this person's consents could not be read, until somebody has resolved it", async () => {
    const principal = newPrincipal();
    await client.putTag('t-unreadable', { eventName: 'unreadable' });
    const grant = choice({ principal });
    const broken = choice({ principal, choiceNumber: 2, granted: false });
    Object.assign(broken, { data: { principal } });
    await world.publish(grant, broken);
    await projected(world, 'dead_letters');
    const event = tagEvent({ principal, name: 'unreadable', afterConsentId: grant.id });
    await world.publish(event);
    const { tags } = await client.explained(event.id);
    expect(tags).toMatchObject([{ outcome: 'withheld', reasons: [{ code: 'consent_unknown' }] }]);
    expect(world.destination.arrivals('/t-unreadable')).toEqual([]);
    const listed = await client.call('GET', '/v1/dead-letters', { scope: 'operations:write' });
    expect(listed.body.items).toMatchObject([{ topic: 'consents.v1', key: `provider-demo:${principal}` }]);
  });

  test('while the agreement is parked', async () => {
    const principal = newPrincipal();
    await client.putTag('t-parked', { eventName: 'parked' });
    const grant = choice({ principal });
    await world.db.query(
      `INSERT INTO parked_keys (topic, key, partition, tenant, reason, next_try_at)
       VALUES ('agreements.v1', 'provider-demo:shop-to-crm', 0, 'provider-demo', 'test', now() + interval '1 hour')`,
    );
    try {
      const event = tagEvent({ principal, name: 'parked', afterConsentId: grant.id });
      await world.publish(grant, event);
      const { tags } = await client.explained(event.id);
      expect(tags).toMatchObject([{ outcome: 'withheld', reasons: [{ code: 'agreement_unknown' }] }]);
    } finally {
      await world.db.query(`DELETE FROM parked_keys`);
    }
  });

  test('after a withdrawal, and again after consent is given anew it does', async () => {
    const principal = newPrincipal();
    await client.putTag('t-withdrawn', { eventName: 'withdrawn' });
    const steps = [
      { chosen: choice({ principal, choiceNumber: 1 }), outcome: 'delivered' },
      { chosen: choice({ principal, choiceNumber: 2, granted: false }), outcome: 'withheld' },
      { chosen: choice({ principal, choiceNumber: 3 }), outcome: 'delivered' },
    ];
    for (const { chosen, outcome } of steps) {
      const event = tagEvent({ principal, name: 'withdrawn', afterConsentId: chosen.id });
      await world.publish(chosen, event);
      expect((await client.explained(event.id)).tags).toMatchObject([{ outcome }]);
    }
    expect(world.destination.arrivals('/t-withdrawn')).toHaveLength(2);
  });

  test('of what the metrics count, each refusal is there with its reason', async () => {
    const reported = await waitFor(
      async () => {
        const text = await (await fetch(`${client.address()}/metrics`)).text();
        return text.includes('akashi_gate_decisions_total') && text;
      },
      { what: 'metrics' },
    );
    for (const { reason } of withholdCases) {
      expect(reported).toMatch(
        new RegExp(`akashi_gate_decisions_total\\{stage="event",decision="withheld",reason="${reason}"\\} \\d`),
      );
    }
  });
});
