import { demoAgreement, demoParties } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approveVersion, changeParty } from '../support/agreements.ts';
import { ask, deliveryOf, recordOf } from '../support/questions.ts';
import { startTestStack, type TestStack } from '../support/test-stack.ts';
import { newPrincipal } from '../support/visitor.ts';
import { write, writtenProvision } from '../support/written-provision.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
}, 120_000);
afterAll(() => stack?.stop());

const renamed = { ...demoAgreement.content.items[0]!, name: { ja: '見た商品の分類', en: 'Category of what was seen' } };
const changedContent = { ...demoAgreement.content, items: [renamed, ...demoAgreement.content.items.slice(1)] };
const oldNames = demoAgreement.content.items.map(({ name }) => name.ja);
const newNames = changedContent.items.map(({ name }) => name.ja);

const pendingOf = (provisionId: string) =>
  stack.sql<{ reference: string }>(
    'SELECT missing_reference AS reference FROM record_store.pending_links WHERE provision_id = $1 ORDER BY 1',
    [provisionId],
  );

const kindsMissing = async (provisionId: string) =>
  (await pendingOf(provisionId)).map(({ reference }) => reference.split(':')[0]);

test('a provision that arrives before its consent and agreement gets its record when both are there, naming the version relied on', async () => {
  const written = await writtenProvision(stack);
  const { provisionId } = written;
  await write(stack, written.confirmation, written.provision);
  await waitFor(async () => (await pendingOf(provisionId)).length > 0, { what: 'the provision to wait' });
  expect(await kindsMissing(provisionId)).toEqual(['agreement', 'consent']);
  expect((await ask(stack, 'record-store', '/v1/completeness')).body).toMatchObject({ pending: 1 });

  await write(stack, written.consent);
  await waitFor(async () => (await pendingOf(provisionId)).length === 1, { what: 'the consent to be there' });
  expect(await kindsMissing(provisionId)).toEqual(['agreement']);

  // The agreement has changed meanwhile: its first version comes together with a second that says something else.
  await write(stack, written.agreementWith([demoAgreement.content, changedContent]));
  const record = await recordOf(stack, provisionId);
  expect(record.basis).toMatchObject({ agreement: { version: 1 }, consentId: written.consent.id });
  expect(record.items.infoItems).toEqual(oldNames);
  expect(record.deficiencies).toEqual([]);

  await write(stack, written.provision);
  const later = await writtenProvision(stack);
  await write(stack, later.consent, later.agreementWith([demoAgreement.content]), later.confirmation, later.provision);
  await recordOf(stack, later.provisionId);
  expect((await ask(stack, 'record-store', '/v1/completeness')).body).toMatchObject({ pending: 0, recordsMade: 2 });
}, 60_000);

test('what was provided while record-store was away is recorded by the party and agreement of then, though both have changed', async () => {
  const principal = newPrincipal();
  const consent = await stack.site.choose({ principal, granted: true, choiceNumber: 1 });
  await stack.services['record-store'].stop();
  const provide = async () => {
    const event = await stack.site.track({ principal, afterConsentId: consent.body.id });
    return (await deliveryOf(stack, event.body.id)).webhookId;
  };
  const earlier = await provide();
  const [, crm] = demoParties;
  await changeParty(stack, crm!.partyId, { ...crm!.details, partyName: '株式会社新CRM' });
  await approveVersion(stack, demoAgreement.agreementId, changedContent);
  const later = await provide();

  await stack.services['record-store'].start();
  const before = await recordOf(stack, earlier);
  expect(before.basis).toMatchObject({
    agreement: { version: 1 },
    recipient: { version: 1 },
    consentId: consent.body.id,
  });
  expect(before.items).toMatchObject({ counterparty: { partyName: crm!.details.partyName }, infoItems: oldNames });
  const after = await recordOf(stack, later);
  expect(after.basis).toMatchObject({ agreement: { version: 2 }, recipient: { version: 2 } });
  expect(after.items).toMatchObject({ counterparty: { partyName: '株式会社新CRM' }, infoItems: newNames });
}, 60_000);
