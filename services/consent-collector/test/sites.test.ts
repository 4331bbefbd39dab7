import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Collector, runCollector } from './run-collector.ts';
import { noticeText, seedSite } from './seed-site.ts';
import { submissionOf } from './submission.ts';

let collector: Collector;
const tenant = 'tenant-a';
const call = (method: string, path: string, body?: unknown) => collector.call(path, { method, tenant, body });

beforeAll(async () => {
  collector = await runCollector();
});
afterAll(() => collector.stop());

test('a site gets a public key of 128 random bits, and is announced with its origins', async () => {
  const { status, body } = await call('POST', '/v1/sites', {
    siteId: 'one',
    name: 'One',
    origins: ['https://one.example.jp'],
  });
  expect(status).toBe(201);
  expect(body.siteKey).toMatch(/^site_[A-Za-z0-9_-]{22}$/);
  const events = collector.read('sites.v1');
  const event = await waitFor(() => events.find(({ subject }) => subject === 'one'), { what: 'site.changed' });
  expect(event).toMatchObject({ type: 'site.changed', tenantid: tenant, data: body });
});

test('a site id that the tenant uses already is refused, another tenant may use it', async () => {
  const site = { siteId: 'twice', name: 'Twice', origins: ['https://twice.example.jp'] };
  const first = await call('POST', '/v1/sites', site);
  expect(await call('POST', '/v1/sites', site)).toMatchObject({
    status: 409,
    body: { code: 'site_exists', errors: [{ path: '/siteId' }] },
  });
  const other = await collector.call('/v1/sites', { method: 'POST', tenant: 'tenant-b', body: site });
  expect(other.status).toBe(201);
  expect(other.body.siteKey).not.toBe(first.body.siteKey);
});

test('changing origins raises the revision and announces it; changing nothing does neither', async () => {
  await call('POST', '/v1/sites', { siteId: 'moves', name: 'Moves', origins: ['https://old.example.jp'] });
  const changed = await call('PATCH', '/v1/sites/moves', { origins: ['https://new.example.jp'] });
  expect(changed).toMatchObject({
    status: 200,
    body: { revision: 2, name: 'Moves', origins: ['https://new.example.jp'] },
  });
  const same = await call('PUT', '/v1/sites/moves', { name: 'Moves', origins: ['https://new.example.jp'] });
  expect(same.body).toEqual(changed.body);
  const events = collector.read('sites.v1');
  await waitFor(
    () => events.some(({ subject, data }) => subject === 'moves' && (data as { revision: number }).revision === 2),
    { what: 'revision 2' },
  );
  expect(await call('GET', '/v1/sites/moves')).toMatchObject({ body: changed.body });
});

test('an origin with a path, and one named twice, are refused with their path', async () => {
  const refused = (origins: string[]) => call('POST', '/v1/sites', { siteId: 'bad', name: 'Bad', origins });
  expect((await refused(['https://bad.example.jp/shop'])).body).toMatchObject({
    code: 'invalid_request',
    errors: [{ path: '/origins/0' }],
  });
  expect((await refused(['https://a.example.jp', 'https://a.example.jp'])).body).toMatchObject({
    errors: [{ path: '/origins' }],
  });
});

test("another tenant's site is not found, whatever is asked of it", async () => {
  await call('POST', '/v1/sites', { siteId: 'mine', name: 'Mine', origins: ['https://mine.example.jp'] });
  const asOther = (method: string, path: string, body?: unknown) =>
    collector.call(path, { method, tenant: 'tenant-c', body });
  const answers = [
    await asOther('GET', '/v1/sites/mine'),
    await asOther('PATCH', '/v1/sites/mine', { name: 'Theirs' }),
    await asOther('PUT', '/v1/sites/mine/configuration', {
      notices: [{ noticeId: 'ads', version: 1 }],
      languages: ['ja'],
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await asOther('GET', '/v1/sites')).body.items).toEqual([]);
});

test('a configuration that names an unknown notice version, or one purpose twice, is refused with its path', async () => {
  await seedSite(collector);
  await call('POST', '/v1/notices', {
    noticeId: 'ads-again',
    content: noticeText({ title: { ja: '別の文', en: 'Another text' } }),
  });
  const configure = (notices: unknown[]) => call('PUT', '/v1/sites/shop/configuration', { notices, languages: ['ja'] });
  const unknown = await configure([
    { noticeId: 'ads', version: 1 },
    { noticeId: 'ads', version: 9 },
  ]);
  expect(unknown).toMatchObject({
    status: 400,
    body: { code: 'unknown_notice_version', errors: [{ path: '/notices/1/version' }] },
  });
  const repeated = await configure([
    { noticeId: 'ads', version: 1 },
    { noticeId: 'ads-again', version: 1 },
  ]);
  expect(repeated).toMatchObject({ status: 422, body: { code: 'repeated_purpose', errors: [{ path: '/notices/1' }] } });
});

test('an origin taken away stops counting at this instance at once, and at another within five seconds', async () => {
  const { body: site } = await call('POST', '/v1/sites', {
    siteId: 'shrinks',
    name: 'Shrinks',
    origins: ['https://a.example.jp', 'https://b.example.jp'],
  });
  const { body: notice } = await call('GET', '/v1/notices/ads');
  const another = await collector.startAnother();
  const post = (url: string) =>
    collector.call(`/v1/sites/${site.siteKey}/consents`, {
      method: 'POST',
      url,
      body: submissionOf({ notice }),
      headers: { origin: 'https://b.example.jp' },
    });
  expect([(await post(collector.url)).status, (await post(another)).status]).toEqual([202, 202]);
  await call('PATCH', '/v1/sites/shrinks', { origins: ['https://a.example.jp'] });
  expect((await post(collector.url)).status).toBe(403);
  await waitFor(async () => (await post(another)).status === 403, {
    timeoutMs: 5_000,
    what: 'the other instance to refuse the origin',
  });
});
