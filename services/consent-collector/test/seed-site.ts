import type { Collector } from './run-collector.ts';

/** A notice's text as it is posted. */
export const noticeText = (overrides: Record<string, unknown> = {}) => ({
  recipientPartyId: 'acme',
  purposeCode: 'ads',
  purposeOfUse: { ja: '広告の最適化', en: 'To optimise advertising' },
  items: [{ itemCode: 'history', name: { ja: 'ショップサイトの閲覧履歴', en: 'Browsing history of shop.example.jp' } }],
  linkageStated: true,
  linkageText: { ja: '会員情報と結び付けます', en: 'It is tied to your membership data' },
  title: { ja: '提供への同意', en: 'Consent to provision' },
  body: { ja: '閲覧履歴をアクメ社に提供します', en: 'Your browsing history is provided to Acme' },
  ...overrides,
});

export const origin = 'https://shop.example.jp';

/** A tenant's party, notice `ads`, and site `shop` that shows it: what the tag of a page is made from. */
export async function seedSite(collector: Collector, tenant = 'tenant-a') {
  await collector.addParty(tenant, 'acme');
  const notice = await collector.call('/v1/notices', {
    method: 'POST',
    tenant,
    body: { noticeId: 'ads', content: noticeText() },
  });
  const site = await collector.call('/v1/sites', {
    method: 'POST',
    tenant,
    body: { siteId: 'shop', name: 'Shop', origins: [origin] },
  });
  const siteKey: string = site.body.siteKey;
  const version = { noticeId: 'ads', version: 1 };
  const configuration = { notices: [version], languages: ['ja', 'en'] };
  const configured = await collector.call('/v1/sites/shop/configuration', {
    method: 'PUT',
    tenant,
    body: configuration,
  });
  for (const { status, body } of [notice, site, configured])
    if (status >= 300) throw new Error(`seeding failed: ${JSON.stringify(body)}`);
  return { tenant, siteKey, notice: notice.body, path: `/v1/sites/${siteKey}/consents` };
}
