import { defineMessages } from '../../language/define-messages.ts';

interface Count {
  count: string;
}

export const campaignMessages = defineMessages({
  title: { ja: '施策の対象', en: 'Campaign' },
  lead: {
    ja: '始める前に、何人分なら提供でき、何人分が差し止められるかを、送信の時と同じ判定で数えます。何も送りません。',
    en: 'Before it starts: for how many persons provision would be let through and for how many withheld, by the same gate that decides when sending. Nothing is sent.',
  },
  choose: { ja: '何を調べるか', en: 'What to count' },
  agreement: { ja: '契約', en: 'Agreement' },
  chooseAgreement: { ja: '契約を選んでください', en: 'Choose an agreement' },
  noAgreements: { ja: '契約がありません', en: 'There are no agreements' },
  tag: { ja: 'タグ（送る項目）', en: 'Tag (items sent)' },
  everyItem: { ja: '契約のすべての項目', en: "All of the agreement's items" },
  on: { ja: '開始する日', en: 'Day it starts' },
  count: { ja: '数える', en: 'Count' },
  notYet: { ja: 'まだ数えていません', en: 'Nothing has been counted yet' },
  notYetTodo: { ja: '契約を選んで「数える」を押してください。', en: 'Choose an agreement and press Count.' },
  result: { ja: '結果', en: 'Result' },
  eligible: { ja: '提供できる', en: 'Would be let through' },
  withheld: { ja: '差し止め', en: 'Would be withheld' },
  counted: { ja: '数えた人', en: 'Persons counted' },
  persons: { ja: ({ count }: Count) => `${count}人`, en: ({ count }: Count) => count },
  asOf: {
    ja: ({ on, known, counted }: { on: string; known: string; counted: string }) =>
      `${on}の時点の判定です。${known}までに届いた同意・契約・通知文・当事者に基づき、${counted}に数えました。送信の時には、その都度あらためて判定します。`,
    en: ({ on, known, counted }: { on: string; known: string; counted: string }) =>
      `What the gate would answer on ${on}, from consents, agreements, notices and parties that had arrived by ${known}; counted at ${counted}. When sending, it is asked again each time.`,
  },
  notKnown: {
    ja: ({ on, counted }: { on: string; counted: string }) =>
      `${on}の時点の判定を${counted}に数えました。中継サービスが最新の状態を確認できていないため、実際とは違うことがあります。`,
    en: ({ on, counted }: { on: string; counted: string }) =>
      `What the gate would answer on ${on}, counted at ${counted}. The relay could not make sure that it has the latest, so the truth may differ.`,
  },
  limits: {
    ja: '数えるのは、この提供先と利用目的について選択の記録がある人だけです。一度も選んでいない人は数えられず、提供もされません。同意の有効性や義務を果たしたことを示すものではありません。',
    en: 'Only persons with a choice on record for this recipient and purpose are counted. Whoever never chose is not counted, and nothing of theirs is provided. It does not show that a consent is valid or a duty met.',
  },
  noConsentNeeded: {
    ja: 'この契約では、適用の有無の判断により本人の同意の確認を要しません。',
    en: 'By its applicability decision, this agreement needs no confirmation of consent.',
  },
  noAgreementYet: { ja: '承認された契約の版がありません', en: 'No version of the agreement is approved' },
  noAgreementTodo: {
    ja: '承認されるまで誰も対象になりません。下の「承認が必要な人」を見てください。',
    en: 'Nobody is eligible until one is. See below who must approve.',
  },
  nobody: { ja: '選択の記録がある人がいません', en: 'Nobody has a choice on record' },
  nobodyTodo: {
    ja: 'この提供先と利用目的の通知文をサイトで示し、同意を求めてください。',
    en: 'Show a notice of this recipient and purpose on the site and ask for consent.',
  },
  reasons: { ja: '差し止めの理由と、次にすること', en: 'Why, and what to do next' },
  reasonsNote: {
    ja: '理由が複数ある人は、それぞれの理由に数えます。',
    en: 'A person with several reasons is counted under each.',
  },
  reason: { ja: '理由', en: 'Reason' },
  who: { ja: '人数', en: 'Persons' },
  next: { ja: '次にすること', en: 'What to do next' },
  noReasons: { ja: '差し止められる人はいません', en: 'Nobody would be withheld' },
  noReasonsTodo: { ja: 'することはありません。', en: 'There is nothing to do.' },
  approvals: { ja: '承認が必要な人', en: 'Who must approve' },
  noCases: { ja: 'この契約で承認を待つ案件はありません', en: 'No case about this agreement waits' },
  noCasesTodo: {
    ja: '契約の内容を変えるときは、新しい版の承認が必要です。順番は「承認経路」にあります。',
    en: 'To change the agreement, a new version has to be approved. Approval routes say by whom.',
  },
  routes: { ja: '承認経路を見る', en: 'Show approval routes' },
  waitsAt: {
    ja: ({ step }: { step: string }) => `「${step}」の判断待ち`,
    en: ({ step }: { step: string }) => `Waits at the step “${step}”`,
  },
  version: {
    ja: ({ version }: { version: number }) => `第${version}版`,
    en: ({ version }: { version: number }) => `version ${version}`,
  },
});
