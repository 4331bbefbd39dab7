import { defineMessages } from '../language/define-messages.ts';

export const partsMessages = defineMessages({
  loading: { ja: '読み込んでいます', en: 'Loading' },
  away: {
    ja: ({ service }: { service: string }) => `${service}が応答しません`,
    en: ({ service }: { service: string }) => `${service} does not answer`,
  },
  awayTodo: {
    ja: 'この部分だけ表示できません。ほかはそのまま使えます。少し待って再試行し、続くときは運用担当に知らせてください。',
    en: 'Only this part is missing; everything else works. Try again in a moment, and tell operations if it stays away.',
  },
  notForYou: { ja: 'あなたの権限では表示できません', en: 'Your role does not show this' },
  notForYouTodo: {
    ja: '必要なときは、社内の権限の管理者に依頼してください。',
    en: 'If you need it, ask whoever manages roles in your company.',
  },
  failed: { ja: '表示できませんでした', en: 'This could not be shown' },
  failedTodo: { ja: '再試行してください。', en: 'Try again.' },
  retry: { ja: '再試行', en: 'Try again' },
  refused: { ja: '受け付けられませんでした', en: 'It was not accepted' },
  requestId: { ja: '問い合わせ番号', en: 'Request' },
  code: { ja: '種類', en: 'Kind' },
  more: { ja: '続きを読み込む', en: 'Load more' },
  copied: { ja: 'コピーしました', en: 'Copied' },
  copy: { ja: 'コピー', en: 'Copy' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  close: { ja: '閉じる', en: 'Close' },
  reason: { ja: '理由', en: 'Reason' },
  required: { ja: '入力してください', en: 'Fill this in' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  separator: { ja: '、', en: ', ' },
  none: { ja: 'なし', en: 'None' },
  firstDay: { ja: '初日', en: 'First day' },
  lastDay: { ja: '末日', en: 'Last day' },
  nextRow: { ja: '次の行', en: 'Next row' },
  previousRow: { ja: '前の行', en: 'Previous row' },
});
