import { defineMessages } from './define-messages.ts';

/** How an agreement stands. */
export const agreementStatusNames = defineMessages({
  draft: { ja: '未発効', en: 'Not in force' },
  approved: { ja: '有効', en: 'In force' },
  suspended: { ja: '停止中', en: 'Suspended' },
  ended: { ja: '終了', en: 'Ended' },
});

export const versionStateNames = defineMessages({
  draft: { ja: '下書き', en: 'Draft' },
  pending: { ja: '承認待ち', en: 'Waiting for approval' },
  approved: { ja: '承認済み', en: 'Approved' },
  rejected: { ja: '却下', en: 'Rejected' },
});

export const itemKindNames = defineMessages({
  browsing_history: { ja: '閲覧履歴', en: 'Browsing history' },
  segment: { ja: '興味などの区分', en: 'Segment' },
  purchase_history: { ja: '購買履歴', en: 'Purchase history' },
  location: { ja: '位置情報', en: 'Location' },
  device_information: { ja: '端末の情報', en: 'Device information' },
  linking_id: { ja: '紐付けに用いるID', en: 'ID meant for linking' },
  other: { ja: 'その他', en: 'Other' },
});

export const matchKeyNames = defineMessages({
  provider_id: { ja: '提供元のID', en: "The provider's ID" },
  recipient_id: { ja: '提供先のID', en: "The recipient's ID" },
  shared_id: { ja: '両者で共有するID', en: 'An ID that both share' },
  login_id: { ja: 'ログインID', en: 'Login ID' },
  hashed_email: { ja: 'ハッシュ化したメールアドレス', en: 'Hashed e-mail address' },
  hashed_phone: { ja: 'ハッシュ化した電話番号', en: 'Hashed phone number' },
  none: { ja: '突合しない', en: 'None' },
});

export const documentKindNames = defineMessages({
  contract: { ja: '契約書', en: 'Contract' },
  terms: { ja: '利用規約', en: 'Terms' },
  mandate: { ja: '委託の書面', en: 'Mandate' },
  pledge: { ja: '誓約書', en: 'Pledge' },
  notice_copy: { ja: '同意画面の写し', en: 'Copy of a notice' },
  identity: { ja: '本人確認資料', en: 'Evidence of identity' },
  other: { ja: 'その他', en: 'Other' },
});

export const partyKindNames = defineMessages({
  corporation: { ja: '法人', en: 'Corporation' },
  individual: { ja: '個人', en: 'Individual' },
  public_body: { ja: '国の機関・地方公共団体等', en: 'Public body' },
});

export const identityKindNames = defineMessages({
  corporate_number: { ja: '法人番号', en: 'Corporate number' },
  registry_extract: { ja: '登記事項証明書', en: 'Registry extract' },
  foreign_registry: { ja: '外国の登記', en: 'Foreign registry' },
  invoice_registration: { ja: '適格請求書発行事業者の登録', en: 'Invoice registration' },
  identity_document: { ja: '本人確認書類', en: 'Identity document' },
  other: { ja: 'その他', en: 'Other' },
});

export const reviewSubjectNames = defineMessages({
  recipient_measures: { ja: '提供先の措置の実施状況', en: "The recipient's measures" },
  country_law: { ja: '外国の制度の有無と内容', en: "The law of the recipient's country" },
});

export const reviewOutcomeNames = defineMessages({
  maintained: { ja: '確保されている', en: 'Kept up' },
  not_maintained: { ja: '確保が困難', en: 'Not kept up' },
});

export const reviewStateNames = defineMessages({
  in_date: { ja: '期限内', en: 'In date' },
  due_soon: { ja: 'まもなく期限', en: 'Due soon' },
  lapsed: { ja: '期限超過', en: 'Lapsed' },
});

export const answerNames = defineMessages({
  accepted: { ja: '承諾', en: 'Accepted' },
  declined: { ja: '辞退', en: 'Declined' },
});
