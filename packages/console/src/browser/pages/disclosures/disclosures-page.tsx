import { Anchor, Badge, Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { Rows } from '../../parts/rows.tsx';
import { useMay } from '../../session/use-may.ts';
import { disclosureColors } from './disclosure-colors.ts';
import { disclosuresMessages } from './messages.ts';

type Listed = paths['/v1/disclosures']['get']['responses'][200]['content']['application/json']['items'][number];

/** Answers to people, newest first, without what they say of a person. */
export function DisclosuresPage() {
  const texts = useTexts(disclosuresMessages);
  const formats = useFormats();
  const { records } = useClients();
  const mayPrepare = useMay('record-store', 'disclosures:write');
  const query = usePages({
    queryKey: ['records', 'disclosures'],
    load: (cursor, signal) =>
      answerOf(records.GET('/v1/disclosures', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  const columns = [
    {
      label: texts.requestedOn,
      cell: ({ disclosureId, requestedOn }: Listed) => (
        <Anchor component={Link} to={`/disclosures/${disclosureId}`} fw={600}>
          {formats.day(requestedOn)}
        </Anchor>
      ),
    },
    { label: texts.answer, cell: ({ answer }: Listed) => <span>{texts[answer]}</span> },
    { label: texts.records, cell: ({ recordCount }: Listed) => <span>{formats.number(recordCount)}</span> },
    { label: texts.preparedBy, cell: ({ preparedBy }: Listed) => <span>{preparedBy}</span> },
    {
      label: texts.state,
      cell: ({ state }: Listed) => <Badge color={disclosureColors[state]}>{texts[state]}</Badge>,
    },
  ];
  const add = mayPrepare && (
    <Button component={Link} to="/disclosures/new" leftSection={<Plus size={18} aria-hidden />}>
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={add}>
      <QueryPanel
        title={texts.list}
        query={query}
        empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}
      >
        {(all) => (
          <>
            <Rows name={texts.list} columns={columns} rows={all} keyOf={({ disclosureId }) => disclosureId} hasKeys />
            <LoadMore query={query} />
          </>
        )}
      </QueryPanel>
    </Page>
  );
}
