import {
  type ConsentStateChanged,
  type ConsentSubmission,
  consentDecision,
  declarationRecorded,
  newEvent,
} from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Collector, runCollector } from './run-collector.ts';
import { origin, seedSite } from './seed-site.ts';
import { newPrincipal, submissionOf } from './submission.ts';

let collector: Collector;
let seeded: Awaited<ReturnType<typeof seedSite>>;

beforeAll(async () => {
  collector = await runCollector();
  seeded = await seedSite(collector);
});
afterAll(() => collector.stop());

async function choose(granted: boolean, overrides: Partial<ConsentSubmission>): Promise<ConsentSubmission> {
  const submission = submissionOf({ notice: seeded.notice, granted, with: overrides });
  const { status, body } = await collector.call(seeded.path, { method: 'POST', body: submission, headers: { origin } });
  expect({ status, body }).toMatchObject({ status: 202 });
  return submission;
}

/** What a page of the site reads, once `after` is included. */
async function read(principal: string, after?: string) {
  const query = after ? `?after=${after}` : '';
  const path = `/v1/sites/${seeded.siteKey}/principals/${principal}/consents${query}`;
  return (await collector.call(path, { headers: { origin } })).body;
}
const readAfter = (principal: string, after: string) =>
  waitFor(
    async () => {
      const answer = await read(principal, after);
      return answer.caughtUp && answer;
    },
    { what: `consent ${after} to be projected` },
  );

const conflicts = async () => {
  const { body } = await collector.call('/metrics');
  return Number(/^duplicate_consent_conflicts_total (\d+)$/m.exec(body)?.[1]);
};

test('a grant is read back by the page that waits for it, with the notice it was given under', async () => {
  const { id, principal } = await choose(true, {});
  expect(await readAfter(principal, id)).toMatchObject({
    principal,
    caughtUp: true,
    consents: [
      {
        recipientPartyId: 'acme',
        purposeCode: 'ads',
        status: 'granted',
        noticeId: 'ads',
        noticeVersion: 1,
        consentId: id,
      },
    ],
  });
});

test('an id that never comes is waited for at most about a second, and the answer says that it is not included', async () => {
  const principal = newPrincipal();
  const startedAt = performance.now();
  const answer = await read(principal, submissionOf({ notice: seeded.notice }).id);
  expect(answer).toEqual({ principal, caughtUp: false, consents: [] });
  expect(performance.now() - startedAt).toBeGreaterThan(900);
});

test('the whole state of a principal is announced, with the position in consents.v1 that it includes', async () => {
  const first = await choose(true, {});
  const { principal } = first;
  const second = await choose(false, { principal, choiceNumber: 2 });
  const events = collector.read('consent-states.v1') as ConsentStateChanged[];
  const of = () => events.filter(({ data }) => data.principal === principal);
  const state = await waitFor(() => of().find(({ data }) => data.states[0]?.state.tag?.choiceNumber === 2), {
    what: 'the state after the second choice',
  });
  expect(state).toMatchObject({ type: 'consent_state.changed', tenantid: 'tenant-a', subject: principal });
  expect(consentDecision(state.data.states[0]!.state)).toMatchObject({
    status: 'refused',
    consent: { consentId: second.id },
  });
  const offsets = of().map(({ data }) => BigInt(data.offset));
  expect(offsets).toEqual([...offsets].sort((a, b) => (a < b ? -1 : 1)));
});

test('the same submission sent twice is kept once, without an alarm', async () => {
  const before = await conflicts();
  const submission = await choose(true, {});
  await choose(true, { ...submission, elapsedMs: 900 });
  const marker = await choose(true, { principal: submission.principal, choiceNumber: 2 });
  await readAfter(submission.principal, marker.id);
  const { rowCount } = await collector.worker.query('SELECT FROM consents WHERE consent_id = $1', [submission.id]);
  expect(rowCount).toBe(1);
  expect(await conflicts()).toBe(before);
});

test('the same id with another content is alarmed and ignored: the first is kept', async () => {
  const before = await conflicts();
  const submission = await choose(false, {});
  const choices = submission.choices.map((choice) => ({ ...choice, granted: true }));
  await choose(true, { ...submission, choices, choiceNumber: 5 });
  await waitFor(async () => (await conflicts()) === before + 1, { what: 'the alarm' });
  expect((await read(submission.principal)).consents).toMatchObject([{ status: 'refused', consentId: submission.id }]);
});

