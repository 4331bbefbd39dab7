import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { chartColors } from '../../charts/colors.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { dashboardMessages } from './messages.ts';

type Ages = paths['/v1/case-ages']['get']['responses'][200]['content']['application/json'];

const ages = ['underOneDay', 'underThreeDays', 'underSevenDays', 'underFourteenDays', 'longer'] as const;
const colors = [chartColors.midori, chartColors.ai, chartColors.grey, chartColors.daidai, chartColors.shu];

/** Open cases of each kind by how long they have waited. */
export function CaseAges() {
  const texts = useTexts(dashboardMessages);
  const formats = useFormats();
  const words = useCaseWords();
  const { approval } = useClients();
  const query = useQuery({
    queryKey: ['approval', 'case-ages'],
    queryFn: ({ signal }) => answerOf(approval.GET('/v1/case-ages', { signal })),
  });
  const chartOf = ({ items }: Ages): ChartData => ({
    labelName: texts.kind,
    series: ages.map((key, index) => ({ key, name: texts[key], color: colors[index]! })),
    rows: items.map(({ kind, byAge }) => ({ label: words.kind(kind), values: byAge })),
    format: formats.number,
    isLying: true,
  });
  const overdue = query.data?.items.reduce((sum, each) => sum + each.overdue, 0) ?? 0;
  return (
    <ChartPanel
      title={texts.ages}
      note={texts.agesNote({ overdue: formats.number(overdue) })}
      query={query}
      chartOf={chartOf}
      empty={{ title: texts.noCases, todo: texts.noCasesTodo }}
    />
  );
}
