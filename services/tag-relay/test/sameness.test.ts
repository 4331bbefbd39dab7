import {
  type ConfirmationMade,
  contentHash,
  newEvent,
  newId,
  type ProvisionMade,
  type RecordMade,
  recordCorrected,
} from '@akashi/contracts';
import type { Consumed } from '@akashi/messaging';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { onRecordedConfirmations } from '../src/events/recorded-confirmations.ts';
import { rebuildProjections } from '../src/rebuild-projections.ts';
import { readConfig } from '../src/service.ts';
import { deleteOld } from '../src/store/delete-old.ts';
import { publishedAbout } from './support/consented-event.ts';
import { recordOf } from './support/record-of.ts';
import { projected, type RelayClient, relayClient } from './support/relay-client.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';
import { agreement, background, choice, newPrincipal, notice, published, tagEvent, tenant } from './support/story.ts';

let world: RelayWorld;
let client: RelayClient;
let relay: Awaited<ReturnType<RelayWorld['start']>>;

/** The same notice with another text, as its second version. */
const secondNotice = () => {
  const { noticeId, content } = notice('crm-link', { body: { ja: '第二版', en: 'second' } });
  return { noticeId, version: 2, contentHash: contentHash({ noticeId, version: 2, content }), content };
};

beforeAll(async () => {
  world = await relayWorld();
  const repeating = agreement({ agreementId: 'repeating', content: { confirmRepeatsBySameness: true } });
  await world.publish(...background(), repeating, published(secondNotice()));
  relay = await world.start();
  client = relayClient(world, relay);
  await projected(world, 'agreements', 2);
  await projected(world, 'sites');
  await projected(world, 'notices', 2);
  await client.putTag('to-crm', { agreementId: 'repeating' });
  await client.putTag('to-crm-each', { eventName: 'view_each' });
});

afterAll(() => world?.stop());

interface Provided {
  principal: string;
  confirmation: ConfirmationMade['data'];
  provision: ProvisionMade['data'];
}

/** Lets an event of this person through, and gives the newest confirmation and provision published about the person. */
async function provide(principal: string, afterConsentId: string, name = 'view_item'): Promise<Provided> {
  const event = tagEvent({ principal, afterConsentId, name });
  await world.publish(event);
  const { tags } = await client.explained(event.id, 'delivered');
  const said = await publishedAbout(world, principal);
  const provision = said.find(
    ({ data, type }) => type === 'provision.made' && data.provisionId === tags[0]!.delivery!.provisionId,
  )!;
  const { confirmationId } = provision.data;
  const confirmation = said.find(
    ({ type, data }) => type === 'confirmation.made' && data.confirmationId === confirmationId,
  )!;
  return { principal, confirmation: confirmation.data as never, provision: provision.data as never };
}

/** A person whose first provision is confirmed by the agreed method, and whose record is made. */
async function recordedOnce({
  name = 'view_item',
  changes = {},
}: {
  name?: string;
  changes?: Partial<RecordMade['data']>;
} = {}) {
  const principal = newPrincipal();
  const grant = choice({ principal });
  await world.publish(grant);
  const first = await provide(principal, grant.id, name);
  const record = recordOf({ data: first.provision }, changes);
  await publishRecord(record);
  return { principal, grantId: grant.id, first, record };
}

/** Waits until the relay has taken the record as an answer: what is recorded is kept in the same transaction. */
async function publishRecord(record: RecordMade): Promise<void> {
  await world.publish(record);
  await waitFor(
    async () => {
      const { rows } = await world.db.query(
        'SELECT FROM provisions WHERE provision_id = $1 AND acknowledged_at IS NOT NULL',
        [record.data.basis.provisionId],
      );
      return rows.length === 1;
    },
    { what: 'the record to arrive', timeoutMs: 20_000 },
  );
}

