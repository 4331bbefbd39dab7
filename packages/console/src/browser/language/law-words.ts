import { defineMessages } from './define-messages.ts';

/** The law's terms that values of the services stand for. */
export const confirmationMethodNames = defineMessages({
  recipient_declaration: { ja: '提供先からの申告', en: 'Declared by the recipient' },
  written_pledge: { ja: '提供先の誓約書', en: 'Pledged in writing' },
  consent_document_inspected: { ja: '同意の書面等の確認', en: 'Consent documents inspected' },
  self_confirmed_as_proxy: { ja: '代行して取得した同意を自ら確認', en: 'Own confirmation, as proxy' },
  sameness_confirmed: { ja: '既に記録した確認との同一性の確認', en: 'Found the same as one on record' },
});

export const foreignConfirmationMethodNames = defineMessages({
  document_presented: { ja: '書面の提示', en: 'Document presented' },
  web_page_copy_presented: { ja: 'ウェブページの写しの提示', en: 'Copy of a web page presented' },
  written_pledge: { ja: '提供先の誓約書', en: 'Pledged in writing' },
  web_page_inspected: { ja: 'ウェブページの確認', en: 'Web page inspected' },
  self_confirmed_as_proxy: { ja: '代行して自ら確認', en: 'Own confirmation, as proxy' },
});

export const recordMethodNames = defineMessages({
  per_occasion: { ja: '都度作成', en: 'Per occasion' },
  lump: { ja: '一括作成', en: 'Lump' },
  contract_substitute: { ja: '契約書等による代替', en: 'Contract in place of records' },
});

export const applicabilityNames = defineMessages({
  acquisition_as_personal_data_expected: {
    ja: '提供先が個人データとして取得することが想定される',
    en: 'The recipient is expected to acquire it as personal data',
  },
  personal_information_for_provider: {
    ja: '提供元にとって個人情報に当たる（法第27条から第30条まで）',
    en: 'It is personal information for the provider (Articles 27 to 30)',
  },
  not_a_provision: { ja: '提供に当たらない', en: 'It is not a provision' },
  not_in_a_database: { ja: '個人関連情報データベース等を構成しない', en: 'It is not part of a database' },
  no_direct_linking: { ja: '個人データへの直接の付加がない', en: 'Nothing is tied directly' },
  non_linkage_clause: { ja: '個人データとして利用しない旨の契約', en: 'A contract forbids tying it' },
  statutory_exception: { ja: '法第27条第1項各号の例外', en: 'A statutory exception (Act 27(1))' },
});

export const exemptionNames = defineMessages({
  equivalentCountry: { ja: '同等の水準の国', en: 'Equivalent country' },
  conformingSystem: { ja: '相当措置の体制', en: 'Equivalent measures in place' },
});
