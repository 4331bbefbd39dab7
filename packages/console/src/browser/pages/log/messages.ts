import { defineMessages } from '../../language/define-messages.ts';

export const logMessages = defineMessages({
  title: { ja: '改ざん検知のログ', en: 'The log' },
  lead: {
    ja: 'すべての証拠が葉になる、追記だけのログです。外に控えたチェックポイントがあれば、後からの書き換えを見つけられます。',
    en: 'An append-only log whose leaves are all evidence. Against any checkpoint kept outside, a rewrite shows.',
  },
  checkpoint: { ja: '最新の署名済みチェックポイント', en: 'The newest signed checkpoint' },
  origin: { ja: 'ログの名前', en: 'Name of the log' },
  size: { ja: '大きさ（葉の数）', en: 'Size (leaves)' },
  root: { ja: 'ルートハッシュ', en: 'Root hash' },
  signedAt: { ja: '署名した日時', en: 'Signed at' },
  note: { ja: '署名付きの控え', en: 'Signed note' },
  saveNote: { ja: 'チェックポイントを保存', en: 'Save the checkpoint' },
  keepIt: {
    ja: '会社の外に控えてください。控えがあるほど、書き換えを見つけやすくなります。',
    en: 'Keep it outside of the company: the more copies there are, the sooner a rewrite shows.',
  },
  key: { ja: '検証鍵', en: 'Verifier key' },
  keyLead: {
    ja: '検証する人は、鍵をこの画面からではなく、別の経路で入手してください。',
    en: 'Whoever verifies should get the key by another way than this page.',
  },
  consistency: { ja: '一貫性の証明', en: 'Consistency' },
  consistencyLead: {
    ja: '以前に控えた大きさを入れると、いまのログがそこから始まっていることの証明を得られます。',
    en: 'Give a size that you kept before: the proof shows that the log of now begins with the log of then.',
  },
  from: { ja: '以前の大きさ', en: 'Size then' },
  to: { ja: 'いまの大きさ', en: 'Size now' },
  get: { ja: '証明を得る', en: 'Get the proof' },
  proof: {
    ja: ({ count }: { count: number }) => `証明（ハッシュ値${count}個）`,
    en: ({ count }: { count: number }) => `The proof (${count} hashes)`,
  },
  saveProof: { ja: '証明を保存', en: 'Save the proof' },
  unchecked: {
    ja: 'この画面は証明を検証しません。控えたチェックポイントと一緒に、公開の道具で検証してください。',
    en: 'This page does not check the proof: do so with a public tool and the checkpoint that you kept.',
  },
  noneYet: { ja: 'まだチェックポイントはありません', en: 'There is no checkpoint yet' },
});
