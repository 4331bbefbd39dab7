import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Collector, runCollector } from './run-collector.ts';
import { noticeText, origin, seedSite } from './seed-site.ts';

let collector: Collector;
let siteKey: string;

beforeAll(async () => {
  collector = await runCollector({ env: { CONSENT_COLLECTOR_RELAY_URL: 'https://relay.example.jp' } });
  siteKey = (await seedSite(collector)).siteKey;
});
afterAll(() => collector.stop());

/** The configuration that the script gives the tag: what stands before the bundle, run as a browser would. */
function configurationIn(script: string) {
  const window: Record<string, unknown> = {};
  runInNewContext(script.slice(0, script.indexOf('\n')), { window });
  return JSON.parse(JSON.stringify(window.__akashiConfig));
}

test('tag.js is a script with the notice versions that the site was configured with', async () => {
  const { status, headers, body } = await collector.call(`/v1/sites/${siteKey}/tag.js`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(headers.get('cache-control')).toBe('public, max-age=60');
  expect(body.length).toBeGreaterThan(5_000);
  const { body: notice } = await collector.call('/v1/notices/ads/versions/1', { tenant: 'tenant-a' });
  expect(configurationIn(body)).toMatchObject({
    siteKey,
    collectorUrl: collector.url,
    relayUrl: 'https://relay.example.jp',
    siteConfigurationRevision: 1,
    languages: ['ja', 'en'],
    notices: [
      {
        noticeId: 'ads',
        version: 1,
        contentHash: notice.contentHash,
        recipient: { partyId: 'acme', partyName: 'Party acme' },
        linkageStated: true,
        text: { ja: { title: '提供への同意' }, en: { title: 'Consent to provision' } },
      },
    ],
  });
});

test('the configuration alone is the same, and readable by the pages of the site only', async () => {
  const path = `/v1/sites/${siteKey}/configuration`;
  const own = await collector.call(path, { headers: { origin } });
  const foreign = await collector.call(path, { headers: { origin: 'https://evil.example' } });
  const { body: script } = await collector.call(`/v1/sites/${siteKey}/tag.js`);
  expect(own.body).toEqual(configurationIn(script));
  expect(own.headers.get('access-control-allow-origin')).toBe(origin);
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

test('what a browser has already is not sent again, what changed is', async () => {
  const path = `/v1/sites/${siteKey}/tag.js`;
  const etag = (await collector.call(path)).headers.get('etag')!;
  const same = await collector.call(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
  expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, '', etag]);

  const tenant = 'tenant-a';
  await collector.call('/v1/notices', {
    method: 'POST',
    tenant,
    body: { noticeId: 'ads', content: noticeText({ title: { ja: '新しい文', en: 'New text' } }) },
  });
  const wanted = {
    notices: [{ noticeId: 'ads', version: 2 }],
    languages: ['ja'],
    relayUrl: 'https://own-relay.example.jp',
  };
  const configured = await collector.call('/v1/sites/shop/configuration', { method: 'PUT', tenant, body: wanted });
  expect(configured.body).toMatchObject({ revision: 2, ...wanted });
  const changed = await collector.call(path, { headers: { 'if-none-match': etag } });
  expect(changed.status).toBe(200);
  expect(configurationIn(changed.body)).toMatchObject({
    siteConfigurationRevision: 2,
    relayUrl: wanted.relayUrl,
    notices: [{ version: 2 }],
  });
  const again = await collector.call('/v1/sites/shop/configuration', { method: 'PUT', tenant, body: wanted });
  expect(again.body).toEqual(configured.body);
});

test('an unknown site key and a site that shows nothing yet are told apart', async () => {
  const unknown = await collector.call(`/v1/sites/site_${'x'.repeat(22)}/tag.js`);
  expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown_site_key' } });
  const { body: site } = await collector.call('/v1/sites', {
    method: 'POST',
    tenant: 'tenant-a',
    body: { siteId: 'bare', name: 'Bare', origins: [origin] },
  });
  const bare = await collector.call(`/v1/sites/${site.siteKey}/tag.js`);
  expect(bare).toMatchObject({ status: 404, body: { code: 'site_not_configured' } });
});

test('the OpenAPI document lists the routes and the scopes they ask for', async () => {
  const { body } = await collector.call('/openapi.json');
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining(['/v1/notices', '/v1/sites/{siteKey}/consents', '/v1/sites/{site}/tag.js']),
  );
  expect(body.paths['/v1/notices'].post.security).toEqual([{ accessToken: ['notices:write'] }]);
});
