import { newEvent, type TagPublished, tagPublished } from '@akashi/contracts';
import { waitFor, writeTopic } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { approveAll, decide, eventsOn, submitted, writeParties } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const clauseAnswers = {
  personal_information_for_provider: false,
  means_of_provision: 'server_relay',
  searchable_database: true,
  linking_by_recipient: 'foreseeable',
  signs: [],
  non_linkage_clause: true,
};
const decideApplicability = (tenant: string, agreementId: string, answers: object = clauseAnswers) =>
  approval.call('POST', '/v1/applicability/decisions', {
    tenant,
    body: { agreementId, templateId: 'web_customer_service', answers, reasons: ['契約第5条で禁止している'] },
  });

const withoutDuty = (more: object = {}) =>
  agreementContent({
    applicabilityDecision: {
      ...agreementContent().applicabilityDecision,
      ...{ applies: false, basis: 'non_linkage_clause' },
      ...more,
    },
  });

const tagFrom = (tenant: string, agreementId: string, pointer: string, revision = 1): TagPublished =>
  newEvent(tagPublished, {
    source: 'akashi/tag-relay',
    tenant,
    time: new Date(),
    data: {
      tagId: 'viewed',
      revision,
      contentHash: 'c'.repeat(64),
      content: {
        siteId: 'demo-shop',
        eventName: 'view_item',
        agreementId,
        destination: { kind: 'webhook', url: 'https://crm.example.jp/' },
        items: [{ itemCode: 'viewed-category', source: { kind: 'property', pointer } }],
        enabled: true,
      },
      publishedAt: new Date().toISOString(),
    },
  });
const publish = (event: TagPublished) =>
  writeTopic(approval.kafka, 'tags.v1', [{ key: `${event.tenantid}:viewed`, value: JSON.stringify(event) }]);

test('the questions and the usual cases are there in both languages, and half an answer says what is asked next', async () => {
  const { body } = await approval.call('GET', '/v1/applicability/questions');
  expect(body.questions[0]).toMatchObject({ questionId: 'personal_information_for_provider', kind: 'yes_no' });
  for (const { text, help } of body.questions)
    for (const each of [text.ja, text.en, help.ja, help.en]) expect(each).not.toBe('');
  const templates = (await approval.call('GET', '/v1/applicability/templates')).body.items;
  expect(templates.map(({ templateId }: any) => templateId)).toEqual([
    'affiliate',
    'marketing_automation',
    'crm',
    'web_customer_service',
    'dmp_segments',
  ]);
  const judged = await approval.call('POST', '/v1/applicability/judgements', {
    body: { answers: { personal_information_for_provider: false } },
  });
  expect(judged.body).toMatchObject({ settled: false, next: 'means_of_provision' });
});

test('a decision keeps answers, reasons, rule set and author, version by version, and is published as evidence', async () => {
  const tenant = 'tenant-decided';
  const first = await decideApplicability(tenant, 'flow');
  expect(first.body).toMatchObject({
    version: 1,
    outcome: { applies: false, basis: 'non_linkage_clause', recordOwed: false },
    ruleSet: 'appi-2022-04',
    decidedBy: 'requester',
  });
  expect((await decideApplicability(tenant, 'flow')).body.version).toBe(2);
  const { body } = await approval.call('GET', '/v1/applicability/decisions?agreementId=flow', { tenant });
  expect(body.items.map(({ version }: any) => version)).toEqual([2, 1]);
  const said = await waitFor(
    async () =>
      (await eventsOn(approval, 'decisions.v1')).find(({ data }) => data.decisionId === first.body.decisionId),
    { what: 'applicability.decided' },
  );
  expect(said).toMatchObject({
    type: 'applicability.decided',
    data: { contentHash: first.body.contentHash, answers: clauseAnswers },
  });
  const other = await approval.call('GET', `/v1/applicability/decisions/${first.body.decisionId}`, {
    tenant: 'tenant-else',
  });
  expect(other.status).toBe(404);
});

test('answers that settle nothing are no decision', async () => {
  const refused = await decideApplicability('tenant-half', 'flow', { personal_information_for_provider: false });
  expect(refused.status).toBe(400);
  expect(refused.body.errors).toMatchObject([{ path: '/answers/means_of_provision', code: 'answer_missing' }]);
});

