import type { CaseKind, Localized } from '@akashi/contracts';

/** What approving a case says, in one sentence, and no more than it says. */
export const caseMeaning: Record<CaseKind, Localized> = {
  agreement_version: {
    ja: 'この版の内容のとおりに、記載した項目を、記載した提供先へ、記載した利用目的のために提供してよいと承認します。同意や契約の有効性を保証するものではありません。',
    en: 'You approve that the items named may be provided to the recipient named for the purpose named, exactly as this version says. It does not certify that a consent or contract is valid.',
  },
  record_batch: {
    ja: 'この一日分の記録を確認したことを承認します。記録は承認の有無にかかわらず保存されます。',
    en: "You approve that this day's records were looked at. The records are kept whether or not they are approved.",
  },
};
