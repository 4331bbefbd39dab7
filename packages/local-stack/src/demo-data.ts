import type { AgreementContent, PartyDetails, TagContent } from '@akashi/contracts';

const text = (ja: string, en: string) => ({ ja, en });

/** The demo's two companies: a shop that obtains consent by proxy, and a company with a CRM that ties what it gets to its members. */
export const demoParties: { partyId: string; details: PartyDetails }[] = [
  {
    partyId: 'demo-shop',
    details: {
      kind: 'corporation',
      partyName: 'デモショップ株式会社',
      partyAddress: '東京都渋谷区神南一丁目1番1号',
      representativeName: '出模 店子',
      countryCode: 'JP',
      partyTenant: 'provider-demo',
    },
  },
  {
    partyId: 'demo-crm',
    details: {
      kind: 'corporation',
      partyName: '株式会社デモCRM',
      partyAddress: '東京都千代田区丸の内一丁目1番1号',
      representativeName: '鈴木 一郎',
      countryCode: 'JP',
      partyTenant: 'recipient-demo',
    },
  },
];

const items = [
  {
    itemCode: 'viewed-category',
    name: text('デモショップで閲覧した商品の分類', 'Category of the product viewed at Demo Shop'),
  },
  {
    itemCode: 'viewed-product',
    name: text('デモショップで閲覧した商品の名前', 'Name of the product viewed at Demo Shop'),
  },
];
const purposeCode = 'crm-product-information';
const purposeOfUse = text('会員への商品のご案内', 'To tell members about products');

export const demoNotice = {
  noticeId: 'crm-link',
  content: {
    recipientPartyId: 'demo-crm',
    purposeCode,
    purposeOfUse,
    items,
    linkageStated: true,
    linkageText: text(
      '株式会社デモCRMは、受け取った情報を、同社が持つ会員情報(氏名・会員番号)と結び付け、個人データとして利用します。',
      'Demo CRM Inc. ties what it receives to the member data it holds (name, member number) and uses it as personal data.',
    ),
    title: text('閲覧した商品の情報を株式会社デモCRMに提供します', 'Sharing the products you view with Demo CRM Inc.'),
    body: text(
      '同意は任意です。同意しなくても買い物はこれまでどおりできます。いつでも画面左下のボタンから取りやめられ、それ以後は提供しません。',
      'Consent is up to you: shopping works the same without it. You can withdraw at any time by the button at the bottom left; nothing is shared from then on.',
    ),
    purposePublicationUrl: 'https://crm.example.jp/privacy',
    consentValidDays: 365,
  },
};

export const demoSite = { siteId: 'demo-shop', name: 'デモショップ' };

export const demoAgreement: { agreementId: string; content: AgreementContent } = {
  agreementId: 'shop-to-crm',
  content: {
    providerPartyId: 'demo-shop',
    recipientPartyId: 'demo-crm',
    purposeCode,
    purposeOfUse,
    items,
    recipientItems: [
      { itemCode: 'member-name', name: text('会員の氏名', "Member's name") },
      { itemCode: 'member-number', name: text('会員番号', 'Member number') },
    ],
    consentObtainedByProxy: true,
    applicabilityDecision: {
      applies: true,
      basis: 'acquisition_as_personal_data_expected',
      reasons: [
        '提供先が、提供を受けた閲覧情報を会員番号を介して会員情報に付加すると告げているため(ガイドライン3-7-1-2)',
      ],
      decidedBy: '山田 依頼(デモ)',
      decidedOn: '2026-11-01',
      ruleSet: 'appi-2022-04',
    },
    confirmationMethod: 'self_confirmed_as_proxy',
    foreignRecipient: null,
    foreignConfirmationMethod: null,
    recordMethod: 'per_occasion',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
  },
};

/** The page also sends the price: it isn't declared, so it never leaves. */
export const demoTag: { tagId: string; content: Omit<TagContent, 'destination'> } = {
  tagId: 'viewed-to-crm',
  content: {
    siteId: 'demo-shop',
    eventName: 'view_item',
    agreementId: 'shop-to-crm',
    items: [
      { itemCode: 'viewed-category', source: { kind: 'property', pointer: '/category' } },
      { itemCode: 'viewed-product', source: { kind: 'property', pointer: '/productName' } },
    ],
    enabled: true,
  },
};