test('equal ids of different principals are different consents', async () => {
  const first = await choose(true, {});
  const second = await choose(false, { id: first.id, principal: newPrincipal() });
  expect((await readAfter(second.principal, second.id)).consents[0].status).toBe('refused');
  expect((await readAfter(first.principal, first.id)).consents[0].status).toBe('granted');
});

test('a grant that was queued offline and arrives after a withdrawal does not win', async () => {
  const withdrawal = await choose(false, { action: 'withdraw', choiceNumber: 2 });
  const { principal } = withdrawal;
  const late = await choose(true, { principal, choiceNumber: 1, elapsedMs: 60_000 });
  expect((await readAfter(principal, late.id)).consents).toMatchObject([
    { status: 'refused', consentId: withdrawal.id },
  ]);
});

test('a grant and a refusal under one choice number withhold', async () => {
  const grant = await choose(true, {});
  const refusal = await choose(false, { principal: grant.principal });
  expect((await readAfter(grant.principal, refusal.id)).consents[0].status).toBe('refused');
});

test('a declared withdrawal counts in the same history as the choices of the tag', async () => {
  const { principal, id } = await choose(true, { elapsedMs: 60_000 });
  await readAfter(principal, id);
  const time = new Date();
  const receivedAt = time.toISOString();
  const data = {
    principal,
    source: 'withdrawal_list' as const,
    recipientPartyId: 'acme',
    purposeCode: 'ads',
    granted: false,
    notice: null,
    receivedAt,
    effectiveAt: receivedAt,
  };
  const event = newEvent(declarationRecorded, { source: 'test', tenant: 'tenant-a', time, data });
  await collector.publish(event);
  expect((await readAfter(principal, event.id)).consents).toMatchObject([
    { status: 'refused', consentId: event.id, noticeId: null },
  ]);
});

test('a backend reads the state and the history, newest first and page by page; another tenant reads nothing', async () => {
  const first = await choose(true, { elapsedMs: 5_000 });
  const { principal } = first;
  const second = await choose(false, { principal, choiceNumber: 2 });
  const path = `/v1/principals/${principal}/consents`;
  const page = await collector.call(`${path}?limit=1&after=${second.id}`, { tenant: 'tenant-a' });
  expect(page.body).toMatchObject({
    caughtUp: true,
    consents: [{ status: 'refused' }],
    history: [{ consentId: second.id, type: 'consent.recorded' }],
  });
  const next = await collector.call(`${path}?limit=1&cursor=${page.body.nextCursor}`, { tenant: 'tenant-a' });
  expect(next.body).toMatchObject({
    nextCursor: null,
    history: [{ consentId: first.id, choices: [{ granted: true, recipientPartyId: 'acme' }] }],
  });
  expect((await collector.call(path, { tenant: 'tenant-b' })).body).toMatchObject({ consents: [], history: [] });
});

test('that somebody looked a person up is said with who and which consents were shown, without the person; the person’s own page says nothing', async () => {
  const logged = collector.read('audit.consent-collector.v1');
  const { principal, id } = await choose(true, {});
  await readAfter(principal, id);
  await collector.call(`/v1/principals/${principal}/consents?after=${id}`, { tenant: 'tenant-a' });
  const entry = await waitFor(() => logged.find(({ data }) => JSON.stringify(data).includes(id)), {
    what: 'the entry',
  });
  expect(entry).toMatchObject({
    ...{ type: 'audit.logged', source: 'akashi/consent-collector', tenantid: 'tenant-a' },
    data: { actor: 'test-subject', action: 'consents.viewed', details: { consentIds: [id] } },
  });
  expect(logged.filter(({ data }) => JSON.stringify(data).includes(id))).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain(principal);
});

test('a foreign page may not read a principal, and a malformed cursor or principal is refused', async () => {
  const path = `/v1/sites/${seeded.siteKey}/principals/${newPrincipal()}/consents`;
  expect(await collector.call(path, { headers: { origin: 'https://evil.example' } })).toMatchObject({
    status: 403,
    body: { code: 'origin_not_allowed' },
  });
  expect(
    await collector.call(`/v1/principals/${newPrincipal()}/consents?cursor=x`, { tenant: 'tenant-a' }),
  ).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } });
  expect(await collector.call('/v1/principals/taro@example.jp/consents', { tenant: 'tenant-a' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/principal', in: 'path' }] },
  });
});
