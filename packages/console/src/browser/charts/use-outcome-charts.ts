import type { paths } from '../api/generated/tag-relay.ts';
import { useFormats } from '../language/formats.ts';
import { useTexts } from '../language/language.tsx';
import { outcomeNames } from '../language/outcome-words.ts';
import { useReasonText } from '../language/reason-text.ts';
import type { ChartData } from './chart-data.ts';
import { chartColors } from './colors.ts';
import { chartsMessages } from './messages.ts';

export type OutcomeCounts = paths['/v1/outcome-counts']['get']['responses'][200]['content']['application/json'];

const dayMs = 86_400_000;
const outcomes = ['delivered', 'unknown', 'not_sent', 'withheld'] as const;
const palette = [chartColors.ai, chartColors.daidai, chartColors.shu, chartColors.midori, chartColors.grey];

/** Outcome counts as charts: by day, and by reason. */
export function useOutcomeCharts() {
  const names = useTexts(outcomeNames);
  const words = useTexts(chartsMessages);
  const formats = useFormats();
  const reasonText = useReasonText();
  const colors = {
    delivered: chartColors.midori,
    unknown: chartColors.daidai,
    not_sent: chartColors.shu,
    withheld: chartColors.ai,
  };

  return {
    byDay({ items, ...range }: OutcomeCounts): ChartData {
      const total = items.filter(({ reason }) => reason === null);
      return {
        labelName: words.day,
        series: outcomes.map((key) => ({ key, name: names[key], color: colors[key] })),
        rows: rowsOf(total, { range, keyOf: ({ outcome }) => outcome, dayText: formats.day }),
        format: formats.number,
      };
    },
    /** Refusals by reason over time: the four most frequent, and the rest together. */
    byReason({ items, ...range }: OutcomeCounts): ChartData {
      const reasons = items.filter(({ reason }) => reason !== null);
      const sums = new Map<string, { text: string; count: number }>();
      for (const { reason, count } of reasons)
        sums.set(reason!.code, { text: reasonText(reason!), count: count + (sums.get(reason!.code)?.count ?? 0) });
      const top = [...sums].sort(([, a], [, b]) => b.count - a.count).slice(0, 4);
      const isTop = new Set(top.map(([code]) => code));
      const series = top.map(([key, { text }], index) => ({ key, name: text, color: palette[index]! }));
      if (sums.size > top.length) series.push({ key: 'others', name: words.others, color: chartColors.grey });
      return {
        labelName: words.day,
        series,
        rows: rowsOf(reasons, {
          range,
          keyOf: ({ reason }) => (isTop.has(reason!.code) ? reason!.code : 'others'),
          dayText: formats.day,
        }),
        format: formats.number,
      };
    },
  };
}

type Counted = OutcomeCounts['items'][number];

interface RowsOf {
  range: { from: string; to: string };
  keyOf: (item: Counted) => string;
  dayText: (day: string) => string;
}

/** A row a day, also of days without any; none at all where nothing was counted. */
function rowsOf(items: readonly Counted[], { range: { from, to }, keyOf, dayText }: RowsOf): ChartData['rows'] {
  if (items.length === 0) return [];
  const days = new Map<string, Record<string, number>>();
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += dayMs)
    days.set(new Date(ms).toISOString().slice(0, 10), {});
  for (const item of items) {
    const values = days.get(item.day);
    if (values) values[keyOf(item)] = (values[keyOf(item)] ?? 0) + item.count;
  }
  return [...days].map(([day, values]) => ({ label: dayText(day), values }));
}
