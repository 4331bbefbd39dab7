import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { useOutcomeCharts } from '../../charts/use-outcome-charts.ts';
import { useTexts } from '../../language/language.tsx';
import { dashboardMessages } from './messages.ts';

/** Provisions and refusals by day, and why refused. */
export function Outcomes({ range }: { range: { from: string; to: string } }) {
  const texts = useTexts(dashboardMessages);
  const charts = useOutcomeCharts();
  const { relay } = useClients();
  const query = useQuery({
    queryKey: ['relay', 'outcome-counts', range],
    queryFn: ({ signal }) => answerOf(relay.GET('/v1/outcome-counts', { params: { query: range }, signal })),
  });
  return (
    <>
      <ChartPanel
        title={texts.outcomes}
        note={texts.outcomesNote}
        query={query}
        chartOf={charts.byDay}
        empty={{ title: texts.noOutcomes, todo: texts.noOutcomesTodo }}
      />
      <ChartPanel
        title={texts.reasons}
        note={texts.reasonsNote}
        query={query}
        chartOf={charts.byReason}
        empty={{ title: texts.noReasons, todo: texts.noReasonsTodo }}
      />
    </>
  );
}