test('an agreement rests on answers of its own only, and not on ones that came to something else', async () => {
  const tenant = 'tenant-rests';
  await writeParties(approval, tenant);
  const { decisionId } = (await decideApplicability(tenant, 'own')).body;
  const write = (agreementId: string, content: object) =>
    approval.call('POST', '/v1/agreements', { tenant, body: { agreementId, content } });
  expect((await write('other', withoutDuty({ decisionId }))).body.errors).toMatchObject([{ code: 'unknown_decision' }]);
  const contrary = { ...agreementContent().applicabilityDecision, decisionId };
  expect((await write('own', agreementContent({ applicabilityDecision: contrary }))).body.errors).toMatchObject([
    { path: '/content/applicabilityDecision/basis', code: 'decision_differs' },
  ]);
  expect((await write('own', withoutDuty({ decisionId }))).status).toBe(201);
});

test('a tag that takes an ID reopens a decision that the duty does not apply, once; a newer version that considers it is approved', async () => {
  const tenant = 'tenant-sign';
  await approveAll(approval, tenant, await submitted(approval, tenant, 'clause', withoutDuty() as never));
  const state = async () => (await approval.call('GET', '/v1/agreements/clause', { tenant })).body;
  await publish(tagFrom(tenant, 'clause', '/category'));
  await publish(tagFrom(tenant, 'clause', '/hashedEmail', 2));
  const reopened = await waitFor(async () => ((await state()).applicabilityReopened ? state() : false), {
    what: 'reopening',
  });
  expect(reopened).toMatchObject({
    revision: 2,
    status: 'approved',
    statusReason: expect.stringContaining('tag_source:/hashedEmail'),
  });
  const write = (content: object) =>
    approval.call('POST', '/v1/agreements', { tenant, body: { agreementId: 'clause', content } });
  expect((await write(withoutDuty())).body.errors).toMatchObject([{ code: 'contrary_sign' }]);
  const signsConsidered = [{ sign: 'tag_source:/hashedEmail', reason: '突合しないことを確認した' }];
  expect((await write(withoutDuty({ signsConsidered }))).status).toBe(201);
  const { body } = await approval.call('POST', '/v1/agreements/clause/submit', { tenant, body: { version: 2 } });
  await approveAll(approval, tenant, body);
  expect(await state()).toMatchObject({ applicabilityReopened: false, revision: 3 });
  await publish(tagFrom(tenant, 'clause', '/hashedEmail', 3));
  await publish(tagFrom(tenant, 'clause', '/loginId', 4));
  const again = await waitFor(async () => ((await state()).applicabilityReopened ? state() : false), {
    what: 'another reopening',
  });
  expect(again).toMatchObject({ revision: 4, statusReason: expect.stringContaining('tag_source:/loginId') });
});

test('a sign that turns up while a version is being decided keeps it from being sent under once it is approved', async () => {
  const tenant = 'tenant-meanwhile';
  const opened = await submitted(approval, tenant, 'meanwhile', withoutDuty() as never);
  await publish(tagFrom(tenant, 'meanwhile', '/loginId'));
  const signs = async () =>
    (await approval.call('GET', '/v1/agreements/meanwhile/versions/1', { tenant })).body.contrarySigns;
  await waitFor(async () => (await signs()).length > 0, { what: 'the sign' });
  await approveAll(approval, tenant, opened);
  const { body } = await approval.call('GET', '/v1/agreements/meanwhile', { tenant });
  expect(body).toMatchObject({ status: 'approved', applicabilityReopened: true, revision: 1 });
});

test('a sign changes nothing where the decision is that the duty applies', async () => {
  const tenant = 'tenant-applies';
  await approveAll(approval, tenant, await submitted(approval, tenant, 'applies'));
  await approveAll(approval, tenant, await submitted(approval, tenant, 'clause', withoutDuty() as never));
  await publish(tagFrom(tenant, 'applies', '/hashedEmail'));
  await publish(tagFrom(tenant, 'clause', '/hashedEmail'));
  const state = async (id: string) => (await approval.call('GET', `/v1/agreements/${id}`, { tenant })).body;
  await waitFor(async () => (await state('clause')).applicabilityReopened, { what: 'the later tag to be handled' });
  expect(await state('applies')).toMatchObject({ applicabilityReopened: false, revision: 1 });
});

test('an approver sees what speaks against the decision and what is left unsaid', async () => {
  const tenant = 'tenant-sees';
  const content = agreementContent({ matchKey: { kind: 'hashed_email' } });
  const opened = await submitted(approval, tenant, 'sees', content);
  const { body } = await approval.call('GET', '/v1/agreements/sees/versions/1', { tenant });
  expect(body.contrarySigns.map(({ sign }: any) => sign)).toEqual(['match_key:hashed_email']);
  expect(body.openPoints.map(({ path }: any) => path)).toEqual(
    expect.arrayContaining(['/consentProxy', '/documents', '/recipientPartyId']),
  );
  expect((await decide(approval, tenant, opened, 'a', 0)).status).toBe(201);
});
