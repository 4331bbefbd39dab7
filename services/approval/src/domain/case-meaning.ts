import type { CaseKind, Localized } from '@akashi/contracts';

/** What approving a case says, in one sentence, and no more than it says. */
export const caseMeaning: Record<CaseKind, Localized> = {
  agreement_version: {
    ja: 'この版の内容のとおりに、記載した項目を、記載した提供先へ、記載した利用目的のために提供してよいと承認します。同意や契約の有効性を保証するものではありません。',
    en: 'You approve that the items named may be provided to the recipient named for the purpose named, exactly as this version says. It does not certify that a consent or contract is valid.',
  },
  record_batch: {
    ja: 'ここにまとめられた記録（一日分、又は一括した記録・契約書等による記録の締め分）を確認したことを承認します。記録は承認の有無にかかわらず保存されます。',
    en: "You approve that the records batched here (a day's, or those that a lump record or contract was closed with) were looked at. The records are kept whether or not they are approved.",
  },
  deficient_record: {
    ja: '記録事項が欠けた、又は具体的でない記録があることと、その対応を確認したことを承認します。記録が適法になるわけではありません。',
    en: 'You approve that records lacking an item, or naming one vaguely, were looked at and dealt with. It does not make the records lawful.',
  },
  disclosure_answer: {
    ja: '本人への回答を、この内容のとおりに行ってよいと承認します。本人確認が正しいことを保証するものではありません。',
    en: 'You approve that the person is answered exactly as shown. It does not certify that the person is who they say they are.',
  },
  reconciliation_difference: {
    ja: '相手方の一覧との差異と、記載した理由を確認したことを承認します。どちらの記録が正しいかを保証するものではありません。',
    en: "You approve that the differences from the other company's list, and the reasons given, were looked at. It does not certify whose records are right.",
  },
  consent_method: {
    ja: 'この方法で取得した同意を、記載した提供先・項目・利用目的についての確認に用いてよいと承認します。個々の同意が有効であることを保証するものではありません。',
    en: 'You approve that consents obtained by this method may be used for confirmations, for the recipient, items and purpose named. It does not certify that any single consent is valid.',
  },
  external_transmission_difference: {
    ja: '公表している外部送信の内容と実際の送信との差異、及びその対応を確認したことを承認します。公表内容が法令を満たすことを保証するものではありません。',
    en: 'You approve that the differences between the published external transmissions and what is really sent, and what was done about them, were looked at. It does not certify that the notice meets the law.',
  },
  suspension_lifted: {
    ja: '記載した理由により提供の停止を解き、承認済みの版のとおりに提供を再開してよいと承認します。停止の原因がなくなったことを保証するものではありません。',
    en: 'You approve that, for the reason given, the suspension ends and provision goes on as the approved version says. It does not certify that the cause of the suspension is gone.',
  },
};
