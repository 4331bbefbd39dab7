import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { Clients } from '../../api/clients.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { partsMessages } from '../../parts/messages.ts';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { lastDays } from '../../parts/period-fields.tsx';
import { Rows } from '../../parts/rows.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { accessReviewMessages } from './messages.ts';
import { type Delegation, type Grant, type Group, type Route, whoDecides } from './who-decides.ts';

interface Access {
  routes: Route[];
  groups: Group[];
  delegations: Delegation[];
}

/** Who may decide what: every route with its people, and every person with their reasons. */
export function AccessReviewPage() {
  const texts = useTexts(accessReviewMessages);
  const { approval } = useClients();
  const query = useQuery({
    queryKey: ['approval', 'access-review'],
    queryFn: ({ signal }) => allAccess(approval, signal),
  });
  return (
    <Page title={texts.title} lead={texts.lead} actions={query.data && <SaveCsv access={query.data} />}>
      <QueryPanel title={texts.byKind} query={query}>
        {(access) => <ByKind access={access} />}
      </QueryPanel>
      <QueryPanel
        title={texts.byPerson}
        query={query}
        empty={{ when: (access) => grantsOf(access).length === 0, title: texts.nobody, todo: texts.nobodyTodo }}
      >
        {(access) => <ByPerson access={access} />}
      </QueryPanel>
    </Page>
  );
}

const grantsOf = (access: Access) => whoDecides({ ...access, today: lastDays(1).to });

async function allAccess(approval: Clients['approval'], signal: AbortSignal): Promise<Access> {
  const [{ items: routes }, groups, delegations] = await Promise.all([
    answerOf(approval.GET('/v1/routes', { signal })),
    allPages((query) => answerOf(approval.GET('/v1/groups', { params: { query }, signal }))),
    allPages((query) => answerOf(approval.GET('/v1/delegations', { params: { query }, signal }))),
  ]);
  return { routes, groups, delegations };
}

async function allPages<T>(
  load: (query: { limit: number; cursor?: string }) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: T[]; nextCursor: string | null } = await load({ limit: 200, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

function ByKind({ access: { routes, groups } }: { access: Access }) {
  const texts = useTexts(accessReviewMessages);
  const words = useCaseWords();
  const who = ({ role, group, people }: Route['steps'][number]) => {
    if (role !== null) return texts.role({ name: role });
    if (group === null) return (people ?? []).join(', ');
    const found = groups.find(({ groupId }) => groupId === group);
    return texts.group({ name: found?.name ?? group, members: found?.members.join(', ') || texts.noMembers });
  };
  const columns = [
    { label: texts.kind, cell: ({ kind }: Route) => <strong>{words.kind(kind)}</strong> },
    {
      label: texts.steps,
      cell: ({ steps }: Route) => (
        <Stack gap={2} component="span">
          {steps.map((step, index) => (
            <span key={`${step.name} ${index}`}>
              {index + 1}. {step.name}: {who(step)}
            </span>
          ))}
        </Stack>
      ),
    },
    {
      label: texts.changed,
      cell: ({ revision }: Route) => (
        <span>{revision === 0 ? texts.isDefault : texts.revision({ number: revision })}</span>
      ),
    },
  ];
  return <Rows name={texts.byKind} columns={columns} rows={routes} keyOf={({ kind }) => kind} />;
}

function useGrantWords() {
  const texts = useTexts(accessReviewMessages);
  const { separator } = useTexts(partsMessages);
  const formats = useFormats();
  const words = useCaseWords();
  return {
    kinds: ({ caseKinds }: Grant) => caseKinds?.map(words.kind).join(separator) ?? texts.everyKind,
    because: ({ because }: Grant) => {
      if (because.kind === 'named') return texts.named;
      if (because.kind === 'group') return texts.viaGroup({ name: because.name });
      return texts.viaDelegation({ from: because.from, until: formats.day(because.until) });
    },
  };
}

function ByPerson({ access }: { access: Access }) {
  const texts = useTexts(accessReviewMessages);
  const words = useGrantWords();
  const columns = [
    { label: texts.person, cell: ({ person }: Grant) => <strong>{person}</strong> },
    { label: texts.may, cell: (grant: Grant) => <span>{words.kinds(grant)}</span> },
    { label: texts.through, cell: (grant: Grant) => <span>{words.because(grant)}</span> },
  ];
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {texts.byPersonLead}
      </Text>
      <Rows
        name={texts.byPerson}
        columns={columns}
        rows={grantsOf(access)}
        keyOf={(grant) => JSON.stringify([grant.person, grant.because])}
      />
    </Stack>
  );
}

function SaveCsv({ access }: { access: Access }) {
  const texts = useTexts(accessReviewMessages);
  const words = useGrantWords();
  const save = () => {
    const rows = grantsOf(access).map((grant) => [grant.person, words.kinds(grant), words.because(grant)]);
    const lines = [[texts.person, texts.may, texts.through], ...rows].map((row) => row.map(quoted).join(','));
    saveFile('access-review.csv', `\ufeff${lines.join('\r\n')}\r\n`, 'text/csv');
  };
  return (
    <Button variant="default" leftSection={<Download size={18} aria-hidden />} onClick={save}>
      {texts.save}
    </Button>
  );
}

/** With an apostrophe before what a spreadsheet would run as a formula. */
const quoted = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
