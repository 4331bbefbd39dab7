import type { NoticeConfig, TagConfig } from '../../src/tag-config.ts';

export const adNotice: NoticeConfig = {
  noticeId: 'kagami-crm',
  version: 1,
  contentHash: 'a1'.repeat(32),
  recipient: { partyId: 'kagami', partyName: '株式会社カガミ百貨店' },
  purposeCode: 'offers',
  purposeOfUse: {
    ja: '購入履歴のある会員への、関心に合わせた商品案内の送付と、その効果の測定',
    en: 'Sending members offers that match their interests, and measuring how well those work',
  },
  items: [
    {
      itemCode: 'browsing',
      name: { ja: '当サイト（shop.example.jp）の閲覧履歴', en: 'Pages you viewed on shop.example.jp' },
    },
    { itemCode: 'cookie', name: { ja: '当サイトが発行するCookie ID', en: 'The cookie ID that this site issues' } },
    {
      itemCode: 'segment',
      name: { ja: '閲覧履歴から推定した関心分野', en: 'Interests inferred from the pages viewed' },
    },
  ],
  linkageStated: true,
  linkageText: {
    ja: '取得する者は、これらの情報を会員の氏名・メールアドレスなど、あなたを特定する個人データと結び付けて利用します。',
    en: 'The company ties this information to personal data that identifies you, such as your member name and e-mail address.',
  },
  text: {
    ja: {
      title: '閲覧履歴などの提供についての同意のお願い',
      body: '当サイトは、あなたの閲覧履歴などの情報を、次の会社に提供します。同意いただいた場合に限り提供します。',
    },
    en: {
      title: 'May we share your browsing history?',
      body: 'This site would provide the following information about you to the company below, and does so only if you agree.',
    },
  },
  purposePublicationUrl: 'https://kagami.example.jp/privacy',
};

export const foreignNotice: NoticeConfig = {
  noticeId: 'northwind-ads',
  version: 2,
  contentHash: 'b2'.repeat(32),
  recipient: { partyId: 'northwind', partyName: 'Northwind Analytics, Inc.' },
  purposeCode: 'measurement',
  purposeOfUse: { ja: '広告の効果の測定', en: 'Measuring how well advertising works' },
  items: [{ itemCode: 'adclick', name: { ja: '広告のクリック履歴', en: 'Advertisements you clicked' } }],
  linkageStated: true,
  linkageText: {
    ja: '取得する者は、この情報を同社の会員情報と結び付けて利用します。',
    en: 'The company ties this information to its own members’ records.',
  },
  text: {
    ja: { title: '広告のクリック履歴の提供', body: '外国にある次の会社に、広告のクリック履歴を提供します。' },
    en: { title: 'Sharing your advertisement clicks', body: 'Your clicks would be provided to a company abroad.' },
  },
  foreignRecipient: {
    countryName: { ja: 'アメリカ合衆国', en: 'United States of America' },
    countryPrivacyRegime: {
      ja: '包括的な個人情報保護法はなく、分野ごとの法令と州法によります。',
      en: 'No comprehensive privacy statute; laws by sector and by state apply.',
    },
    recipientMeasures: {
      ja: 'OECDプライバシーガイドライン8原則に対応する措置をすべて講じています。',
      en: 'Measures for all eight principles of the OECD privacy guidelines are taken.',
    },
  },
};

export const siteKey = 'demo-site-key-0001';

export function tagConfig(change: Partial<TagConfig> = {}): TagConfig {
  return {
    collectorUrl: 'http://127.0.0.1:1',
    siteKey,
    siteConfigurationRevision: 3,
    languages: ['ja', 'en'],
    notices: [adNotice],
    ...change,
  };
}
