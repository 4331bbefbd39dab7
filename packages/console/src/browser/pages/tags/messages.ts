import { defineMessages } from '../../language/define-messages.ts';

export const tagsMessages = defineMessages({
  title: { ja: 'タグ', en: 'Tags' },
  lead: {
    ja: 'どのサイトのどのイベントから、どの契約のもとで、何をどこへ送るかの設定です。ここにない項目は送られません。',
    en: 'What is sent where, from which event of which site, under which agreement. Nothing that is not listed leaves.',
  },
  none: { ja: 'タグはまだありません', en: 'There are no tags yet' },
  noneTodo: {
    ja: 'API（PUT /v1/tags/{tagId}）で設定します。契約が承認されるまでは何も送られません。',
    en: 'Set one by the API (PUT /v1/tags/{tagId}). Nothing is sent until its agreement is approved.',
  },
  enabled: { ja: '有効', en: 'Enabled' },
  disabled: { ja: '無効', en: 'Disabled' },
  site: { ja: 'サイト', en: 'Site' },
  event: { ja: 'イベント', en: 'Event' },
  agreement: { ja: '契約', en: 'Agreement' },
  destination: { ja: '送信先', en: 'Destination' },
  items: { ja: '送る項目', en: 'Items sent' },
  revision: { ja: '版', en: 'Revision' },
  published: {
    ja: ({ revision, when }: { revision: number; when: string }) => `第${revision}版（${when}）`,
    en: ({ revision, when }: { revision: number; when: string }) => `${revision} (${when})`,
  },
  results: { ja: '過去30日の結果', en: 'Results of the last 30 days' },
  showResults: { ja: '結果を見る', en: 'Show results' },
  hideResults: { ja: '結果を閉じる', en: 'Hide results' },
  noResults: { ja: '過去30日に終わったイベントはありません', en: 'No event has ended in the last 30 days' },
  noResultsTodo: {
    ja: 'サイトからイベントが届くと、ここに日ごとの数が出ます。',
    en: 'Counts by day appear here once the site sends events.',
  },
  reasons: { ja: '差し止めの理由', en: 'Why events were withheld' },
  reasonsNote: {
    ja: '理由が複数あるイベントは、それぞれの理由に数えます。',
    en: 'An event with several reasons is counted under each.',
  },
  eligibility: { ja: '対象となる人数を調べる', en: 'Count who could be reached' },
});
