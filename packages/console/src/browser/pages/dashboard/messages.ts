import { defineMessages } from '../../language/define-messages.ts';

export const dashboardMessages = defineMessages({
  title: { ja: '概況', en: 'Dashboard' },
  lead: {
    ja: '同意、提供と差し止め、承認、保存期間のいまの様子です。数は日本時間の日ごとです。',
    en: 'Consents, provisions and refusals, approvals and retention as they stand. Days are Tokyo’s.',
  },
  days: { ja: '期間', en: 'Period' },
  lastDays: {
    ja: ({ days }: { days: number }) => `過去${days}日`,
    en: ({ days }: { days: number }) => `Last ${days} days`,
  },
  rate: { ja: '通知文の版ごとの同意の割合', en: 'Consent rate by notice version' },
  rateNote: {
    ja: '示された選択のうち、同意した割合です。撤回は割合に含めず、表に別に示します。',
    en: 'Of the choices made, how many were consent. Withdrawals are no part of the rate; the table shows them.',
  },
  notice: { ja: '通知文の版', en: 'Notice version' },
  noticeVersion: {
    ja: ({ noticeId, version, rate }: { noticeId: string; version: number; rate: string }) =>
      `${noticeId} 第${version}版（${rate}）`,
    en: ({ noticeId, version, rate }: { noticeId: string; version: number; rate: string }) =>
      `${noticeId} v${version} (${rate})`,
  },
  granted: { ja: '同意', en: 'Consented' },
  refused: { ja: '拒否', en: 'Refused' },
  withdrawn: { ja: '撤回', en: 'Withdrawn' },
  noChoices: { ja: 'この期間に選択した人はいません', en: 'Nobody has chosen in this period' },
  noChoicesTodo: {
    ja: 'サイトにタグを置き、通知文を示すと、ここに出ます。',
    en: 'Put the tag on a site and show a notice: choices appear here.',
  },
  outcomes: { ja: '提供と差し止め', en: 'Provisions and refusals' },
  outcomesNote: {
    ja: '「届いた」と「届いたか不明」は提供として記録されます。',
    en: 'Delivered and unknown ones are recorded as provisions.',
  },
  noOutcomes: { ja: 'この期間に終わったイベントはありません', en: 'No event has ended in this period' },
  noOutcomesTodo: {
    ja: 'イベントが届くと、ここに日ごとの数が出ます。',
    en: 'Counts by day appear here once events arrive.',
  },
  reasons: { ja: '差し止めの理由', en: 'Refusals by reason' },
  reasonsNote: {
    ja: '理由が複数あるイベントは、それぞれの理由に数えます。',
    en: 'An event with several reasons is counted under each.',
  },
  noReasons: { ja: 'この期間の差し止めはありません', en: 'Nothing was withheld in this period' },
  noReasonsTodo: { ja: 'することはありません。', en: 'There is nothing to do.' },
  ages: { ja: '承認待ちの経過日数', en: 'Open approvals by age' },
  agesNote: {
    ja: ({ overdue }: { overdue: string }) => `期限を過ぎたもの ${overdue}件`,
    en: ({ overdue }: { overdue: string }) => `Overdue: ${overdue}`,
  },
  kind: { ja: '案件の種類', en: 'Kind of case' },
  underOneDay: { ja: '1日未満', en: 'Under 1 day' },
  underThreeDays: { ja: '3日未満', en: 'Under 3 days' },
  underSevenDays: { ja: '7日未満', en: 'Under 7 days' },
  underFourteenDays: { ja: '14日未満', en: 'Under 14 days' },
  longer: { ja: '14日以上', en: '14 days or more' },
  noCases: { ja: '承認を待つ案件はありません', en: 'No case waits for approval' },
  noCasesTodo: { ja: 'することはありません。', en: 'There is nothing to do.' },
  retention: { ja: 'この先の保存期間の満了', en: 'Retention ahead' },
  retentionNote: {
    ja: ({ most }: { most: string }) =>
      `都度作成した記録を、保存期間が終わる月ごとに数えます（1か月${most}件まで）。保全の指定や、参照する記録があるものは、それより長く保存されます。一括・契約書等による記録は最後の提供で決まるため、含みません。`,
    en: ({ most }: { most: string }) =>
      `Records made per occasion, by the month in which their retention ends (up to ${most} a month). A hold, or a record that cites one, keeps it longer. Lump records and contracts are left out: theirs depends on the last provision.`,
  },
  month: { ja: '月', en: 'Month' },
  records: { ja: '記録', en: 'Records' },
  noRecords: { ja: '保存期間の終わる記録はまだありません', en: 'No record’s retention ends yet' },
  noRecordsTodo: {
    ja: '提供が行われ記録が作られると、3年先の月に出ます。',
    en: 'Once records are made they appear three years ahead.',
  },
});
