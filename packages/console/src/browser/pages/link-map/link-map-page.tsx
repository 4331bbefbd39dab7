import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { itemKindNames, matchKeyNames } from '../../language/agreement-words.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { type Column, RowTable } from '../../parts/row-table.tsx';
import { StatusBadge } from '../agreements/agreement-badges.tsx';
import { LinkFilterFields, type LinkFilters, linkFilterNames } from './link-filters.tsx';
import { linkMapMessages } from './messages.ts';

type LinkMap = paths['/v1/link-map']['get'];
type Met = LinkMap['responses'][200]['content']['application/json']['items'][number];
type LinkQuery = NonNullable<LinkMap['parameters']['query']>;

/** Which items of which provider meet which personal data of which recipient, for what, under which agreement. */
export function LinkMapPage() {
  const texts = useTexts(linkMapMessages);
  const { approval } = useClients();
  const [parameters, setParameters] = useSearchParams();
  const given = linkFilterNames.map((name) => [name, parameters.get(name) ?? ''] as const);
  const filters = Object.fromEntries(given.filter(([, value]) => value)) as LinkFilters;
  const query = usePages({
    queryKey: ['approval', 'link-map', filters],
    load: (cursor, signal) => {
      const wanted = { ...(filters as LinkQuery), ...(cursor && { cursor }) };
      return answerOf(approval.GET('/v1/link-map', { params: { query: wanted }, signal }));
    },
  });
  const change = (changed: LinkFilters) => {
    const next = Object.entries({ ...filters, ...changed }).filter(([, value]) => value);
    setParameters(Object.fromEntries(next) as Record<string, string>, { replace: true });
  };
  return (
    <Page title={texts.title} lead={texts.lead}>
      <LinkFilterFields filters={filters} onChange={change} />
      <Paper className="surface" p={{ base: 'sm', sm: 'md' }} component="section" aria-label={texts.list}>
        <Loaded
          query={query}
          rows={5}
          empty={{ when: (items) => items.length === 0, title: texts.none, todo: texts.noneTodo }}
        >
          {(items) => <Links items={items} />}
        </Loaded>
        <LoadMore query={query} />
      </Paper>
    </Page>
  );
}

function Links({ items }: { items: readonly Met[] }) {
  const texts = useTexts(linkMapMessages);
  const kinds = useTexts(itemKindNames);
  const { language } = useLanguage();
  const columns: Column<Met>[] = [
    {
      label: texts.item,
      cell: ({ item }) => (
        <Stack gap={2}>
          <Text fw={600}>{item.name[language]}</Text>
          <Text size="sm" c="dimmed">
            <span className="mono">{item.itemCode}</span>
            {item.kind && ` · ${kinds[item.kind]}`}
          </Text>
        </Stack>
      ),
    },
    { label: texts.provider, cell: ({ provider }) => <span>{provider.partyName ?? provider.partyId}</span> },
    { label: texts.meets, cell: (met) => <Meets met={met} /> },
    { label: texts.recipient, cell: ({ recipient }) => <span>{recipient.partyName ?? recipient.partyId}</span> },
    { label: texts.purpose, cell: ({ purposeOfUse }) => <span>{purposeOfUse[language]}</span> },
    { label: texts.agreement, cell: (met) => <UnderAgreement met={met} /> },
  ];
  return (
    <RowTable
      columns={columns}
      rows={items}
      keyOf={({ agreement, item }) => `${agreement.agreementId} ${item.itemCode}`}
    />
  );
}

function Meets({ met: { recipientItems, matchKey } }: { met: Met }) {
  const texts = useTexts(linkMapMessages);
  const keys: Record<string, string> = useTexts(matchKeyNames);
  const { language } = useLanguage();
  return (
    <Stack gap={2}>
      {recipientItems.map(({ itemCode, name }) => (
        <span key={itemCode}>{name[language]}</span>
      ))}
      {matchKey && (
        <Text size="sm" c="dimmed">
          {texts.by({ key: keys[matchKey] ?? matchKey })}
        </Text>
      )}
    </Stack>
  );
}

function UnderAgreement({ met: { agreement, status, applies } }: { met: Met }) {
  const texts = useTexts(linkMapMessages);
  return (
    <Stack gap={4} align="flex-start">
      <Group gap={6}>
        <Anchor component={Link} to={`/agreements/${agreement.agreementId}`}>
          {agreement.agreementId}
        </Anchor>
        <Text size="sm">{texts.version({ version: agreement.version })}</Text>
      </Group>
      <Group gap={6}>
        <StatusBadge status={status} />
        {!applies && <Badge color="gray.7">{texts.appliesNot}</Badge>}
      </Group>
    </Stack>
  );
}
