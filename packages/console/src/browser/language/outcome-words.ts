import { defineMessages } from './define-messages.ts';

/** How an event ended at a tag. */
export const outcomeNames = defineMessages({
  delivered: { ja: '届いた', en: 'Delivered' },
  unknown: { ja: '届いたか不明', en: 'Unknown' },
  not_sent: { ja: '送らずに終了', en: 'Not sent' },
  withheld: { ja: '差し止め', en: 'Withheld' },
  deferred: { ja: '保留', en: 'Deferred' },
  pending: { ja: '処理待ち', en: 'Pending' },
});
