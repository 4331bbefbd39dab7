import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { useOutcomeCharts } from '../../charts/use-outcome-charts.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useSession } from '../../session/session.ts';
import { DeadLetters } from './dead-letters.tsx';
import { DestinationPanel } from './destination-panel.tsx';
import { destinationsMessages } from './messages.ts';

/** Where tags send to, how that goes, and what could not be read. */
export function DestinationsPage() {
  const texts = useTexts(destinationsMessages);
  const { me } = useSession();
  const { relay } = useClients();
  const charts = useOutcomeCharts();
  const query = usePages({
    queryKey: ['relay', 'destinations'],
    load: (cursor, signal) =>
      answerOf(relay.GET('/v1/destinations', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  const counts = useQuery({
    queryKey: ['relay', 'outcome-counts', {}],
    queryFn: ({ signal }) => answerOf(relay.GET('/v1/outcome-counts', { signal })),
  });
  const empty = { title: texts.noResults, todo: texts.noResultsTodo };
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Loaded query={query} empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}>
        {(destinations) => (
          <Stack>
            {destinations.map((each) => (
              <DestinationPanel key={each.destination} shown={each} />
            ))}
          </Stack>
        )}
      </Loaded>
      <LoadMore query={query} />
      <ChartPanel title={texts.perDay} query={counts} chartOf={charts.byDay} empty={empty} />
      <ChartPanel
        title={texts.reasons}
        note={texts.reasonsNote}
        query={counts}
        chartOf={charts.byReason}
        empty={empty}
      />
      {me.scopes.includes('operations:write') && <DeadLetters />}
    </Page>
  );
}
