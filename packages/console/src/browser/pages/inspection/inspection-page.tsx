import { Anchor, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf, ProblemError } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel, QueryPanel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useFilterWords } from '../exports/use-filter-words.ts';
import { inspectionMessages } from './messages.ts';

type Inspection = paths['/v1/my-inspection']['get']['responses'][200]['content']['application/json'];

/** The inspector's own page: what was granted and until when, or why there is nothing to read now. */
export function InspectionPage() {
  const texts = useTexts(inspectionMessages);
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'my-inspection'],
    queryFn: ({ signal }) => answerOf(records.GET('/v1/my-inspection', { signal })),
  });
  const isRefused = query.error instanceof ProblemError && query.error.problem.status === 403;
  return (
    <Page title={texts.title} lead={texts.lead}>
      {isRefused ? (
        <Panel title={texts.grant}>
          <ProblemAlert error={query.error} title={texts.noGrant} />
        </Panel>
      ) : (
        <QueryPanel title={texts.grant} query={query}>
          {(inspection) => <Grant inspection={inspection} />}
        </QueryPanel>
      )}
      {query.data && <WhatToRead inspection={query.data} />}
    </Page>
  );
}

function Grant({ inspection }: { inspection: Inspection }) {
  const texts = useTexts(inspectionMessages);
  const formats = useFormats();
  const words = useFilterWords();
  const limits = words(inspection.filter);
  const facts = [
    {
      label: texts.covers,
      value:
        limits.length === 0
          ? texts.everything
          : limits.map(({ label, value }) => (
              <div key={label}>
                {label}: {value}
              </div>
            )),
    },
    { label: texts.from, value: formats.time(inspection.from) },
    {
      label: texts.until,
      value: (
        <>
          <strong>{formats.time(inspection.until)}</strong>{' '}
          {texts.left({ distance: formats.distance(inspection.until) })}
        </>
      ),
    },
    { label: texts.reason, value: inspection.reason },
    { label: texts.grantedBy, value: inspection.grantedBy },
    { label: texts.id, value: <span className="mono">{inspection.inspectionId}</span> },
  ];
  return <Facts facts={facts} />;
}

function WhatToRead({ inspection: { filter } }: { inspection: Inspection }) {
  const texts = useTexts(inspectionMessages);
  const isWhole = Object.keys(filter).length === 0;
  const link = (to: string, label: string) => (
    <Anchor component={Link} to={to} fw={600}>
      {label}
    </Anchor>
  );
  return (
    <Panel title={texts.may}>
      <Stack gap="xs">
        <List spacing="xs">
          <List.Item>{link('/records', texts.records)}</List.Item>
          {isWhole && <List.Item>{link('/record-batches', texts.batches)}</List.Item>}
          {isWhole && <List.Item>{link('/completeness', texts.completeness)}</List.Item>}
        </List>
        <Text size="sm">{texts.recordsText}</Text>
        {!isWhole && <Text size="sm">{texts.wholeOnly}</Text>}
        <Text size="sm">{texts.exports}</Text>
      </Stack>
    </Panel>
  );
}
