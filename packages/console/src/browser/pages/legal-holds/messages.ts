import { defineMessages } from '../../language/define-messages.ts';

export const holdsMessages = defineMessages({
  title: { ja: '法的保全', en: 'Legal holds' },
  lead: {
    ja: '争いや調査に備えて、保存期間が過ぎても記録の廃棄を止めます。解除するまで続きます。',
    en: 'Keep records from disposal past their term, for a dispute or an inquiry, until released.',
  },
  add: { ja: '保全を置く', en: 'Place a hold' },
  none: { ja: '法的保全はありません', en: 'There are no legal holds' },
  noneTodo: {
    ja: '争いや調査が見込まれるときに、「保全を置く」から対象と理由を書いてください。',
    en: 'When a dispute or inquiry is expected, place one and say on what and why.',
  },
  which: { ja: '表示する保全', en: 'Show' },
  active: { ja: '有効', en: 'Active' },
  all: { ja: 'すべて', en: 'All' },
  released: { ja: '解除済み', en: 'Released' },
  release: { ja: '解除する', en: 'Release' },
  releaseTitle: { ja: '保全を解除しますか', en: 'Release the hold?' },
  releaseLead: {
    ja: '解除すると、保存期間が過ぎた記録は次の処理で廃棄されます。取り消せません。',
    en: 'Records past their term are then disposed of by the next run. This cannot be undone.',
  },
  releaseDone: { ja: '解除しました', en: 'The hold is released' },
  placed: { ja: '保全を置きました', en: 'The hold is placed' },
  placedBy: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}が${when}に保全`,
    en: ({ who, when }: { who: string; when: string }) => `Placed by ${who}, ${when}`,
  },
  reason: { ja: '理由', en: 'Reason' },
  agreementId: { ja: '契約', en: 'Agreement' },
  partyId: { ja: '相手方（当事者ID）', en: 'Counterparty (party ID)' },
  principal: { ja: '本人の識別子', en: "Person's identifier" },
  recordIds: { ja: '記録ID（1行に1つ）', en: 'Record IDs (one a line)' },
  period: { ja: '期間', en: 'Period' },
  span: {
    ja: ({ first, last }: { first: string; last: string }) => `${first}から${last}まで`,
    en: ({ first, last }: { first: string; last: string }) => `${first} to ${last}`,
  },
  scopeLead: {
    ja: '入れた条件のすべてに当てはまる記録が対象です。',
    en: 'It covers records that meet every condition given.',
  },
  covers: { ja: 'いま対象となる記録', en: 'Records covered now' },
  showCovers: { ja: '対象を数える', en: 'Count what it covers' },
});
