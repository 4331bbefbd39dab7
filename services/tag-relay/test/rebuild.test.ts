import {
  type AkashiEvent,
  consentEntriesOf,
  consentStateChanged,
  emptyConsentState,
  joinConsent,
  newEvent,
} from '@akashi/contracts';
import type { Service } from '@akashi/service-kit';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rebuildProjections } from '../src/rebuild-projections.ts';
import { readConfig } from '../src/service.ts';
import { projected } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import {
  agreement,
  background,
  choice,
  newPrincipal,
  notice,
  party,
  published,
  site,
  tenant,
} from './support/story.ts';

let world: RelayWorld;
let relay: Service;
let stored: AkashiEvent[];

beforeAll(async () => {
  world = await relayWorld();
  relay = await world.start();
  const principals = Array.from({ length: 30 }, newPrincipal);
  stored = principals.flatMap((principal, n) => [
    choice({ principal, choiceNumber: 1 }),
    ...(n % 3 === 0 ? [choice({ principal, choiceNumber: 2, granted: false })] : []),
  ]);
  await world.publish(
    ...background(),
    party('crm-co', { version: 2, partyAddress: '大阪府' }),
    site({ revision: 2, origins: ['https://new.example.jp'] }),
    published(notice('second')),
    agreement({ revision: 2, changes: { status: 'suspended' } }),
    ...stored,
  );
  await projected(world, 'consent_inbox', stored.length);
  await projected(world, 'agreements');
  await projected(world, 'sites');
  await projected(world, 'notices', 2);
  await projected(world, `parties WHERE version = 2`);
  await projected(world, `agreements WHERE revision = 2`);
  await projected(world, `sites WHERE revision = 2`);
});

afterAll(() => world?.stop());

const tables = ['parties', 'sites', 'site_keys', 'notices', 'agreements', 'consent_inbox', 'consent_states'];

async function dump(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await world.db.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM ${table} AS t ORDER BY to_jsonb(t)::text`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** What consent-collector publishes of a principal's state. */
function stateOf(principal: string, events: readonly AkashiEvent[]): AkashiEvent {
  const entries = events.flatMap((event) => consentEntriesOf(event));
  const [{ recipientPartyId, purposeCode }] = entries as [(typeof entries)[number]];
  const state = entries.map(({ entry }) => entry).reduce(joinConsent, emptyConsentState);
  const data = { principal, partition: 0, offset: '0', states: [{ recipientPartyId, purposeCode, state }] };
  return newEvent(consentStateChanged, { source: 'akashi/test', tenant, time: new Date(), data });
}

test('a rebuild is refused while a relay fills the projections', async () => {
  const before = await dump();
  await expect(rebuildProjections(readConfig(world.env))).rejects.toThrow(/is running: stop it first/);
  expect(await dump()).toEqual(before);
});

test('a rebuild from the topics gives the same projections, and a consent that only its state still holds', async () => {
  await relay.stop();
  const before = await dump();
  await world.db.query(`UPDATE consent_states SET decision = '{"status":"none"}'`);
  await world.db.query(`INSERT INTO parties VALUES ('other', 'ghost', 1, '{}')`);
  const byPrincipal = Map.groupBy(stored, (event) => event.subject);
  await world.publish(...[...byPrincipal].map(([principal, events]) => stateOf(principal, events)));
  const forgotten = choice({ principal: newPrincipal() });
  await world.publish(stateOf(forgotten.subject, [forgotten]));

  const counts = await rebuildProjections(readConfig(world.env));
  expect(counts).toEqual({
    parties: 2,
    sites: 1,
    site_keys: 1,
    notices: 2,
    agreements: 1,
    consent_inbox: stored.length,
    consent_states: 31,
    recorded_confirmations: 0,
  });
  const after = await dump();
  const states = (after.consent_states as { principal: string }[]).filter(
    ({ principal }) => principal !== forgotten.subject,
  );
  expect({ ...after, consent_states: states }).toEqual(before);
});
