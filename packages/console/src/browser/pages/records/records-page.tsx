import { Anchor, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FileOutput } from 'lucide-react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { useSession } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { ExportDialog } from './export-dialog.tsx';
import { recordsMessages } from './messages.ts';
import { type Draft, draftOf, queryOf } from './record-query.ts';
import { RecordTable } from './record-table.tsx';
import { SearchForm } from './search-form.tsx';

/** Records of either side by any combination of conditions, the latest day first. */
export function RecordsPage() {
  const texts = useTexts(recordsMessages);
  const { records } = useClients();
  const [parameters, setParameters] = useSearchParams();
  const { state } = useLocation();
  const draft = draftOf(parameters, state);
  const asked = queryOf(draft);
  const [exporting, dialog] = useDisclosure(false);
  const query = usePages({
    queryKey: ['records', 'list', asked],
    load: (cursor, signal) =>
      answerOf(records.GET('/v1/records', { params: { query: { ...asked, ...(cursor && { cursor }) } }, signal })),
  });
  const search = (next: Draft) => {
    const { principal, ...open } = queryOf(next);
    setParameters(open as Record<string, string>, { state: principal ? { principal } : null });
  };
  return (
    <Page title={texts.title} lead={texts.lead} actions={<ExportActions onExport={dialog.open} />}>
      <SearchForm key={JSON.stringify(asked)} draft={draft} onSearch={search} />
      <QueryPanel
        title={texts.found}
        query={query}
        empty={{ when: (found) => found.length === 0, title: texts.none, todo: texts.noneTodo }}
      >
        {(found) => (
          <>
            <RecordTable name={texts.found} records={found} hasKeys />
            <LoadMore query={query} />
          </>
        )}
      </QueryPanel>
      {exporting && <ExportDialog filter={asked} onClose={dialog.close} />}
    </Page>
  );
}

/** An inspector takes what the company exported for them, and asks for nothing. */
function ExportActions({ onExport }: { onExport: () => void }) {
  const texts = useTexts(recordsMessages);
  const { me } = useSession();
  const mayExport = useMay('record-store', 'records:export');
  if (!mayExport || me.roles.includes('inspector')) return null;
  return (
    <Group gap="sm">
      <Anchor component={Link} to="/exports" size="sm">
        {texts.exports}
      </Anchor>
      <Button leftSection={<FileOutput size={18} aria-hidden />} onClick={onExport}>
        {texts.export}
      </Button>
    </Group>
  );
}
