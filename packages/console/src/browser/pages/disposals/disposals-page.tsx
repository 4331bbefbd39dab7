import { List, Stack, Text } from '@mantine/core';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { disposalsMessages } from './messages.ts';

type Listed = paths['/v1/disposals']['get']['responses'][200]['content']['application/json']['items'][number];
type Disposal = Omit<Listed, 'leaves'> & { leaves: Pick<Listed['leaves'], 'count' | 'sha256'> };

/** Proofs of disposal, newest first, each with what it did not reach. */
export function DisposalsPage() {
  const texts = useTexts(disposalsMessages);
  const { records } = useClients();
  const query = usePages({
    queryKey: ['records', 'disposals'],
    load: (cursor, signal) =>
      answerOf(records.GET('/v1/disposals', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Loaded query={query} empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}>
        {(all) => (
          <Stack>
            {all.map((each) => (
              <DisposalPanel key={each.disposalId} disposal={each} />
            ))}
          </Stack>
        )}
      </Loaded>
      <LoadMore query={query} />
    </Page>
  );
}

function DisposalPanel({ disposal }: { disposal: Disposal }) {
  const texts = useTexts(disposalsMessages);
  const formats = useFormats();
  const { reason, disposedAt, disposedBy, records, keptUntil, counts, leaves, notReached, disposalId } = disposal;
  const facts = [
    { label: texts.records, value: formats.number(records) },
    ...(keptUntil
      ? [
          {
            label: texts.keptUntil,
            value: texts.span({ first: formats.day(keptUntil.first), last: formats.day(keptUntil.last) }),
          },
        ]
      : []),
    {
      label: texts.counts,
      value: Object.entries(counts).map(([type, count]) => (
        <div key={type}>
          <span className="mono">{type}</span> {formats.number(count)}
        </div>
      )),
    },
    { label: texts.leaves, value: texts.leavesOf({ count: formats.number(leaves.count) }) },
    { label: texts.digest, value: <span className="mono">{leaves.sha256}</span> },
    { label: texts.notReached, value: <NotReached places={notReached} /> },
    { label: texts.by, value: disposedBy },
    { label: texts.id, value: <span className="mono">{disposalId}</span> },
  ];
  return (
    <Panel title={texts[reason]} aside={<Text size="sm">{formats.time(disposedAt)}</Text>}>
      <Facts facts={facts} />
    </Panel>
  );
}

function NotReached({ places }: { places: Disposal['notReached'] }) {
  const texts = useTexts(disposalsMessages);
  return (
    <>
      <Text size="sm">{texts.notReachedLead}</Text>
      <List size="sm">
        {places.map(({ place, days, basis }) => (
          <List.Item key={place}>
            <span lang="en">{place}</span> · {days === null ? texts.unknownDays : texts.days({ days })}{' '}
            <Text span size="sm" c="dimmed" lang="en">
              {basis}
            </Text>
          </List.Item>
        ))}
      </List>
    </>
  );
}
