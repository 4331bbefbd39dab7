import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { partyKindNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { type Column, RowTable } from '../../parts/row-table.tsx';
import { useSession } from '../../session/session.ts';
import type { ListedParty } from '../agreements/use-party-list.ts';
import { PartyDialog } from '../party/party-dialog.tsx';
import { partiesMessages } from './messages.ts';

/** Every party at its latest version. */
export function PartiesPage() {
  const texts = useTexts(partiesMessages);
  const { me } = useSession();
  const { approval } = useClients();
  const [adding, setAdding] = useState(false);
  const mayWrite = me.scopes.includes('parties:write');
  const query = usePages({
    queryKey: ['approval', 'parties'],
    load: (cursor, signal) =>
      answerOf(approval.GET('/v1/parties', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  useShortcuts(mayWrite ? [{ keys: 'n', label: texts.add, run: () => setAdding(true) }] : []);
  const add = mayWrite && (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={add}>
      <Paper className="surface" p={{ base: 'sm', sm: 'md' }} component="section" aria-label={texts.list}>
        <Loaded
          query={query}
          rows={5}
          empty={{ when: (items) => items.length === 0, title: texts.none, todo: texts.noneTodo }}
        >
          {(items) => <Parties items={items} />}
        </Loaded>
        <LoadMore query={query} />
      </Paper>
      {adding && <PartyDialog party={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Parties({ items }: { items: readonly ListedParty[] }) {
  const texts = useTexts(partiesMessages);
  const kinds = useTexts(partyKindNames);
  const columns: Column<ListedParty>[] = [
    {
      label: texts.party,
      cell: ({ partyId, details }) => (
        <Stack gap={2}>
          <Anchor component={Link} to={`/parties/${partyId}`} fw={600}>
            {details.partyName}
          </Anchor>
          <Text size="sm" c="dimmed" className="mono">
            {partyId}
          </Text>
        </Stack>
      ),
    },
    { label: texts.kind, cell: ({ details }) => <span>{kinds[details.kind]}</span> },
    { label: texts.partyAddress, cell: ({ details }) => <span>{details.partyAddress}</span> },
    { label: texts.country, cell: ({ details }) => <span>{details.countryCode}</span> },
    {
      label: texts.evidence,
      cell: ({ details: { identityEvidence = [] } }) => (
        <span>
          {identityEvidence.length === 0 ? texts.noEvidence : texts.count({ count: identityEvidence.length })}
        </span>
      ),
    },
  ];
  return <RowTable columns={columns} rows={items} keyOf={({ partyId }) => partyId} />;
}
