import { agreementChanged, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const providerTenant = 'provider-demo';
const recipientTenant = 'crm-demo';

async function as(tenant: string, path: string, init: Parameters<RunningRecordStore['call']>[1] = {}) {
  return service.call(path, { ...init, token: await service.token({ tenant }) });
}

test('a provision, and the acquisition that the other company reports of it, agree; and the person is told of the latter', async () => {
  const s = story({ agreementId: 'both' });
  const { agreementEvent } = s;
  const copy = {
    ...agreementEvent,
    tenantid: recipientTenant,
    subject: agreementChanged.subject(agreementEvent.data, recipientTenant),
  };
  await service.publish(...s.basis, copy, ...s.provisionEvents);
  const record = await recordOf(service, s.provisionId);
  const day: string = record.items.providedOn;
  const list = (tenant: string) => as(tenant, `/v1/reconciliation-list?agreementId=both&from=${day}&to=${day}`);
  await waitFor(async () => (await list(recipientTenant)).status === 200, {
    what: "the recipient's copy of the agreement",
  });

  const person = 'member-0001';
  const report = {
    ...{ acquisitionId: newId(), agreementId: 'both', principalIdentifier: person, matchKey: s.principal },
    ...{ itemCodes: ['viewed-category'], acquiredAt: s.provisionEvent.data.providedAt },
    consent: { obtainedBy: 'recipient', evidence: '会員登録時の同意画面' },
  };
  const acquired = await as(recipientTenant, '/v1/acquisitions', { method: 'POST', body: report });
  expect([200, 201, 202]).toContain(acquired.status);
  await waitFor(async () => (await as(recipientTenant, `/v1/records?principal=${person}`)).body.items.length === 1, {
    what: "the recipient's record",
  });

  const { verifierKey } = (await as(recipientTenant, '/v1/log/key')).body;
  const key = { verifierKey, obtainedBy: '書面による通知' };
  await as(providerTenant, '/v1/counterparty-keys/crm-co', { method: 'PUT', body: key });
  const theirs = (await list(recipientTenant)).text;
  expect(theirs).not.toContain(person);
  const headers = { 'content-type': 'application/x-ndjson' };
  const compared = await as(providerTenant, '/v1/reconciliations', { method: 'POST', body: theirs, headers });
  expect(compared.body).toMatchObject({ state: 'equal', equalRows: 1, ours: { rowCount: 1 }, theirs: { rowCount: 1 } });

  const asked = {
    ...{ principalIdentifier: person, requestedOn: tokyoDay(new Date()), requestedForm: 'electronic' },
    identityVerification: { method: '会員ページへのログイン', verifiedBy: 'operator-2' },
  };
  const answer = (await as(recipientTenant, '/v1/disclosures', { method: 'POST', body: asked })).body;
  const { content } = (await as(recipientTenant, `/v1/disclosures/${answer.disclosureId}`)).body;
  expect(content.records).toEqual([
    expect.objectContaining({ principalIdentifier: person, consentObtained: { obtainedBy: 'recipient' } }),
  ]);
  expect(JSON.stringify(content)).not.toContain(s.principal);
});
