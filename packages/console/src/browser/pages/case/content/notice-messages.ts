import { defineMessages } from '../../../language/define-messages.ts';

export const noticeMessages = defineMessages({
  title: { ja: '本人に表示される通知', en: 'The notice as the person sees it' },
  published: {
    ja: ({ id, version, when }: { id: string; version: number; when: string }) => `${id} 第${version}版・${when}公開`,
    en: ({ id, version, when }: { id: string; version: number; when: string }) =>
      `${id} version ${version}, published ${when}`,
  },
  language: { ja: '通知の言語', en: 'Language of the notice' },
  japanese: { ja: '日本語', en: 'Japanese' },
  english: { ja: '英語', en: 'English' },
  none: { ja: 'この提供先と利用目的の通知がありません', en: 'No notice names this recipient and purpose' },
  noneTodo: {
    ja: '通知がないと本人は同意できず、送信は始まりません。同意の担当に公開を依頼してください。',
    en: 'Without one nobody can consent, and nothing is sent. Ask whoever looks after consent to publish it.',
  },
  missing: { ja: '通知に書かれていない項目', en: 'Items that the notice does not name' },
  missingTodo: {
    ja: 'このままでは、これらの項目を含む送信は止まります。',
    en: 'As it stands, whatever holds these items is withheld.',
  },
  noLinkage: {
    ja: '提供先が個人データとして取得することが通知に書かれていません。このままでは送信は止まります。',
    en: 'The notice does not say that the recipient ties the items to personal data. As it stands, nothing is sent.',
  },
});

/** The words that a notice is shown in, in its own language whatever the console's is. */
export const noticeWords = defineMessages({
  to: { ja: '提供先', en: 'Recipient' },
  items: { ja: '提供する項目', en: 'Items' },
  purpose: { ja: '利用目的', en: 'Purpose' },
  published: { ja: '利用目的の公表', en: 'Published at' },
  country: { ja: '外国の名称', en: 'Country' },
  regime: { ja: 'その国の制度', en: 'Its privacy law' },
  measures: { ja: '提供先の措置', en: "The recipient's measures" },
  days: { ja: '同意の有効日数', en: 'Consent is valid for (days)' },
});
