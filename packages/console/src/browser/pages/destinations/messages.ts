import { defineMessages } from '../../language/define-messages.ts';

export const destinationsMessages = defineMessages({
  title: { ja: '送信先', en: 'Destinations' },
  lead: {
    ja: '送信先ごとの送信の様子と、読み取れなかったメッセージです。',
    en: 'How deliveries to each destination go, and messages that could not be read.',
  },
  none: { ja: '送信先はまだありません', en: 'There are no destinations yet' },
  noneTodo: {
    ja: 'タグを設定すると、その送信先がここに出ます。',
    en: 'Once a tag is set, its destination appears here.',
  },
  week: { ja: '今日を含む7日間', en: 'The last seven days, today included' },
  deferred: { ja: '保留中', en: 'Deferred' },
  deferredHint: { ja: '最新の状態を確認できず待機', en: 'Waiting: the state is not current' },
  pending: { ja: '処理待ち', en: 'Pending' },
  oldest: {
    ja: ({ when }: { when: string }) => `最も古いもの ${when}`,
    en: ({ when }: { when: string }) => `Oldest ${when}`,
  },
  tags: { ja: 'この送信先へ送るタグ', en: 'Tags that send here' },
  disabledTag: {
    ja: ({ tagId }: { tagId: string }) => `${tagId}（無効）`,
    en: ({ tagId }: { tagId: string }) => `${tagId} (disabled)`,
  },
  well: { ja: '送信を続けています', en: 'Sending' },
  open: { ja: '送信を休止中', en: 'Paused' },
  probing: { ja: '1件ずつ試しています', en: 'Trying one at a time' },
  breakerNote: {
    ja: ({ failures, when }: { failures: number; when: string }) =>
      `続けて${failures}回失敗したため、${when}まで送りません。その後1件だけ試し、届けば元に戻ります。`,
    en: ({ failures, when }: { failures: number; when: string }) =>
      `${failures} attempts in a row failed, so nothing is sent until ${when}. One is tried then, and if it arrives sending goes on.`,
  },
  perDay: { ja: '過去30日の結果', en: 'Results of the last 30 days' },
  noResults: { ja: '過去30日に終わったイベントはありません', en: 'No event has ended in the last 30 days' },
  noResultsTodo: {
    ja: 'イベントが届くと、ここに日ごとの数が出ます。',
    en: 'Counts by day appear here once events arrive.',
  },
  reasons: { ja: '差し止めの理由', en: 'Why events were withheld' },
  reasonsNote: {
    ja: '理由が複数あるイベントは、それぞれの理由に数えます。',
    en: 'An event with several reasons is counted under each.',
  },
  letters: { ja: '読み取れなかったメッセージ', en: 'Messages that could not be read' },
  lettersNote: {
    ja: '解決するまで、その人や契約の状態は「不明」とされ、送信は差し止められます。原因を直してから、もう一度処理してください。',
    en: 'Until they are resolved, the state of that person or agreement counts as unknown and nothing is sent. Mend the cause, then have them handled again.',
  },
  noLetters: { ja: '読み取れなかったメッセージはありません', en: 'Every message could be read' },
  noLettersTodo: { ja: 'することはありません。', en: 'There is nothing to do.' },
  topic: { ja: 'トピック', en: 'Topic' },
  anyTopic: { ja: 'すべてのトピック', en: 'Every topic' },
  received: { ja: '受信', en: 'Received' },
  why: { ja: '理由', en: 'Reason' },
  attempts: { ja: 'やり直し', en: 'Replays' },
  times: { ja: ({ count }: { count: number }) => `${count}回`, en: ({ count }: { count: number }) => String(count) },
  lastError: {
    ja: ({ error }: { error: string }) => `前回: ${error}`,
    en: ({ error }: { error: string }) => `Last: ${error}`,
  },
  position: {
    ja: ({ partition, offset }: { partition: number; offset: string }) => `パーティション${partition}、位置${offset}`,
    en: ({ partition, offset }: { partition: number; offset: string }) => `partition ${partition}, offset ${offset}`,
  },
  replay: { ja: 'もう一度処理する', en: 'Handle again' },
  replayAll: {
    ja: ({ count }: { count: number }) => `表示中の${count}件をもう一度処理する`,
    en: ({ count }: { count: number }) => `Handle the ${count} shown again`,
  },
  confirm: { ja: 'もう一度処理しますか', en: 'Handle again?' },
  confirmLead: {
    ja: ({ count }: { count: number }) =>
      `${count}件を、届いた時のままの内容で処理します。すでに処理されたものは二度処理されません。同意や契約の状態が変わり、送信が再開されることがあります。`,
    en: ({ count }: { count: number }) =>
      `${count} will be handled with their content as it came. None is handled twice. Consents or agreements may change by it, and sending may go on.`,
  },
  done: {
    ja: ({ done, failed }: { done: number; failed: number }) =>
      failed === 0 ? `${done}件を処理しました` : `${done}件を処理し、${failed}件は処理できませんでした`,
    en: ({ done, failed }: { done: number; failed: number }) =>
      failed === 0 ? `${done} handled` : `${done} handled, ${failed} could not be`,
  },
});
