import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
let token: string;
beforeAll(async () => {
  service = await runRecordStore({ env: { RECORD_STORE_ACQUISITION_WAIT_MS: '0' } });
  token = await service.token({ tenant: 'crm-demo', subject: 'officer' });
});
afterAll(() => service?.stop());

const post = (path: string, body: unknown, headers = {}) =>
  service.call(path, { method: 'POST', body, token, headers });
const confirm = (body: unknown, headers = {}) => post('/v1/provider-identity-confirmations', body, headers);
const get = (path: string) => service.call(path, { token });

const provider = {
  kind: 'corporation',
  ...{ partyName: '株式会社ショップ', partyAddress: '東京都千代田区丸の内1-1-1', representativeName: '佐藤 花子' },
};

async function kept(...events: { id: string }[]) {
  await service.publish(...(events as never[]));
  const ids = events.map(({ id }) => id);
  await waitFor(
    async () =>
      (
        await service.sql('SELECT FROM record_store.evidence WHERE event_id = ANY ($1) AND tenant = $2', [
          ids,
          'crm-demo',
        ])
      ).rowCount === ids.length,
    { what: 'the evidence to be kept' },
  );
}

test('a provider is confirmed as it is known here as a party, or as given; the confirmation is an event and is listed', async () => {
  const s = recipientStory();
  expect(await confirm({ providerPartyId: 'shop', method: 'provider_declaration' })).toMatchObject({
    ...{ status: 422, body: { code: 'unknown_party' } },
  });
  await kept(s.party);
  const answer = await confirm({ providerPartyId: 'shop', method: 'registry_inspected' });
  expect(answer).toMatchObject({
    ...{ status: 201, body: { provider, providerPartyId: 'shop', confirmedBy: 'officer', sameAs: null } },
  });
  const { confirmationId } = answer.body;
  expect((await get(`/v1/provider-identity-confirmations/${confirmationId}`)).body).toEqual(answer.body);
  expect((await get('/v1/provider-identity-confirmations?providerPartyId=shop')).body.items).toEqual([answer.body]);
  expect((await get('/v1/provider-identity-confirmations?providerPartyId=other')).body.items).toEqual([]);
  const { rows } = await service.sql(
    `SELECT event_type FROM record_store.evidence WHERE subject = $1 AND topic = 'records.v1'`,
    [confirmationId],
  );
  expect(rows).toEqual([{ event_type: 'provider_identity.confirmed' }]);
  const stranger = await service.token({ tenant: 'stranger' });
  const asStranger = await service.call(`/v1/provider-identity-confirmations/${confirmationId}`, { token: stranger });
  expect(asStranger.status).toBe(404);
});

test('a confirmation asked for twice under one Idempotency-Key is made once', async () => {
  const headers = { 'idempotency-key': newId() };
  const body = { provider, method: 'provider_declaration' };
  const [first, second] = [await confirm(body, headers), await confirm(body, headers)];
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('idempotency-replayed')).toBe('true');
});

test('sameness (Rule 22(3)) is confirmed only once a record states what was confirmed before, and for the same content', async () => {
  const s = recipientStory({ agreementId: 'same' });
  await kept(...s.basis);
  const { confirmationId } = (await confirm({ provider, method: 'provider_declaration' })).body;
  const sameness = { provider, method: 'sameness_confirmed', sameAs: confirmationId };
  const early = await confirm(sameness);
  expect(early).toMatchObject({ status: 422, body: { code: 'not_the_same' } });
  expect(early.body.detail).toContain('No record');
  const recorded = await post('/v1/acquisitions', s.report({ providerIdentityConfirmationId: confirmationId }));
  expect(recorded.body.deficiencies).toEqual([]);
  const other = await confirm({ ...sameness, provider: { ...provider, partyAddress: '大阪府' } });
  expect(other).toMatchObject({ status: 422, body: { errors: [{ path: '/sameAs' }] } });
  const same = await confirm(sameness);
  expect(same).toMatchObject({ status: 201, body: { method: 'sameness_confirmed', sameAs: confirmationId } });
  const again = await post('/v1/acquisitions', s.report({ providerIdentityConfirmationId: same.body.confirmationId }));
  expect(again.body.deficiencies).toEqual([]);
});

test.each<[string, object, number, string]>([
  ['no provider', { method: 'provider_declaration' }, 400, '/provider'],
  ['an unknown method', { provider, method: 'telepathy' }, 400, '/method'],
  [
    'no representative',
    { provider: { ...provider, representativeName: null }, method: 'provider_declaration' },
    422,
    '/provider/representativeName',
  ],
  [
    'a time to come',
    { provider, method: 'provider_declaration', confirmedAt: '2099-01-01T00:00:00.000Z' },
    400,
    '/confirmedAt',
  ],
  [
    'a NUL',
    { provider: { ...provider, partyName: 'x\u0000' }, method: 'provider_declaration' },
    400,
    '/provider/partyName',
  ],
  ["another tenant's confirmation", { provider, method: 'sameness_confirmed', sameAs: newId() }, 422, '/sameAs'],
])('a confirmation with %s is refused, naming the path', async (_, body, status, path) => {
  const answer = await confirm(body);
  expect(answer.status).toBe(status);
  expect(answer.body.errors[0].path).toBe(path);
});

test("a batch holds one side's records of one provider's agreement, also where ids are the same", async () => {
  const agreementId = 'shared-id';
  const own = story({ tenant: 'crm-demo', agreementId });
  const s = recipientStory({ agreementId });
  const ofOther = s.agreementOf('other-provider');
  await service.publish(...own.basis, ...own.provisionEvents);
  await kept(...s.basis, ofOther);
  await waitFor(async () => (await get(`/v1/records?provisionId=${own.provisionId}`)).body.items[0], {
    what: "the provider's record",
  });
  const { confirmationId } = (await confirm({ provider, method: 'provider_declaration' })).body;
  for (const providerTenant of ['provider-demo', 'provider-demo', 'other-provider']) {
    const report = s.report({ providerTenant, providerIdentityConfirmationId: confirmationId });
    expect((await post('/v1/acquisitions', report)).body.deficiencies).toEqual([]);
  }
  const close = (body: object) => post('/v1/record-batches', { agreementId, ...body });
  expect(await close({})).toMatchObject({
    status: 201,
    body: { side: 'provider', providerTenant: null, recordCount: 1 },
  });
  const batch = await close({ side: 'recipient', providerTenant: 'provider-demo' });
  expect(batch).toMatchObject({
    ...{ status: 201, body: { side: 'recipient', providerTenant: 'provider-demo', recordCount: 2, supplement: 0 } },
  });
  expect(await close({ side: 'recipient' })).toMatchObject({ status: 409, body: { code: 'nothing_to_close' } });
  expect(await close({ side: 'recipient', providerTenant: 'other-provider' })).toMatchObject({
    ...{ status: 201, body: { providerTenant: 'other-provider', recordCount: 1, supplement: 0 } },
  });
  const records = (await get(`/v1/record-batches/${batch.body.batchId}`)).body.records.items as string[];
  for (const recordId of records) {
    expect((await get(`/v1/records/${recordId}`)).body).toMatchObject({ side: 'recipient', state: 'in_batch' });
  }
  expect((await get(`/v1/records?state=unreviewed&agreementId=${agreementId}`)).body.items).toEqual([]);
});
