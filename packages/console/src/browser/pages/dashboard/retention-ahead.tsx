import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { chartColors } from '../../charts/colors.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { dashboardMessages } from './messages.ts';

type Months = paths['/v1/retention-months']['get']['responses'][200]['content']['application/json'];

/** Records by the month in which they may be disposed of at the earliest. */
export function RetentionAhead() {
  const texts = useTexts(dashboardMessages);
  const formats = useFormats();
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'retention-months'],
    queryFn: ({ signal }) => answerOf(records.GET('/v1/retention-months', { signal })),
    staleTime: 300_000,
  });
  const chartOf = ({ items }: Months): ChartData => ({
    labelName: texts.month,
    series: [{ key: 'records', name: texts.records, color: chartColors.ai }],
    rows: items.some((each) => each.records > 0)
      ? items.map((each) => ({ label: formats.month(each.month), values: { records: each.records } }))
      : [],
    format: formats.number,
  });
  return (
    <ChartPanel
      title={texts.retention}
      note={texts.retentionNote({ most: formats.number(query.data?.countedAtMost ?? 0) })}
      query={query}
      chartOf={chartOf}
      empty={{ title: texts.noRecords, todo: texts.noRecordsTodo }}
    />
  );
}
