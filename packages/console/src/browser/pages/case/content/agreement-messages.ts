import { defineMessages } from '../../../language/define-messages.ts';

export const agreementMessages = defineMessages({
  provider: { ja: '提供元', en: 'Provider' },
  recipient: { ja: '提供先の第三者', en: 'Recipient' },
  items: { ja: '提供する個人関連情報の項目', en: 'Items of personal-related information' },
  recipientItems: { ja: '結び付ける個人データの項目', en: 'Items of personal data they are tied to' },
  purposeOfUse: { ja: '利用目的', en: 'Purpose of use' },
  consent: { ja: '同意の取得', en: 'Who obtains consent' },
  byProxy: { ja: '提供元が代行して取得する', en: 'The provider, as proxy' },
  byRecipient: { ja: '提供先が取得する', en: 'The recipient' },
  applicability: { ja: '確認義務の適用の有無の判断', en: 'Applicability decision' },
  applies: { ja: '適用がある', en: 'The duty applies' },
  appliesNot: { ja: '適用がない', en: 'The duty does not apply' },
  decidedBy: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}が${when}に判断`,
    en: ({ who, when }: { who: string; when: string }) => `Decided by ${who} on ${when}`,
  },
  ruleSet: { ja: ({ name }: { name: string }) => `規則 ${name}`, en: ({ name }: { name: string }) => `Rules ${name}` },
  confirmationMethod: { ja: '同意の確認の方法（規則第26条）', en: 'How consent is confirmed (Rule 26)' },
  foreignRecipient: { ja: '外国にある第三者', en: 'Recipient abroad' },
  notForeign: { ja: '国内', en: 'In Japan' },
  reviewDueOn: {
    ja: ({ when }: { when: string }) => `次の定期的な確認 ${when}`,
    en: ({ when }: { when: string }) => `Next review ${when}`,
  },
  foreignConfirmationMethod: { ja: '外国の情報の確認の方法', en: 'How the information on the country is confirmed' },
  recordMethod: { ja: '記録の作成の方法', en: 'How the record is made' },
  omitRepeatedItems: {
    ja: '同じ内容の項目は記録を省略する（規則第28条第2項）',
    en: 'Items already on record are left out (Rule 28(2))',
  },
  confirmRepeatsBySameness: {
    ja: '二回目以降は同一性の確認で足りるとする（規則第26条第3項）',
    en: 'Repeated confirmations by sameness (Rule 26(3))',
  },
  effective: { ja: '効力のある期間', en: 'In effect' },
  period: {
    ja: ({ from, to }: { from: string; to: string }) => `${from}から${to}まで`,
    en: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  },
  openEnd: {
    ja: ({ from }: { from: string }) => `${from}から（終わりの定めなし）`,
    en: ({ from }: { from: string }) => `From ${from}, no end`,
  },
  representative: {
    ja: ({ name }: { name: string }) => `代表者 ${name}`,
    en: ({ name }: { name: string }) => `Represented by ${name}`,
  },
});