function correctionOf({ data }: RecordMade, kind: 'voided' | 'rejected' | 'amended') {
  return newEvent(recordCorrected, {
    source: 'akashi/record-store',
    tenant,
    time: new Date(),
    data: { correctionId: newId(), recordId: data.recordId, kind, reason: 'x', correctedAt: new Date().toISOString() },
  });
}

const original = { confirmationMethod: 'self_confirmed_as_proxy' };

test('a repeated provision is confirmed by sameness with what is recorded, each time naming the first confirmation (Rule 26(3))', async () => {
  const { principal, grantId, first, record } = await recordedOnce();
  expect(first.confirmation).toMatchObject(original);
  expect(first.confirmation).not.toHaveProperty('sameAs');
  const sameness = {
    confirmationMethod: 'sameness_confirmed',
    sameAs: first.confirmation.confirmationId,
    recordedIn: record.data.recordId,
  };
  const second = await provide(principal, grantId);
  expect(second.confirmation).toMatchObject(sameness);
  const { recipientPartyId, purposeCode, agreement: agreed, consent } = first.confirmation;
  expect(second.confirmation).toMatchObject({ principal, recipientPartyId, purposeCode, agreement: agreed, consent });
  const sent = world.destination.arrivals('/to-crm').at(-1)!;
  expect(JSON.parse(sent.body).confirmation).toMatchObject({ confirmationMethod: 'sameness_confirmed' });

  await publishRecord(
    recordOf(
      { data: second.provision },
      { items: { ...record.data.items, consentConfirmed: { confirmationMethod: 'sameness_confirmed' } } },
    ),
  );
  expect((await provide(principal, grantId)).confirmation).toMatchObject(sameness);
});

test('a retry goes on under the confirmation by sameness that was made, also when its record is corrected meanwhile', async () => {
  const { principal, grantId, first, record } = await recordedOnce();
  const confirmations = async () =>
    (await publishedAbout(world, principal)).filter(({ type }) => type === 'confirmation.made');
  const corrected = async () => {
    await world.publish(correctionOf(record, 'voided'));
    await projected(
      world,
      `recorded_confirmations WHERE record_id = '${record.data.recordId}' AND corrected_at IS NOT NULL`,
    );
  };
  let attempts = 0;
  world.destination.answer('/to-crm', (response) => {
    attempts += 1;
    if (attempts > 1) response.writeHead(200).end('ok');
    else void corrected().then(() => response.writeHead(503).end());
  });
  const second = await provide(principal, grantId);
  world.destination.answer('/to-crm', (response) => response.writeHead(200).end('ok'));
  expect(attempts).toBe(2);
  expect(second.confirmation).toMatchObject({ sameAs: first.confirmation.confirmationId });
  expect(await confirmations()).toHaveLength(2);
});

test('before the first record is made, the agreed method is used again', async () => {
  const principal = newPrincipal();
  const grant = choice({ principal });
  await world.publish(grant);
  await provide(principal, grant.id);
  expect((await provide(principal, grant.id)).confirmation).toMatchObject(original);
});

test.each(['voided', 'rejected', 'amended'] as const)(
  'once the record is %s, the agreed method is used again, also if the record is read again',
  async (kind) => {
    const { principal, grantId, record } = await recordedOnce();
    await world.publish(correctionOf(record, kind));
    await projected(
      world,
      `recorded_confirmations WHERE record_id = '${record.data.recordId}' AND corrected_at IS NOT NULL`,
    );
    await world.db.transaction((tx) => onRecordedConfirmations([{ event: record }] as unknown as Consumed[], tx));
    const again = await provide(principal, grantId);
    expect(again.confirmation).toMatchObject(original);
    expect(again.confirmation).not.toHaveProperty('sameAs');
  },
);

test('a correction that could not be applied withholds sameness', async () => {
  const { principal, grantId, record } = await recordedOnce();
  await world.db.query(
    `INSERT INTO parked_keys (topic, key, partition, tenant, reason, next_try_at) VALUES ('records.v1', $1, 0, $2, 'x', now() + interval '1 hour')`,
    [`${tenant}:${record.data.recordId}`, tenant],
  );
  expect((await provide(principal, grantId)).confirmation).toMatchObject(original);
  await world.db.query(`DELETE FROM parked_keys WHERE topic = 'records.v1'`);
});

