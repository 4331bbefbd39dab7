import { defineMessages } from '../../language/define-messages.ts';

export const invitationMessages = defineMessages({
  title: { ja: '契約内容の照会', en: 'An agreement for you to look at' },
  titleOf: {
    ja: ({ id, version }: { id: string; version: number }) => `契約内容の照会: ${id} 第${version}版`,
    en: ({ id, version }: { id: string; version: number }) => `Agreement ${id}, version ${version}`,
  },
  leadRecipient: {
    ja: 'あなたの会社を提供先とする、個人関連情報の提供についての契約の案です。内容を確かめ、承諾又は辞退してください。',
    en: 'A draft agreement under which your company receives personal-related information. Look at it, then accept or decline.',
  },
  leadProvider: {
    ja: 'あなたの会社を提供元とする、個人関連情報の提供についての契約の案です。内容を確かめ、承諾又は辞退してください。',
    en: 'A draft agreement under which your company provides personal-related information. Look at it, then accept or decline.',
  },
  until: {
    ja: ({ when }: { when: string }) => `${when}まで回答できます`,
    en: ({ when }: { when: string }) => `You can answer until ${when}`,
  },
  noLink: { ja: 'このリンクでは開けません', en: 'This link does not open anything' },
  noLinkTodo: {
    ja: '受け取ったリンクの全体をもう一度開いてください。それでも開けないときは、送り主に新しいリンクを依頼してください。',
    en: 'Open the whole link again as you received it. If that does not help, ask whoever sent it for a new one.',
  },
  gone: { ja: 'このリンクは、もう使えません', en: 'This link is not valid any more' },
  goneTodo: {
    ja: '期限が切れたか、取り消されたか、契約の内容が変わりました。送り主に新しいリンクを依頼してください。',
    en: 'It expired, was withdrawn, or the agreement changed since. Ask whoever sent it for a new one.',
  },
  parties: { ja: '当事者', en: 'The parties' },
  you: { ja: 'あなたの会社', en: 'Your company' },
  terms: { ja: '内容', en: 'What is agreed' },
  applicability: { ja: '確認義務の適用の判断', en: 'Whether the duty to confirm applies' },
  documents: { ja: '契約書等', en: 'Documents' },
  save: { ja: '保存する', en: 'Save' },
  hash: { ja: '内容のハッシュ', en: 'Hash of the content' },
  answer: { ja: '回答', en: 'Your answer' },
  answerLead: {
    ja: '回答は一度だけで、名前とともに証拠として記録されます。本人であることは、このリンクを持っていることのほかには確かめられません。',
    en: 'You answer once. It is kept as evidence with the name you state; nothing but holding this link shows that it is you.',
  },
  name: { ja: '氏名', en: 'Your name' },
  jobTitle: { ja: '役職', en: 'Your title' },
  reason: { ja: '理由（辞退のとき）', en: 'Reason, if you decline' },
  accept: { ja: '承諾する', en: 'Accept' },
  decline: { ja: '辞退する', en: 'Decline' },
  reasonNeeded: { ja: '辞退する理由を書いてください', en: 'Say why you decline' },
  nameNeeded: { ja: '氏名を入力してください', en: 'State your name' },
  accepted: { ja: '承諾を記録しました', en: 'Your acceptance is on record' },
  declined: { ja: '辞退を記録しました', en: 'That you declined is on record' },
  answeredBy: {
    ja: ({ name, when }: { name: string; when: string }) => `${name}、${when}`,
    en: ({ name, when }: { name: string; when: string }) => `${name}, ${when}`,
  },
  limits: {
    ja: 'この画面は、送り主が記した契約の内容を示すものです。その内容が正しいこと、有効であることを示すものではありません。',
    en: 'This page shows what the sender wrote. It does not show that it is true or valid.',
  },
});
