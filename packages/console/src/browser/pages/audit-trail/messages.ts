import { defineMessages } from '../../language/define-messages.ts';

export const auditTrailMessages = defineMessages({
  title: { ja: '監査証跡', en: 'Audit trail' },
  lead: {
    ja: '承認での操作と、各サービスで個人に関する情報を誰が見たかです。各項目はログの葉で、誰も変えられません。',
    en: 'What was done in approval, and who looked at what concerns a person in any service. Each entry is a leaf of the log; nobody changes it.',
  },
  list: { ja: '操作と閲覧', en: 'Actions and views' },
  none: { ja: 'この条件の項目はありません', en: 'No entry meets these conditions' },
  noneTodo: { ja: '期間や人の条件を変えてください。', en: 'Choose other days or another person.' },
  actor: { ja: '人（利用者ID）', en: 'Person (user ID)' },
  service: { ja: 'サービス', en: 'Service' },
  every: { ja: 'すべて', en: 'All' },
  when: { ja: '日時', en: 'When' },
  action: { ja: '操作', en: 'Action' },
  target: { ja: '対象', en: 'Of what' },
  details: { ja: '詳細', en: 'Details' },
  showDetails: { ja: '詳細を見る', en: 'Show details' },
});

/** What was done, as the services name it. What has no name yet is shown as it is written. */
export const actionNames = defineMessages({
  'case.viewed': { ja: '案件を見た', en: 'Looked at a case' },
  'case.approve': { ja: '承認した', en: 'Approved' },
  'case.reject': { ja: '却下した', en: 'Rejected' },
  'case.send_back': { ja: '差し戻した', en: 'Sent back' },
  'case.withdraw_request': { ja: '申請を取り下げた', en: 'Withdrew the request' },
  'case.requested': { ja: '申請した', en: 'Asked for approval' },
  'case.comment': { ja: 'コメントした', en: 'Commented' },
  'case.reassign': { ja: '割り当てを変えた', en: 'Reassigned' },
  'route.changed': { ja: '承認経路を変えた', en: 'Changed a route' },
  'group.changed': { ja: 'グループを変えた', en: 'Changed a group' },
  'delegation.made': { ja: '代理を指定した', en: 'Delegated' },
  'delegation.revoked': { ja: '代理を終わらせた', en: 'Ended a delegation' },
  'records.listed': { ja: '記録を検索した', en: 'Searched records' },
  'record.viewed': { ja: '記録を見た', en: 'Looked at a record' },
  'evidence.viewed': { ja: '証拠を見た', en: 'Looked at evidence' },
  'acquisition.viewed': { ja: '取得の報告を見た', en: 'Looked at an acquisition' },
  'reconciliation_list.read': { ja: '突合の一覧を取り出した', en: 'Took a reconciliation list' },
  'reconciliation_differences.viewed': { ja: '突合の差異を見た', en: 'Looked at differences' },
  'legal_holds.viewed': { ja: '法的保全を見た', en: 'Looked at legal holds' },
  'consents.viewed': { ja: '本人の同意を見た', en: "Looked at a person's consents" },
});
