import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Collector, runCollector } from './run-collector.ts';
import { noticeText, origin, seedSite } from './seed-site.ts';
import { newPrincipal, submissionOf } from './submission.ts';

let collector: Collector;
let seeded: Awaited<ReturnType<typeof seedSite>>;

beforeAll(async () => {
  collector = await runCollector();
  seeded = await seedSite(collector);
  await seedSite(collector, 'tenant-b');
});
afterAll(() => collector.stop());

const post = (body: unknown, headers: Record<string, string> = {}, path = seeded.path) =>
  collector.call(path, { method: 'POST', body, headers: { origin, ...headers } });

test('202 means that the event is on the topic, with recipient and purpose of the notice', async () => {
  const submission = submissionOf({ notice: seeded.notice, with: { elapsedMs: 1_000 } });
  const { status, body, headers } = await post(submission);
  expect([status, body]).toEqual([202, { id: submission.id }]);
  expect(headers.get('access-control-allow-origin')).toBe(origin);
  const events = collector.read('consents.v1');
  const event = await waitFor(() => events.find(({ id }) => id === submission.id), { what: 'the event on the topic' });
  expect(event).toMatchObject({
    type: 'consent.recorded',
    source: 'akashi/consent-collector',
    tenantid: 'tenant-a',
    subject: submission.principal,
    data: {
      siteId: 'shop',
      choices: [
        { recipientPartyId: 'acme', purposeCode: 'ads', granted: true, notice: { noticeId: 'ads', version: 1 } },
      ],
    },
  });
  const { receivedAt, effectiveAt } = event.data as { receivedAt: string; effectiveAt: string };
  expect(Date.parse(receivedAt) - Date.parse(effectiveAt)).toBe(1_000);
});

test('every one of many submissions at once is on the topic once', async () => {
  const submissions = Array.from({ length: 200 }, () => submissionOf({ notice: seeded.notice }));
  const answers = await Promise.all(submissions.map((submission) => post(submission)));
  expect(answers.every(({ status }) => status === 202)).toBe(true);
  const ids = new Set(submissions.map(({ id }) => id));
  const events = collector.read('consents.v1');
  const found = () => events.filter(({ id }) => ids.has(id));
  await waitFor(() => found().length >= ids.size, { what: 'all events on the topic' });
  expect(found()).toHaveLength(ids.size);
});

test('what sendBeacon sends as a page goes away is accepted: text/plain, and a withdrawal', async () => {
  const submission = submissionOf({ notice: seeded.notice, granted: false, with: { action: 'withdraw' } });
  const { status } = await post(JSON.stringify(submission), { 'content-type': 'text/plain;charset=UTF-8' });
  expect(status).toBe(202);
  const events = collector.read('consents.v1');
  const event = await waitFor(() => events.find(({ id }) => id === submission.id), { what: 'the event on the topic' });
  expect(event.type).toBe('consent.withdrawn');
});

