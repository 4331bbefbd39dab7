import { defineMessages } from '../../language/define-messages.ts';

export const inspectionMessages = defineMessages({
  title: { ja: 'この検査', en: 'This inspection' },
  lead: {
    ja: 'あなたに認められた範囲と期限です。表示したものはすべて、会社の証拠として記録されます。',
    en: "What you were granted, and until when. Everything that you are shown is logged as the company's evidence.",
  },
  grant: { ja: '認められた範囲', en: 'What it covers' },
  covers: { ja: '範囲', en: 'Covers' },
  everything: { ja: 'この会社のすべての記録', en: "All of the company's records" },
  from: { ja: '開始', en: 'From' },
  until: { ja: '終了', en: 'Until' },
  left: {
    ja: ({ distance }: { distance: string }) => `（${distance}まで）`,
    en: ({ distance }: { distance: string }) => `(${distance})`,
  },
  reason: { ja: '理由', en: 'Reason' },
  grantedBy: { ja: '認めた人', en: 'Granted by' },
  id: { ja: '検査の番号', en: 'Inspection' },
  noGrant: { ja: 'いま見られるものはありません', en: 'There is nothing to read now' },
  may: { ja: '見られるもの', en: 'What you may read' },
  records: { ja: '記録を検索する', en: 'Search records' },
  recordsText: {
    ja: '範囲内の記録、その訂正、証拠の束を見られます。範囲の外は、存在しないものとして扱われます。',
    en: 'Records within what it covers, their corrections and evidence bundles. What lies outside is answered as if it were not there.',
  },
  batches: { ja: '記録のまとまり', en: 'Record batches' },
  completeness: { ja: '網羅性の点検', en: 'Completeness' },
  wholeOnly: {
    ja: '全体の集計は、範囲がすべての記録のときだけ見られます。',
    en: 'Totals of the whole company are shown only where the inspection covers all records.',
  },
  exports: {
    ja: '書き出しは、会社が用意したものを、会社から伝えられたアドレスで受け取れます。',
    en: 'An export is made by the company: open the address that it gives you.',
  },
});
