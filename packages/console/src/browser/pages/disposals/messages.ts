import { defineMessages } from '../../language/define-messages.ts';

export const disposalsMessages = defineMessages({
  title: { ja: '廃棄の証明', en: 'Disposals' },
  lead: {
    ja: '保存期間が過ぎて廃棄したものの証明です。ログの葉は残るため、ほかの証拠の証明は変わりません。',
    en: 'Proofs of what was disposed of once its term had passed. Leaves of the log stay, so every other proof still holds.',
  },
  none: { ja: 'まだ廃棄はありません', en: 'Nothing was disposed of yet' },
  noneTodo: {
    ja: '廃棄は毎日の処理が行います。保存期間が過ぎた記録がなければ、何も起きません。',
    en: 'A daily job disposes of what has passed its term. Until then nothing happens.',
  },
  retention_passed: { ja: '保存期間が過ぎた記録', en: 'Records past their term' },
  uncited: { ja: 'どの記録も引かない証拠', en: 'Evidence that no record cites' },
  records: { ja: '記録', en: 'Records' },
  by: { ja: '実行した役割', en: 'By' },
  keptUntil: { ja: '保存期間の末日', en: 'Kept until' },
  span: {
    ja: ({ first, last }: { first: string; last: string }) => `${first}から${last}まで`,
    en: ({ first, last }: { first: string; last: string }) => `${first} to ${last}`,
  },
  counts: { ja: '廃棄した証拠', en: 'Evidence disposed of' },
  leaves: { ja: 'ログの葉', en: 'Leaves of the log' },
  leavesOf: {
    ja: ({ count }: { count: string }) => `${count}枚（ハッシュ値は残ります）`,
    en: ({ count }: { count: string }) => `${count} (their hashes stay)`,
  },
  digest: { ja: '葉のハッシュ値の要約', en: 'Digest over their hashes' },
  notReached: { ja: '届いていない場所', en: 'Not reached' },
  notReachedLead: {
    ja: '次の場所には写しが残り得ます。',
    en: 'Copies may remain in these places.',
  },
  days: {
    ja: ({ days }: { days: number }) => `最長${days}日`,
    en: ({ days }: { days: number }) => `at most ${days} days`,
  },
  unknownDays: { ja: '期間は不明', en: 'for how long is not known' },
  id: { ja: '廃棄の番号', en: 'Disposal' },
});
