import { newId, type ReviewRequested } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

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

test('an agreement may say that repeated items are left out of the provider’s records (Rule 28(2))', async () => {
  const agreementId = 'omitting';
  const first = story({ agreementId, agreement: { omitRepeatedItems: true } });
  const again = () => {
    const provisionId = newId();
    const [confirmation, provision] = first.provisionEvents as [never, (typeof first)['provisionEvent']];
    return {
      provisionId,
      events: [confirmation, { ...provision, id: newId(), data: { ...provision.data, provisionId } }],
    };
  };
  const [second, third] = [again(), again()];
  await service.publish(...first.basis, ...first.provisionEvents);
  const full = await recordOf(service, first.provisionId);
  expect(full.omitted).toBeUndefined();
  await service.publish(...second.events, ...third.events);
  for (const { provisionId } of [second, third]) {
    expect(await recordOf(service, provisionId)).toMatchObject({
      omitted: { recordId: full.recordId, items: ['consent', 'counterparty', 'infoItems'] },
      items: { consentConfirmed: null, counterparty: null, infoItems: [], providedOn: full.items.providedOn },
      deficiencies: [],
    });
  }
  // Of another person nothing is left out, and nothing refers to a record that was voided.
  const other = story({ agreementId, agreement: { omitRepeatedItems: true } });
  await service.publish(other.consentEvent, ...other.provisionEvents);
  expect((await recordOf(service, other.provisionId)).omitted).toBeUndefined();
  await service.publish(first.settled('not_sent'));
  await waitFor(async () => (await recordOf(service, first.provisionId)).state === 'voided', { what: 'the voiding' });
  const afterwards = again();
  await service.publish(...afterwards.events);
  expect((await recordOf(service, afterwards.provisionId)).omitted).toBeUndefined();
});
