import { defineMessages } from '../language/define-messages.ts';

export const chartsMessages = defineMessages({
  day: { ja: '日', en: 'Day' },
  others: { ja: 'その他の理由', en: 'Other reasons' },
  asTable: { ja: '表で見る', en: 'Show as a table' },
  tableOf: {
    ja: ({ title }: { title: string }) => `${title}の表`,
    en: ({ title }: { title: string }) => `Table: ${title}`,
  },
});
