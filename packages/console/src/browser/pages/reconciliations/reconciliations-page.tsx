import { Anchor, Badge, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Download, Upload } from 'lucide-react';
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
import { reconciliationMessages } from './messages.ts';
import { OurListDialog } from './our-list-dialog.tsx';
import { reconciliationColors } from './reconciliation-colors.ts';
import { UploadDialog } from './upload-dialog.tsx';

type Listed = paths['/v1/reconciliations']['get']['responses'][200]['content']['application/json']['items'][number];

/** Comparisons with other companies, newest first. */
export function ReconciliationsPage() {
  const texts = useTexts(reconciliationMessages);
  const { records } = useClients();
  const [uploading, upload] = useDisclosure(false);
  const [saving, save] = useDisclosure(false);
  const mayCompare = useMay('record-store', 'reconciliations:write');
  const query = usePages({
    queryKey: ['records', 'reconciliations'],
    load: (cursor, signal) =>
      answerOf(records.GET('/v1/reconciliations', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  const actions = (
    <Group gap="sm">
      <Button variant="default" leftSection={<Download size={18} aria-hidden />} onClick={save.open}>
        {texts.ours}
      </Button>
      {mayCompare && (
        <Button leftSection={<Upload size={18} aria-hidden />} onClick={upload.open}>
          {texts.upload}
        </Button>
      )}
    </Group>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={actions}>
      <QueryPanel
        title={texts.list}
        query={query}
        empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}
      >
        {(all) => (
          <>
            <Comparisons rows={all} />
            <LoadMore query={query} />
          </>
        )}
      </QueryPanel>
      {uploading && <UploadDialog onClose={upload.close} />}
      {saving && <OurListDialog onClose={save.close} />}
    </Page>
  );
}

function Comparisons({ rows }: { rows: readonly Listed[] }) {
  const texts = useTexts(reconciliationMessages);
  const formats = useFormats();
  const columns = [
    {
      label: texts.agreementId,
      cell: ({ reconciliationId, agreementId }: Listed) => (
        <Anchor component={Link} to={`/reconciliations/${reconciliationId}`} fw={600}>
          {agreementId}
        </Anchor>
      ),
    },
    {
      label: texts.period,
      cell: ({ from, to }: Listed) => <span>{texts.span({ first: formats.day(from), last: formats.day(to) })}</span>,
    },
    {
      label: texts.differences,
      cell: ({ differenceCount }: Listed) => <span>{formats.number(differenceCount)}</span>,
    },
    {
      label: texts.unresolved,
      cell: ({ unresolvedCount }: Listed) => <span>{formats.number(unresolvedCount)}</span>,
    },
    { label: texts.comparedAt, cell: ({ comparedAt }: Listed) => <span>{formats.time(comparedAt)}</span> },
    {
      label: texts.state,
      cell: ({ state }: Listed) => <Badge color={reconciliationColors[state]}>{texts[state]}</Badge>,
    },
  ];
  return (
    <Rows name={texts.list} columns={columns} rows={rows} keyOf={({ reconciliationId }) => reconciliationId} hasKeys />
  );
}
