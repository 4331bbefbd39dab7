import { newId, type ReviewRequested } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { type Story, story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

async function reviewsOf(tenant: string): Promise<ReviewRequested['data'][]> {
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT o.value FROM record_store.outbox o WHERE o.key LIKE $1 || ':%' AND convert_from(o.value, 'UTF8')::jsonb ->> 'type' = 'review.requested'`,
    [tenant],
  );
  return rows.map(({ value }) => (JSON.parse(value.toString()) as ReviewRequested).data);
}

test('hundreds of acquisitions that lack the same things open one case, at the first of them', async () => {
  const tenant = 'crm-many';
  const token = await service.token({ tenant });
  const s = recipientStory({ tenant });
  const send = (lines: unknown[]) =>
    service.call('/v1/acquisitions', {
      ...{ method: 'POST', token, body: lines.map((line) => JSON.stringify(line)).join('\n') },
      headers: { 'content-type': 'application/x-ndjson' },
    });
  await service.publish(...s.basis);
  await waitFor(
    async () => (await service.sql("SELECT FROM record_store.evidence WHERE tenant = 'crm-many'")).rowCount === 3,
    { what: 'the evidence to be kept' },
  );
  // The items that a client makes up are no reason for a case each.
  const nameless = Array.from({ length: 700 }, (_, i) =>
    s.report({ principalIdentifier: null, itemCodes: [`item-${i}`] }),
  );
  expect((await send(nameless)).body).toMatchObject({ recorded: 700, deficient: 700 });
  expect((await send([s.report({ consent: null }), s.report({ consent: null, acquisitionId: newId() })])).status).toBe(
    200,
  );
  const reviews = await reviewsOf(tenant);
  expect(reviews).toHaveLength(2);
  const [first] = reviews.filter(({ content }) =>
    (content.deficiencies as string[]).includes('principal_identifier_missing'),
  );
  expect(first).toMatchObject({
    kind: 'deficient_record',
    subject: { id: first!.reviewId, version: null },
    content: {
      ...{ side: 'recipient', agreementId: 'shop-to-crm' },
      deficiencies: [
        ...['item_not_in_agreement', 'principal_identifier_missing', 'provider_identity_confirmation_missing'],
      ],
    },
  });
  expect(JSON.stringify(reviews)).not.toContain(s.principal);
});

test('deficient records of provisions open one case for each set of what they lack; complete ones none', async () => {
  const tenant = 'provider-many';
  const vague = () =>
    story({
      ...{ tenant, agreementId: 'vague-agreement' },
      agreement: { items: [{ itemCode: 'viewed-category', name: { ja: '閲覧履歴など', en: 'history etc.' } }] },
    });
  const stories = [vague(), vague(), vague()];
  const complete = story({ tenant });
  await service.publish(...stories.flatMap((s) => [...s.basis, ...s.provisionEvents]));
  await service.publish(...complete.basis, ...complete.provisionEvents);
  const token = await service.token({ tenant });
  await waitFor(async () => (await service.call('/v1/records', { token })).body.items.length === 4, {
    what: 'four records',
  });
  const reviews = await reviewsOf(tenant);
  expect(reviews.map(({ content }) => content)).toEqual([
    expect.objectContaining({ side: 'provider', agreementId: 'vague-agreement', deficiencies: ['item_vague'] }),
  ]);
});

const omitting = () => story({ agreementId: 'omitting', agreement: { omitRepeatedItems: true } });

/** Another provision of the same person, relying on the same. */
function again({ confirmationEvent, provisionEvent }: Story) {
  const provisionId = newId();
  const provision = { ...provisionEvent, id: newId(), data: { ...provisionEvent.data, provisionId } };
  return { provisionId, events: [confirmationEvent, provision] };
}

async function settle(s: Story, outcome: 'delivered' | 'not_sent') {
  const settled = s.settled(outcome);
  await service.publish(settled);
  await waitFor(
    async () =>
      (await service.sql('SELECT FROM record_store.evidence WHERE event_id = $1', [settled.id])).rowCount === 1,
    { what: 'the settlement to be kept' },
  );
}

test('an agreement may say that repeated items are left out of the provider’s records (Rule 28(2))', async () => {
  const first = omitting();
  await service.publish(...first.basis, ...first.provisionEvents);
  const full = await recordOf(service, first.provisionId);
  expect(full.omitted).toBeUndefined();
  await settle(first, 'delivered');
  const [second, third] = [again(first), again(first)];
  await service.publish(...second.events, ...third.events);
  for (const { provisionId } of [second, third]) {
    expect(await recordOf(service, provisionId)).toMatchObject({
      omitted: { recordId: full.recordId, items: ['consent', 'counterparty', 'infoItems'] },
      items: { consentConfirmed: null, counterparty: null, infoItems: [], providedOn: full.items.providedOn },
      deficiencies: [],
    });
  }
  const other = omitting();
  await service.publish(other.consentEvent, ...other.provisionEvents);
  expect((await recordOf(service, other.provisionId)).omitted).toBeUndefined();
});

test('nothing is left out by a record that may still be voided, nor by one that was', async () => {
  const first = omitting();
  await service.publish(...first.basis, ...first.provisionEvents);
  await recordOf(service, first.provisionId);
  const early = again(first);
  await service.publish(...early.events);
  expect((await recordOf(service, early.provisionId)).omitted).toBeUndefined();
  const unsent = omitting();
  await service.publish(unsent.consentEvent, ...unsent.provisionEvents);
  await recordOf(service, unsent.provisionId);
  await settle(unsent, 'not_sent');
  const afterwards = again(unsent);
  await service.publish(...afterwards.events);
  expect((await recordOf(service, afterwards.provisionId)).omitted).toBeUndefined();
});
