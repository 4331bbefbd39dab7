import { Anchor, Stack } from '@mantine/core';
import { Link } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { Rows } from '../../parts/rows.tsx';
import { exportsMessages } from './messages.ts';

type Listed = paths['/v1/exports']['get']['responses'][200]['content']['application/json']['items'][number];

/** Every export of records, the latest first. */
export function ExportsPage() {
  const texts = useTexts(exportsMessages);
  const formats = useFormats();
  const { records } = useClients();
  const query = usePages({
    queryKey: ['records', 'exports'],
    load: (cursor, signal) =>
      answerOf(records.GET('/v1/exports', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  const columns = [
    {
      label: texts.requestedAt,
      cell: ({ exportId, requestedAt }: Listed) => (
        <Anchor component={Link} to={`/exports/${exportId}`} fw={600}>
          {formats.time(requestedAt)}
        </Anchor>
      ),
    },
    { label: texts.format, cell: ({ format }: Listed) => <span>{format.toUpperCase()}</span> },
    { label: texts.requestedBy, cell: ({ requestedBy }: Listed) => <span>{requestedBy}</span> },
    { label: texts.rows, cell: ({ rowsAtRequest }: Listed) => <span>{formats.number(rowsAtRequest)}</span> },
    { label: texts.reason, cell: ({ reason }: Listed) => <span>{reason}</span> },
  ];
  return (
    <Stack gap="sm">
      <BackLink to="/records" label={texts.back} />
      <Page title={texts.title} lead={texts.lead}>
        <QueryPanel
          title={texts.list}
          query={query}
          empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}
        >
          {(all) => (
            <>
              <Rows name={texts.list} columns={columns} rows={all} keyOf={({ exportId }) => exportId} hasKeys />
              <LoadMore query={query} />
            </>
          )}
        </QueryPanel>
      </Page>
    </Stack>
  );
}
