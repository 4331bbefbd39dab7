import { defineMessages } from '../../language/define-messages.ts';

/** What happened, by the word that the service has for it. */
export const lifeLineMessages = defineMessages({
  written: { ja: '作成・変更', en: 'Written' },
  submitted: { ja: '承認を申請', en: 'Approval asked for' },
  decided: { ja: '承認の案件が決着', en: 'Case settled' },
  suspended: { ja: '停止', en: 'Suspended' },
  ended: { ja: '終了', en: 'Ended' },
  applicability_reopened: { ja: '適用の判断をやり直し', en: 'Applicability reopened' },
  lift_requested: { ja: '停止の解除を申請', en: 'Lifting asked for' },
  lift_decided: { ja: '停止の解除の案件が決着', en: 'Lifting settled' },
  sign_found: { ja: 'タグに反対の事情を検出', en: 'A tag showed a contrary sign' },
  reviewed: { ja: '外国の提供先を確認', en: 'Recipient abroad reviewed' },
  review_lapsed: { ja: '確認の期限を超過', en: 'Review lapsed' },
  invited: { ja: '相手方に照会', en: 'Other company invited' },
  answered: { ja: '相手方が回答', en: 'Other company answered' },
  itself: { ja: '自動', en: 'By itself' },
  stated: {
    ja: ({ name }: { name: string }) => `${name}（本人の申告）`,
    en: ({ name }: { name: string }) => `${name} (as stated)`,
  },
  what: {
    ja: ({ what, version }: { what: string; version: number }) => `${what} · 第${version}版`,
    en: ({ what, version }: { what: string; version: number }) => `${what} · version ${version}`,
  },
});
