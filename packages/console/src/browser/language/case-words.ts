import { defineMessages } from './define-messages.ts';

/** Kinds of cases. */
export const caseKindNames = defineMessages({
  agreement_version: { ja: '契約の版', en: 'Agreement version' },
  record_batch: { ja: '記録のまとまり', en: 'Record batch' },
  deficient_record: { ja: '不備のある記録', en: 'Deficient records' },
  disclosure_answer: { ja: '開示の回答', en: 'Disclosure answer' },
  reconciliation_difference: { ja: '突合の差異', en: 'Reconciliation difference' },
  consent_method: { ja: '同意取得の方法', en: 'Consent method' },
  external_transmission_difference: { ja: '外部送信の差異', en: 'External-transmission difference' },
  suspension_lifted: { ja: '停止の解除', en: 'Suspension lifted' },
});

export const caseStateNames = defineMessages({
  open: { ja: '判断待ち', en: 'Open' },
  approved: { ja: '承認', en: 'Approved' },
  rejected: { ja: '却下', en: 'Rejected' },
  sent_back: { ja: '差し戻し', en: 'Sent back' },
  withdrawn: { ja: '取り下げ', en: 'Withdrawn' },
  void: { ja: '無効（内容の変更）', en: 'Void (content changed)' },
});

export const decisionNames = defineMessages({
  approve: { ja: '承認', en: 'Approved' },
  reject: { ja: '却下', en: 'Rejected' },
  send_back: { ja: '差し戻し', en: 'Sent back' },
  withdraw_request: { ja: '取り下げ', en: 'Withdrawn' },
});
