import { defineMessages } from '../../language/define-messages.ts';

export const reviewMessages = defineMessages({
  title: { ja: '外国の提供先の確認', en: 'Reviews of the recipient abroad' },
  lead: {
    ja: '相当措置の実施状況と外国の制度を定期的に確認します（規則第18条第1項第1号）。期限と、期限超過による停止は、社内方針であり、法令の定めではありません。',
    en: 'The measures and the law of the country are reviewed periodically (Rule 18(1)(i)). When a review is due, and that a lapsed one suspends, is policy, not law.',
  },
  none: { ja: '確認の記録はまだありません', en: 'No review is on record' },
  noneTodo: {
    ja: '相当措置の体制による契約が有効になると、期限がここに表示されます。',
    en: 'Once an agreement with equivalent measures is in force, its dates are shown here.',
  },
  dueOn: { ja: ({ when }: { when: string }) => `期限 ${when}`, en: ({ when }: { when: string }) => `Due ${when}` },
  policy: { ja: '社内方針', en: 'Policy' },
  add: { ja: '確認を記録', en: 'Record a review' },
  subject: { ja: '確認したこと', en: 'What was reviewed' },
  outcome: { ja: '結果', en: 'Outcome' },
  stops: {
    ja: '「確保が困難」とすると、提供がすぐに止まります（規則第18条第1項第2号）。',
    en: '"Not kept up" suspends the agreement at once (Rule 18(1)(ii)).',
  },
  findings: { ja: '確認の内容', en: 'Findings' },
  reviewedOn: { ja: '確認した日', en: 'Reviewed on' },
  nextDueOn: { ja: '次の期限（社内方針）', en: 'Next due (policy)' },
  save: { ja: '記録する', en: 'Record' },
  saved: { ja: '確認を記録しました', en: 'The review is recorded' },
  made: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}が${when}に確認`,
    en: ({ who, when }: { who: string; when: string }) => `By ${who}, ${when}`,
  },
});
