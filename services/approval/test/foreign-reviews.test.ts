import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, tokyoDay } from '../src/domain/business-days.ts';
import { agreementContent } from './agreement-content.ts';
import { approveAll, decide, eventsOn, partyDetails } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const today = tokyoDay(new Date());

/** An approved agreement with a recipient abroad whose system conforms, its reviews due on a day. */
async function abroad(tenant: string, reviewDueOn = addDays(today, 200)): Promise<void> {
  const write = (partyId: string, countryCode: string) =>
    approval.call('POST', '/v1/parties', { tenant, body: { partyId, details: partyDetails(null, { countryCode }) } });
  await write('shop', 'JP');
  await write('us-co', 'US');
  const content = agreementContent({
    recipientPartyId: 'us-co',
    foreignRecipient: { countryCode: 'US', exemption: 'conformingSystem', reviewDueOn },
  });
  await approval.call('POST', '/v1/agreements', { tenant, body: { agreementId: 'abroad', content } });
  const { body } = await approval.call('POST', '/v1/agreements/abroad/submit', { tenant, body: { version: 1 } });
  await approveAll(approval, tenant, body);
}

const agreementOf = async (tenant: string) => (await approval.call('GET', '/v1/agreements/abroad', { tenant })).body;
const dues = async (tenant: string) =>
  (await approval.call('GET', '/v1/agreements/abroad/reviews', { tenant })).body.due;
const review = (tenant: string, body: object) =>
  approval.call('POST', '/v1/agreements/abroad/reviews', {
    tenant,
    body: {
      subject: 'recipient_measures',
      outcome: 'maintained',
      findings: '実施を確認した',
      reviewedOn: today,
      ...body,
    },
  });
const lift = (tenant: string) =>
  approval.call('POST', '/v1/agreements/abroad/lift-suspension', { tenant, body: { reason: '措置の実施を確認した' } });
const said = async (tenant: string, type: string) =>
  (await eventsOn(approval, 'decisions.v1')).filter((event) => event.tenantid === tenant && event.type === type);
const suspended = (tenant: string) =>
  waitFor(async () => (await agreementOf(tenant)).status === 'suspended', {
    what: 'the suspension',
    timeoutMs: 20_000,
  });

test("a conforming system's measures and its country's law are each due, until a review says when next; the earlier day is published", async () => {
  const tenant = 'tenant-due';
  await abroad(tenant, '2099-01-31');
  expect(await dues(tenant)).toMatchObject([
    { subject: 'country_law', dueOn: '2099-01-31', state: 'in_date' },
    { subject: 'recipient_measures', dueOn: '2099-01-31', state: 'in_date' },
  ]);
  expect((await review(tenant, { nextDueOn: '2098-12-31' })).status).toBe(201);
  expect(await dues(tenant)).toMatchObject([{ dueOn: '2099-01-31' }, { dueOn: '2098-12-31' }]);
  const published = await waitFor(
    async () =>
      (await eventsOn(approval, 'agreements.v1')).find(
        ({ tenantid, data }) => tenantid === tenant && data.revision === 2,
      ),
    { what: 'the new due day' },
  );
  expect(published.data).toMatchObject({ status: 'approved', reviewDueOn: '2098-12-31' });
  expect(await said(tenant, 'foreign_review.made')).toHaveLength(1);
  const { body } = await approval.call('GET', '/v1/foreign-reviews/due?before=2098-12-31', { tenant });
  expect(body.items).toMatchObject([{ agreementId: 'abroad', subject: 'recipient_measures' }]);
});

test.each([
  ['without the next day', { nextDueOn: null }, '/nextDueOn'],
  ['with a next day that is past', { nextDueOn: '2020-01-01' }, '/nextDueOn'],
  ['of a day to come', { reviewedOn: '2098-01-01', nextDueOn: '2099-01-01' }, '/reviewedOn'],
])('a review %s is refused', async (what, body, path) => {
  const tenant = `tenant-${what.replaceAll(' ', '-')}`;
  await abroad(tenant);
  const refused = await review(tenant, body);
  expect(refused.status).toBe(400);
  expect(refused.body.errors).toMatchObject([{ path }]);
});

