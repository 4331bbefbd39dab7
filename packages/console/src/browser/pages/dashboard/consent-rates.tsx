import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/consent-collector.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { chartColors } from '../../charts/colors.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { dashboardMessages } from './messages.ts';

type Counts = paths['/v1/choice-counts']['get']['responses'][200]['content']['application/json'];
type Sum = Pick<Counts['items'][number], 'noticeId' | 'noticeVersion' | 'granted' | 'refused' | 'withdrawn'>;

/** How people chose under each version of each notice. */
export function ConsentRates({ range }: { range: { from: string; to: string } }) {
  const texts = useTexts(dashboardMessages);
  const formats = useFormats();
  const { collector } = useClients();
  const query = useQuery({
    queryKey: ['collector', 'choice-counts', range],
    queryFn: ({ signal }) => answerOf(collector.GET('/v1/choice-counts', { params: { query: range }, signal })),
  });
  const chartOf = ({ items }: Counts): ChartData => ({
    labelName: texts.notice,
    series: [
      { key: 'granted', name: texts.granted, color: chartColors.midori },
      { key: 'refused', name: texts.refused, color: chartColors.shu },
      { key: 'withdrawn', name: texts.withdrawn, color: chartColors.daidai },
    ],
    rows: sums(items).map(({ noticeId, noticeVersion, ...values }) => ({
      label: texts.noticeVersion({ noticeId, version: noticeVersion, rate: formats.percent(rateOf(values)) }),
      values,
    })),
    format: formats.number,
    isLying: true,
  });
  const empty = { title: texts.noChoices, todo: texts.noChoicesTodo };
  return <ChartPanel title={texts.rate} note={texts.rateNote} query={query} chartOf={chartOf} empty={empty} />;
}

const rateOf = ({ granted, refused }: Pick<Sum, 'granted' | 'refused'>) => granted / Math.max(1, granted + refused);

function sums(items: Counts['items']): Sum[] {
  const found = new Map<string, Sum>();
  for (const { noticeId, noticeVersion, granted, refused, withdrawn } of items) {
    const key = `${noticeId} ${noticeVersion}`;
    const sum = found.get(key) ?? { noticeId, noticeVersion, granted: 0, refused: 0, withdrawn: 0 };
    sum.granted += granted;
    sum.refused += refused;
    sum.withdrawn += withdrawn;
    found.set(key, sum);
  }
  return [...found.values()];
}