test('a deficient record, or one past its days, is nothing to be the same as', async () => {
  const deficient = await recordedOnce({ changes: { deficiencies: ['representative_name_missing'] } });
  expect((await provide(deficient.principal, deficient.grantId)).confirmation).toMatchObject(original);
  const past = await recordedOnce({ changes: { retentionUntil: '2026-01-01' } });
  expect((await provide(past.principal, past.grantId)).confirmation).toMatchObject(original);
});

test('consent given anew under another notice version is confirmed by the agreed method', async () => {
  const { principal } = await recordedOnce();
  const anew = choice({ principal, choiceNumber: 2, of: secondNotice() });
  await world.publish(anew);
  const next = await provide(principal, anew.id);
  expect(next.confirmation).toMatchObject({ ...original, consent: { consentId: anew.id, notice: { version: 2 } } });
});

test("another person's record is nothing to be the same as", async () => {
  await recordedOnce();
  const principal = newPrincipal();
  const grant = choice({ principal });
  await world.publish(grant);
  expect((await provide(principal, grant.id)).confirmation).toMatchObject(original);
});

test('where the agreement does not ask for it, every confirmation is made by the agreed method, and nothing is kept for it', async () => {
  const { principal, grantId } = await recordedOnce({ name: 'view_each' });
  const second = await provide(principal, grantId, 'view_each');
  expect(second.confirmation).toMatchObject(original);
  const { rows } = await world.db.query('SELECT FROM recorded_confirmations WHERE principal = $1', [principal]);
  expect(rows).toEqual([]);
});

test('what is past its days is deleted, what still counts stays, and a correction stays as long as its record can be read again', async () => {
  const [kept, past, corrected] = [
    await recordedOnce(),
    await recordedOnce({ changes: { retentionUntil: '2026-01-01' } }),
    await recordedOnce(),
  ];
  await world.publish(correctionOf(corrected.record, 'voided'));
  const ids = [kept, past, corrected].map(({ record }) => record.data.recordId);
  await projected(world, `recorded_confirmations WHERE record_id = '${ids[2]}' AND corrected_at IS NOT NULL`);
  await deleteOld(world.db);
  const { rows } = await world.db.query<{ id: string }>(
    'SELECT record_id AS id FROM recorded_confirmations WHERE record_id = ANY ($1::uuid[])',
    [ids],
  );
  expect(rows.map(({ id }) => id).sort()).toEqual([ids[0], ids[2]].sort());
});

test('a rebuild reads again what is recorded, and what was corrected', async () => {
  const kept = await recordedOnce();
  const voided = await recordedOnce();
  await world.publish(correctionOf(voided.record, 'voided'));
  await projected(
    world,
    `recorded_confirmations WHERE record_id = '${voided.record.data.recordId}' AND corrected_at IS NOT NULL`,
  );
  const dump = async () =>
    (
      await world.db.query(
        `SELECT to_jsonb(known) - 'corrected_at' AS row, corrected_at IS NULL AS stands FROM recorded_confirmations AS known
         WHERE kept_until > '2026-12-31' ORDER BY record_id`,
      )
    ).rows;
  const before = await dump();
  await relay.stop();
  await world.db.query('UPDATE recorded_confirmations SET corrected_at = NULL');
  await rebuildProjections(readConfig(world.env));
  expect(await dump()).toEqual(before);
  expect(before.length).toBeGreaterThan(1);
  relay = await world.start();
  client = relayClient(world, relay);
  expect((await provide(kept.principal, kept.grantId)).confirmation).toMatchObject({
    sameAs: kept.first.confirmation.confirmationId,
  });
  expect((await provide(voided.principal, voided.grantId)).confirmation).toMatchObject(original);
});