test('a review that falls due within the days of notice is said once for each subject', async () => {
  const tenant = 'tenant-notice';
  const settings = { tenant, as: 'admin', roles: ['route_admin'], body: { remindDaysBefore: 10 } };
  await approval.call('PUT', '/v1/settings/foreign-reviews', settings);
  await abroad(tenant, addDays(today, 11));
  await review(tenant, { subject: 'country_law', nextDueOn: addDays(today, 10) });
  const [due] = (await waitFor(
    async () => {
      const found = await said(tenant, 'foreign_review.due');
      return found.length > 0 && found;
    },
    { what: 'the reminder', timeoutMs: 20_000 },
  )) as any[];
  expect(due.data).toMatchObject({ subject: 'country_law', dueOn: addDays(today, 10), state: 'due_soon' });
  await abroad('tenant-later', addDays(today, 5));
  await waitFor(async () => (await said('tenant-later', 'foreign_review.due')).length === 2, {
    what: 'later reminders',
    timeoutMs: 20_000,
  });
  expect(await said(tenant, 'foreign_review.due')).toHaveLength(1);
  expect((await agreementOf(tenant)).status).toBe('approved');
});

test('a lapsed review suspends the agreement as policy, once; it goes on when the review is made and a case says so', async () => {
  const tenant = 'tenant-lapse';
  await abroad(tenant, addDays(today, -1));
  await suspended(tenant);
  const stopped = await agreementOf(tenant);
  expect(stopped.statusReason).toMatch(/社内方針であり、法令の定める期限ではない/);
  await waitFor(async () => (await said(tenant, 'foreign_review.due')).length === 2, {
    what: 'both lapses',
    timeoutMs: 20_000,
  });
  expect((await lift(tenant)).body.code).toBe('review_lapsed');
  for (const subject of ['recipient_measures', 'country_law']) {
    expect((await review(tenant, { subject, nextDueOn: addDays(today, 300) })).status).toBe(201);
  }
  expect((await agreementOf(tenant)).status).toBe('suspended');
  const { body: opened, status } = await lift(tenant);
  expect(status).toBe(201);
  expect(opened).toMatchObject({ kind: 'suspension_lifted', content: { reason: '措置の実施を確認した' } });
  expect(opened.meaning.ja).toMatch(/停止を解き/);
  expect((await lift(tenant)).body.code).toBe('case_open');
  expect((await decide(approval, tenant, opened, 'requester', 0)).body.code).toBe('requester_may_not_approve');
  await approveAll(approval, tenant, opened);
  expect(await agreementOf(tenant)).toMatchObject({ status: 'approved', statusReason: null });
  expect((await said(tenant, 'foreign_review.due')).filter(({ data }) => data.state === 'lapsed')).toHaveLength(2);
});

test('measures that are not maintained stop provision at once (Rule 18(1)(ii)), and void the case that would have lifted a suspension', async () => {
  const tenant = 'tenant-failed';
  await abroad(tenant);
  await approval.call('POST', '/v1/agreements/abroad/suspend', { tenant, body: { reason: '確認中' } });
  const { body: opened } = await lift(tenant);
  await decide(approval, tenant, opened, 'a', 0);
  expect((await review(tenant, { outcome: 'not_maintained', findings: '暗号化されていない' })).status).toBe(201);
  expect(await agreementOf(tenant)).toMatchObject({
    status: 'suspended',
    statusReason: expect.stringContaining('規則18条1項2号'),
  });
  expect((await decide(approval, tenant, opened, 'b', 1)).body.code).toBe('case_closed');
  expect((await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant })).body.state).toBe('void');
});

test.each(['suspend', 'end'])(
  'to %s it again voids the case that would have lifted the suspension before',
  async (stop) => {
    const tenant = `tenant-void-${stop}`;
    await abroad(tenant);
    await approval.call('POST', '/v1/agreements/abroad/suspend', { tenant, body: { reason: '確認中' } });
    const { body: opened } = await lift(tenant);
    await approval.call('POST', `/v1/agreements/abroad/${stop}`, { tenant, body: { reason: '別の理由' } });
    expect((await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant })).body.state).toBe('void');
    expect((await agreementOf(tenant)).status).not.toBe('approved');
  },
);

test('an agreement with a recipient in Japan has nothing to review, and one that is not suspended nothing to lift', async () => {
  const tenant = 'tenant-none';
  await abroad(tenant);
  expect((await lift(tenant)).body.code).toBe('agreement_not_suspended');
  await approval.call('POST', '/v1/agreements/abroad/end', { tenant, body: { reason: '解約' } });
  expect((await review(tenant, { nextDueOn: addDays(today, 9) })).body.code).toBe('nothing_to_review');
});

test("another tenant's agreement is neither reviewed nor lifted", async () => {
  await abroad('tenant-mine');
  for (const refused of [await review('tenant-else', { nextDueOn: addDays(today, 9) }), await lift('tenant-else')]) {
    expect(refused.status).toBe(404);
  }
});
