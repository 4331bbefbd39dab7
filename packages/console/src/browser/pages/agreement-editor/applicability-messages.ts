import { defineMessages } from '../../language/define-messages.ts';

export const applicabilityMessages = defineMessages({
  title: { ja: '確認義務の適用の有無の判断', en: 'Whether the duty applies' },
  lead: {
    ja: 'ガイドライン3-7-1の順に答えてください。判断するのはあなたです。',
    en: 'Answer in the order of guideline 3-7-1. It is you who decides.',
  },
  kept: { ja: 'いまの判断', en: 'The decision as it stands' },
  anew: { ja: '判断し直す', en: 'Decide anew' },
  keep: { ja: 'いまの判断のままにする', en: 'Keep the decision as it stands' },
  template: { ja: 'よくある場合', en: 'A usual case' },
  noTemplate: { ja: '使わない', en: 'None' },
  templateHint: {
    ja: '回答の下書きです。一つずつ確かめて直してください。項目が空欄なら、項目も入ります。',
    en: 'Drafts the answers: look at each and change it. It also fills the items where they are blank.',
  },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  noneOfThese: { ja: 'いずれもない', en: 'None of these' },
  unanswered: { ja: '次の質問に答えてください', en: 'Answer the next question' },
  outcome: { ja: '回答から導かれる判断', en: 'What the answers come to' },
  applies: { ja: '適用がある', en: 'The duty applies' },
  appliesNot: { ja: '適用がない', en: 'The duty does not apply' },
  recordOwed: { ja: '記録の義務がある', en: 'A record is owed' },
  noRecord: { ja: '記録の義務はない', en: 'No record is owed' },
  askLawyer: {
    ja: 'この回答には、ガイドラインに解釈の余地があります。',
    en: 'The guideline leaves room for interpretation here.',
  },
  signs: { ja: '判断に反する事情', en: 'Signs against it' },
  signsLead: {
    ja: '項目や突合の名前から機械的に見つけたものです。適用がないと判断するときは、それぞれについて、判断が変わらない理由を書いてください。',
    en: 'Found by the names of items and match key alone. To decide that the duty does not apply, say of each why it changes nothing.',
  },
  signReason: { ja: '判断が変わらない理由', en: 'Why it changes nothing' },
  reasons: { ja: '判断の理由（一行に一つ）', en: 'Reasons (one a line)' },
  reasonsHint: {
    ja: '回答の背後にある事実を、あなたの言葉で書いてください',
    en: 'The facts behind the answers, in your words',
  },
  limits: {
    ja: 'この画面は、回答から判断の案を示すだけです。回答が事実であること、判断が法に照らして正しいこと、同意が有効であることは示しません。迷うときは、保存する前に弁護士に相談してください。',
    en: 'This only shows what the answers come to. It does not show that the answers are true, that the decision is right in law, or that a consent is valid. When in doubt, ask a lawyer before you save.',
  },
});
