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

export const outcomeHints = defineMessages({
  delivered: { ja: '送信先が 2xx で答えました', en: 'The destination answered 2xx' },
  unknown: {
    ja: '届いた可能性があるため、提供の記録は残ります',
    en: 'It may have arrived, so the record of the provision stays',
  },
  not_sent: {
    ja: '一度も送り始めていないことが確かで、記録は無効とされます',
    en: 'It provably never left; its record is voided',
  },
  withheld: { ja: '送信前の判定で止めました', en: 'The gate stopped it before anything left' },
});
