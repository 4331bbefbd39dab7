import { newEvent, type ProvisionMade, provisionFiled } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './domain/gate-world.ts';
import { consentedEvent } from './support/consented-event.ts';
import { recordOf } from './support/record-of.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { background, tenant } from './support/story.ts';

let world: RelayWorld;
let client: RelayClient;

beforeAll(async () => {
  world = await relayWorld();
  await world.publish(...background());
  client = relayClient(world, await world.start({ PROVISION_REPUBLISH_AFTER_MS: '700' }));
  await projected(world, 'agreements');
  await projected(world, 'sites');
  await client.putTag('to-crm');
});

afterAll(() => world?.stop());

/** The values of provision.made of one provision that were put into the outbox. */
async function publishedValues(provisionId: string): Promise<Buffer[]> {
  const { rows } = await world.db.query<{ value: Buffer }>(
    `SELECT value FROM outbox WHERE topic = 'provisions.v1' ORDER BY id`,
  );
  return rows
    .map(({ value }) => value)
    .filter((value) => {
      const event = JSON.parse(value.toString()) as ProvisionMade;
      return event.type === 'provision.made' && event.data.provisionId === provisionId;
    });
}

async function deliveredProvision() {
  const { eventId } = await consentedEvent(world);
  const { tags } = await client.explained(eventId, 'delivered');
  return { eventId, provisionId: tags[0]!.delivery!.provisionId };
}

const make = { source: 'akashi/record-store', tenant, time: new Date() };
test('a provision without an answer is published again, byte for byte, until record-store has made its record', async () => {
  const { eventId, provisionId } = await deliveredProvision();
  const values = await waitFor(
    async () => {
      const found = await publishedValues(provisionId);
      return found.length >= 3 && found;
    },
    { what: 'the provision to be published again' },
  );
  expect(new Set(values.map((value) => value.toString())).size).toBe(1);

  const record = recordOf(JSON.parse(values[0]!.toString()) as ProvisionMade);
  await world.publish(record, record);
  const explanation = await waitFor(
    async () => {
      const { tags } = await client.explain(eventId);
      return tags[0]?.delivery?.record && tags[0];
    },
    { what: 'the answer to arrive' },
  );
  expect(explanation.delivery!.record).toEqual({ recordId: record.data.recordId });
  const { rows } = await world.db.query<{ value: Buffer | null }>(
    'SELECT value FROM provisions WHERE provision_id = $1',
    [provisionId],
  );
  expect(rows).toEqual([{ value: null }]);
});

test('a provision for which no record is owed is answered by provision.filed', async () => {
  const { eventId, provisionId } = await deliveredProvision();
  const agreementOf = { agreementId: 'shop-to-crm', version: 1, contentHash: 'a'.repeat(64) };
  const { applicabilityDecision } = agreementContent;
  const data = { provisionId, agreement: agreementOf, applicabilityDecision, filedAt: new Date().toISOString() };
  await world.publish(newEvent(provisionFiled, { ...make, data }));
  await waitFor(async () => (await client.explain(eventId)).tags[0]?.delivery?.record, {
    what: 'the answer to arrive',
  });
  expect((await client.explain(eventId)).tags[0]!.delivery!.record).toEqual({ recordId: null });
});

test('the metrics say how many provisions have no answer, and how old the oldest is', async () => {
  await deliveredProvision();
  await waitFor(
    async () =>
      /akashi_provisions_unacknowledged [1-9]/.test(await (await fetch(`${client.address()}/metrics`)).text()),
    { what: 'the count', timeoutMs: 20_000 },
  );
});
