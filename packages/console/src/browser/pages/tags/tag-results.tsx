import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { useOutcomeCharts } from '../../charts/use-outcome-charts.ts';
import { useTexts } from '../../language/language.tsx';
import { tagsMessages } from './messages.ts';

/** How one tag's events ended, by day and by reason. */
export function TagResults({ tagId }: { tagId: string }) {
  const texts = useTexts(tagsMessages);
  const charts = useOutcomeCharts();
  const { relay } = useClients();
  const query = useQuery({
    queryKey: ['relay', 'outcome-counts', { tagId }],
    queryFn: ({ signal }) => answerOf(relay.GET('/v1/outcome-counts', { params: { query: { tagId } }, signal })),
  });
  const empty = { title: texts.noResults, todo: texts.noResultsTodo };
  return (
    <Stack mt="md">
      <ChartPanel title={texts.results} query={query} chartOf={charts.byDay} empty={empty} />
      {query.data?.items.some(({ reason }) => reason !== null) && (
        <ChartPanel
          title={texts.reasons}
          note={texts.reasonsNote}
          query={query}
          chartOf={charts.byReason}
          empty={empty}
        />
      )}
    </Stack>
  );
}
