import { defineMessages } from '../../language/define-messages.ts';

export const delegationsMessages = defineMessages({
  title: { ja: '代理承認', en: 'Delegations' },
  lead: {
    ja: '休みの間など、期間を決めて、ほかの人に自分の代わりに判断してもらいます。代理であることは、判断の記録に必ず残ります。',
    en: 'Let somebody decide in your place for a time. Every decision on record says that it was made as a delegate, and for whom.',
  },
  none: { ja: '代理の指定はありません', en: 'There are no delegations' },
  noneTodo: { ja: '留守にする前に、代理を指定してください。', en: 'Name somebody before you are away.' },
  add: { ja: '代理を指定', en: 'Delegate' },
  pair: {
    ja: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
    en: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  },
  period: {
    ja: ({ first, last }: { first: string; last: string }) => `${first}から${last}まで`,
    en: ({ first, last }: { first: string; last: string }) => `${first} to ${last}`,
  },
  everyKind: { ja: 'すべての種類', en: 'Every kind' },
  revoked: { ja: '終了', en: 'Ended' },
  revoke: { ja: '終わらせる', en: 'End it' },
  ended: { ja: '代理を終わらせました', en: 'The delegation has ended' },
  to: { ja: '代わりに判断する人（利用者ID）', en: 'Who stands in (user ID)' },
  kinds: { ja: '案件の種類', en: 'Kinds of cases' },
  kindsHint: { ja: '選ばなければ、すべての種類です', en: 'None chosen means every kind' },
  first: { ja: '初日', en: 'First day' },
  last: { ja: '末日', en: 'Last day' },
  reason: { ja: '理由', en: 'Reason' },
  save: { ja: '指定する', en: 'Delegate' },
  saved: { ja: '代理を指定しました', en: 'The delegation is made' },
});
