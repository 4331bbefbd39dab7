import { defineMessages } from './define-messages.ts';

export const recordSideNames = defineMessages({
  provider: { ja: '提供元の記録', en: "Provider's record" },
  recipient: { ja: '提供先の記録', en: "Recipient's record" },
});

export const recordStateNames = defineMessages({
  unreviewed: { ja: '未承認', en: 'Not reviewed' },
  in_batch: { ja: '承認待ち', en: 'In review' },
  approved: { ja: '承認済み', en: 'Approved' },
  rejected: { ja: '却下', en: 'Rejected' },
  voided: { ja: '無効（送信なし）', en: 'Void (nothing sent)' },
  deficient: { ja: '不備あり', en: 'Deficient' },
});

export const recordItemNames = defineMessages({
  consent: { ja: '同意', en: 'Consent' },
  foreignInformation: { ja: '外国に関する情報', en: 'Foreign information' },
  date: { ja: '年月日', en: 'Date' },
  counterparty: { ja: '相手方', en: 'Counterparty' },
  principalIdentifier: { ja: '本人を特定するに足りる事項', en: 'What identifies the person' },
  infoItems: { ja: '個人関連情報の項目', en: 'Items of the information' },
});

export const correctionKindNames = defineMessages({
  amended: { ja: '訂正', en: 'Amended' },
  voided: { ja: '無効（送信なし）', en: 'Voided (nothing sent)' },
  rejected: { ja: '承認者による却下', en: 'Rejected by an approver' },
  reference_changed: { ja: '参照先の記録の変更', en: 'The record referred to changed' },
});

export const consentObtainedNames = defineMessages({
  recipient: { ja: '提供先が取得', en: 'Obtained by the recipient' },
  provider_as_proxy: { ja: '提供元が代行して取得', en: 'Obtained by the provider as proxy' },
});

/** What a record lacks, by the stable codes of record-store (`src/domain/deficiencies.ts`, `acquisition-deficiencies.ts`). */
export const deficiencyNames = defineMessages({
  consent_missing: { ja: '同意がない', en: 'No consent' },
  consent_not_granted: { ja: '同意が与えられていない', en: 'The consent was not granted' },
  consent_confirmation_missing: { ja: '同意の確認がない', en: 'Consent was not confirmed' },
  confirmation_of_another_provision: { ja: '別の提供についての確認', en: 'The confirmation is of another provision' },
  confirmed_after_provision: { ja: '提供より後の確認', en: 'Confirmed after the provision' },
  foreign_information_confirmation_missing: {
    ja: '外国に関する情報の確認がない',
    en: 'Foreign information was not confirmed',
  },
  agreement_content_not_its_hash: {
    ja: '契約の内容とハッシュ値が異なる',
    en: "The agreement's content is not that of its hash",
  },
  recipient_not_in_agreement: { ja: '契約にない提供先', en: 'The recipient is not in the agreement' },
  representative_name_missing: { ja: '代表者の氏名がない', en: "The representative's name is missing" },
  consent_evidence_missing: { ja: '同意の証拠がない', en: 'No evidence of the consent' },
  consent_not_found: { ja: '示された同意が見つからない', en: 'The consent named was not found' },
  consent_after_acquisition: { ja: '取得より後の同意', en: 'The consent came after the acquisition' },
  notice_not_found: { ja: '示した文面が見つからない', en: 'The notice was not found' },
  foreign_information_missing: { ja: '外国に関する情報の提供がない', en: 'Foreign information was not provided' },
  provider_identity_confirmation_missing: { ja: '提供元の確認がない', en: 'The provider was not confirmed' },
  provider_identity_confirmation_not_found: {
    ja: '提供元の確認の記録が見つからない',
    en: "The provider's confirmation was not found",
  },
  provider_identity_confirmed_after_acquisition: {
    ja: '取得より後に提供元を確認',
    en: 'The provider was confirmed after the acquisition',
  },
  principal_identifier_missing: {
    ja: '本人を特定するに足りる事項がない',
    en: 'What identifies the person is missing',
  },
  principal_identifier_vague: {
    ja: '本人を特定するに足りる事項が抽象的',
    en: 'What identifies the person is vague',
  },
  items_missing: { ja: '項目がない', en: 'No items' },
  agreement_not_found: { ja: '契約が見つからない', en: 'The agreement was not found' },
  agreement_version_not_found: { ja: '契約の版が見つからない', en: "The agreement's version was not found" },
  agreement_ambiguous: { ja: '契約を一つに定められない', en: 'More than one agreement fits' },
  agreement_not_in_effect: { ja: '契約が有効でない', en: 'The agreement was not in effect' },
  duty_decided_not_to_apply: {
    ja: '義務の適用がないとした判断と合わない',
    en: 'It contradicts the decision that the duty does not apply',
  },
});
