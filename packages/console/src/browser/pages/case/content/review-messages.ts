import { defineMessages } from '../../../language/define-messages.ts';

/** What the facts of reviews are called. */
export const reviewFactNames = defineMessages({
  side: { ja: 'どちらの記録か', en: 'Whose record' },
  agreementId: { ja: '契約', en: 'Agreement' },
  madeOn: { ja: '作成した日', en: 'Made on' },
  deficiencies: { ja: '欠けているもの', en: 'What is missing' },
  firstRecordId: { ja: '最初の記録', en: 'First record' },
  disclosureId: { ja: '開示の回答', en: 'Disclosure' },
  answer: { ja: '回答', en: 'Answer' },
  refusalGround: { ja: '開示しない理由', en: 'Ground of refusal' },
  requestedOn: { ja: '請求を受けた日', en: 'Requested on' },
  requestedForm: { ja: '本人が求める方法', en: 'Form asked for' },
  identityVerification: { ja: '本人確認', en: 'Identity check' },
  recordCount: { ja: '記録の件数', en: 'Records' },
  leftOutCount: { ja: '開示しない記録の件数', en: 'Records left out' },
  reconciliationId: { ja: '突合', en: 'Reconciliation' },
  from: { ja: '期間の初日', en: 'First day' },
  to: { ja: '期間の末日', en: 'Last day' },
  unresolvedCount: { ja: '理由のない差異', en: 'Differences without a reason' },
  differences: { ja: '差異', en: 'Differences' },
  outcomes: { ja: '調べた結果', en: 'Outcomes' },
  isSigned: { ja: '相手方の一覧の署名', en: "The other company's list is signed" },
});

export const factName = (names: Record<string, string>, key: string): string => names[key] ?? key;
