import { defineMessages } from '../../../language/define-messages.ts';

export const batchMessages = defineMessages({
  title: { ja: '記録のまとまり', en: 'The batch' },
  records: { ja: '記録', en: 'Records' },
  corrections: { ja: '訂正', en: 'Corrections' },
  deficient: { ja: '不備', en: 'Deficient' },
  agreement: { ja: '契約', en: 'Agreement' },
  madeOn: { ja: '作成した日', en: 'Made on' },
  closedBy: { ja: '締めた人', en: 'Closed by' },
  schedule: { ja: '自動処理', en: 'The schedule' },
  side: { ja: 'どちらの記録か', en: 'Whose record' },
  provider: { ja: '提供元の記録', en: "The provider's" },
  recipient: { ja: '提供先の記録', en: "The recipient's" },
  supplement: { ja: '追補', en: 'Supplement' },
  supplementOf: {
    ja: ({ number }: { number: number }) => `${number}回目の追補`,
    en: ({ number }: { number: number }) => `Number ${number}`,
  },
  sameHash: { ja: 'この案件が承認する内容と同じハッシュ値です', en: 'The same content hash as this case decides' },
  otherHash: {
    ja: 'この案件の内容とハッシュ値が異なります。承認せず、運用担当に知らせてください。',
    en: 'Its hash is not the one that this case decides. Do not approve it; tell operations.',
  },
  sample: { ja: '記録の内容', en: 'Records in it' },
  sampleLead: {
    ja: ({ shown, all }: { shown: string; all: string }) => `${all}件のうち、番号順に${shown}件を表示しています`,
    en: ({ shown, all }: { shown: string; all: string }) => `${shown} of ${all}, in the order of their ids`,
  },
  providedOn: { ja: '提供した日', en: 'Provided on' },
  acquiredOn: { ja: '取得した日', en: 'Acquired on' },
  counterparty: { ja: '相手方', en: 'Counterparty' },
  items: { ja: '項目', en: 'Items' },
  method: { ja: '確認の方法', en: 'Confirmed by' },
  noConsent: { ja: '同意の確認なし', en: 'No confirmation of consent' },
  deficiencies: { ja: '欠けているもの', en: 'What is missing' },
  kept: { ja: '保存期間', en: 'Kept until' },
  proof: { ja: '改ざん検知の証明', en: 'Proof' },
  inLog: {
    ja: ({ leaf, size }: { leaf: string; size: string }) =>
      `署名済みチェックポイントに含まれます（葉 ${leaf}／大きさ ${size}）`,
    en: ({ leaf, size }: { leaf: string; size: string }) => `In a signed checkpoint (leaf ${leaf}, size ${size})`,
  },
  notYetInLog: { ja: '次のチェックポイントを待っています', en: 'Waits for the next checkpoint' },
  evidence: { ja: '証拠を保存', en: 'Save the evidence' },
  corrected: { ja: '訂正あり', en: 'Corrected' },
  isDeficient: { ja: '不備あり', en: 'Deficient' },
});