test("a preflight allows exactly the site's origins", async () => {
  const preflight = (from: string) =>
    collector.call(seeded.path, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const own = await preflight(origin);
  expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
  expect(own.headers.get('access-control-allow-methods')).toContain('POST');
  expect(own.headers.get('access-control-allow-headers')).toContain('content-type');
  for (const foreign of [
    'https://evil.example',
    'http://shop.example.jp',
    'https://shop.example.jp.evil.example',
    'null',
  ]) {
    expect((await preflight(foreign)).headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('a foreign origin, and none, are refused before anything reaches the topic', async () => {
  const refused = submissionOf({ notice: seeded.notice });
  const foreign = await post(refused, { origin: 'https://evil.example' });
  expect(foreign).toMatchObject({ status: 403, body: { code: 'origin_not_allowed', errors: [{ path: '/origin' }] } });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  const none = await collector.call(seeded.path, { method: 'POST', body: refused });
  expect(none).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
  const later = submissionOf({ notice: seeded.notice, with: { principal: refused.principal } });
  await post(later);
  const events = collector.read('consents.v1');
  await waitFor(() => events.some(({ id }) => id === later.id), { what: 'the later event' });
  expect(events.some(({ id }) => id === refused.id)).toBe(false);
});

const change = (overrides: object) => ({ ...submissionOf({ notice: seeded.notice }), ...overrides });
const choice = (overrides: object) => {
  const submission = submissionOf({ notice: seeded.notice });
  return { ...submission, choices: [{ ...submission.choices[0], ...overrides }] };
};

test.each<[string, () => unknown, number, string, string | undefined]>([
  ['malformed JSON', () => '{"id":', 400, 'malformed_json', undefined],
  ['an empty body', () => '', 400, 'invalid_request', ''],
  ['a wrong type', () => change({ choiceNumber: 'one' }), 400, 'invalid_request', '/choiceNumber'],
  [
    'an id that is no UUIDv7',
    () => change({ id: '00000000-0000-4000-8000-000000000000' }),
    400,
    'invalid_request',
    '/id',
  ],
  [
    'a principal like an e-mail address',
    () => change({ principal: 'taro@example.jp' }),
    400,
    'invalid_request',
    '/principal',
  ],
  [
    'a principal like a phone number',
    () => change({ principal: '090-1234-5678' }),
    400,
    'invalid_request',
    '/principal',
  ],
  [
    'a principal that is not 128 random bits',
    () => change({ principal: 'user-12345' }),
    400,
    'invalid_request',
    '/principal',
  ],
  ['a page with its query', () => change({ page: 'https://shop.example.jp/?mail=a' }), 400, 'invalid_request', '/page'],
  ['a NUL character', () => change({ page: 'https://shop.example.jp/\0' }), 400, 'invalid_request', '/page'],
  ['a time from the future', () => change({ elapsedMs: -1 }), 400, 'invalid_request', '/elapsedMs'],
  ['no choices', () => change({ choices: [] }), 400, 'invalid_request', '/choices'],
  [
    'an unknown notice',
    () => choice({ noticeId: 'nothing' }),
    400,
    'unknown_notice_version',
    '/choices/0/noticeVersion',
  ],
  [
    'an unknown notice version',
    () => choice({ noticeVersion: 7 }),
    400,
    'unknown_notice_version',
    '/choices/0/noticeVersion',
  ],
  [
    'another text than the published one',
    () => choice({ noticeContentHash: '0'.repeat(64) }),
    400,
    'unknown_notice_version',
    '/choices/0/noticeContentHash',
  ],
  ['a withdrawal that grants', () => change({ action: 'withdraw' }), 400, 'withdrawal_grants', '/choices/0/granted'],
  [
    'over 64 KiB',
    () => change({ page: `https://shop.example.jp/${'x'.repeat(70_000)}` }),
    413,
    'body_too_large',
    undefined,
  ],
])('%s is a problem document with a code and the path of the fault', async (_what, body, status, code, path) => {
  const answer = await post(body());
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status, code, type: `urn:akashi:problem:${code}` });
  if (path !== undefined) expect(answer.body.errors[0].path).toBe(path);
  // The tag must be able to read why.
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
});

test('an unknown site key, a malformed one, and another content type are refused', async () => {
  const submission = submissionOf({ notice: seeded.notice });
  expect(await post(submission, {}, `/v1/sites/site_${'x'.repeat(22)}/consents`)).toMatchObject({
    status: 404,
    body: { code: 'unknown_site_key' },
  });
  expect(await post(submission, {}, '/v1/sites/short/consents')).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/siteKey' }] },
  });
  expect(await post(JSON.stringify(submission), { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject(
    { status: 415 },
  );
});

test('a notice of another tenant is unknown, even with the right hash', async () => {
  await collector.call('/v1/notices', {
    method: 'POST',
    tenant: 'tenant-b',
    body: { noticeId: 'theirs', content: noticeText() },
  });
  const { body: theirs } = await collector.call('/v1/notices/theirs', { tenant: 'tenant-b' });
  expect(await post(submissionOf({ notice: theirs }))).toMatchObject({
    status: 400,
    body: { code: 'unknown_notice_version' },
  });
});

test('one principal that posts without end is held back with Retry-After, others are not', async () => {
  const principal = newPrincipal();
  const many = await Promise.all(
    Array.from({ length: 60 }, () => post(submissionOf({ notice: seeded.notice, with: { principal } }))),
  );
  const limited = many.filter(({ status }) => status === 429);
  expect(limited.length).toBeGreaterThan(0);
  expect(limited[0]).toMatchObject({ body: { code: 'rate_limited' } });
  expect(Number(limited[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post(submissionOf({ notice: seeded.notice }))).status).toBe(202);
});
