import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeHttp } from '../src/service.ts';
import { type Collector, runCollector } from './run-collector.ts';
import { noticeText, origin } from './seed-site.ts';
import { newPrincipal, submissionOf } from './submission.ts';

let collector: Collector;
const tenant = 'tenant-a';

beforeAll(async () => {
  const nobody = '127.0.0.1:1';
  const limits = {
    CONSENT_COLLECTOR_CONSENTS_PER_SECOND_OF_SITE: '0.2',
    CONSENT_COLLECTOR_REQUESTS_PER_SECOND_OF_ADDRESS: '1',
  };
  collector = await runCollector({ brokers: [nobody], env: limits });
});
afterAll(() => collector.stop());

test('with no broker and no other service it starts, serves sites, and says at /readyz what is amiss', async () => {
  const site = await collector.call('/v1/sites', {
    method: 'POST',
    tenant,
    body: { siteId: 'shop', name: 'Shop', origins: [origin] },
  });
  expect(site.status).toBe(201);
  const notice = await collector.call('/v1/notices', {
    method: 'POST',
    tenant,
    body: { noticeId: 'ads', content: noticeText() },
  });
  expect(notice).toMatchObject({ status: 422, body: { code: 'unknown_party' } });
  const ready = await collector.call('/readyz');
  expect(ready).toMatchObject({ status: 200, body: { status: 'degraded' } });
  expect(JSON.stringify(ready.body.problems)).toContain('consents.v1');
});

test('a site, and an address, that send without end are held back with Retry-After', async () => {
  const { body: site } = await collector.call('/v1/sites/shop', { tenant });
  const unknown = { noticeId: 'ads', version: 1, contentHash: '0'.repeat(64) };
  const post = () =>
    collector.call(`/v1/sites/${site.siteKey}/consents`, {
      method: 'POST',
      body: submissionOf({ notice: unknown }),
      headers: { origin },
    });
  const read = () =>
    collector.call(`/v1/sites/${site.siteKey}/principals/${newPrincipal()}/consents`, { headers: { origin } });
  const ofSite = await Promise.all([post(), post(), post(), post()]);
  const limited = ofSite.find(({ status }) => status === 429)!;
  expect(limited.body.detail).toContain('this site');
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(ofSite.filter(({ status }) => status === 400).length).toBeGreaterThan(0);
  const ofAddress = await Promise.all(Array.from({ length: 20 }, read));
  expect(ofAddress.find(({ status }) => status === 429)!.body.detail).toContain('this address');
});

test('the OpenAPI document is made without a database or a broker', async () => {
  const { paths } = (await describeHttp()) as { paths: Record<string, object> };
  expect(Object.keys(paths).sort()).toEqual([
    '/v1/choice-counts',
    '/v1/dead-letters',
    '/v1/dead-letters/{id}',
    '/v1/dead-letters/{id}/replay',
    '/v1/notices',
    '/v1/notices/{noticeId}',
    '/v1/notices/{noticeId}/versions/{version}',
    '/v1/parked-keys',
    '/v1/parked-keys/retry',
    '/v1/principals/{principal}/consents',
    '/v1/sites',
    '/v1/sites/{siteKey}/consents',
    '/v1/sites/{siteKey}/principals/{principal}/consents',
    '/v1/sites/{site}',
    '/v1/sites/{site}/configuration',
    '/v1/sites/{site}/tag.js',
  ]);
});
