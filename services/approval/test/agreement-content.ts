import type { AgreementContent } from '@akashi/contracts';

const text = (ja: string, en: string) => ({ ja, en });

/** An agreement without fault between the parties `shop` and `crm-co`, both in Japan. */
export const agreementContent = (change: Partial<AgreementContent> = {}): AgreementContent => ({
  providerPartyId: 'shop',
  recipientPartyId: 'crm-co',
  purposeCode: 'crm-enrichment',
  purposeOfUse: text('会員への商品案内', 'Product information for members'),
  items: [
    {
      itemCode: 'viewed-category',
      name: text('デモショップで閲覧した商品カテゴリ', 'Product category viewed at the demo shop'),
    },
  ],
  recipientItems: [{ itemCode: 'member-number', name: text('会員番号', 'Member number') }],
  consentObtainedByProxy: true,
  applicabilityDecision: {
    applies: true,
    basis: 'acquisition_as_personal_data_expected',
    reasons: ['提供先が会員番号を介して会員情報に付加する'],
    decidedBy: '山田',
    decidedOn: '2026-11-01',
    ruleSet: 'appi-2022-04',
  },
  confirmationMethod: 'self_confirmed_as_proxy',
  foreignRecipient: null,
  foreignConfirmationMethod: null,
  recordMethod: 'per_occasion',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  ...change,
});
