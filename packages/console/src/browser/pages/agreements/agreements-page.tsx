import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useFormats } from '../../language/formats.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { type Column, RowTable } from '../../parts/row-table.tsx';
import { useSession } from '../../session/session.ts';
import { ReviewBadge, StatusBadge, VersionBadge } from './agreement-badges.tsx';
import { AgreementFilters, type Filters, filterNames } from './agreement-filters.tsx';
import { agreementsMessages } from './messages.ts';

type Register = paths['/v1/agreement-register']['get'];
type Entry = Register['responses'][200]['content']['application/json']['items'][number];
type RegisterQuery = NonNullable<Register['parameters']['query']>;

/** Every agreement with how it stands, narrowed by status, party and reviews that are due. */
export function AgreementsPage() {
  const texts = useTexts(agreementsMessages);
  const { me } = useSession();
  const { approval } = useClients();
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const filters: Filters = Object.fromEntries(filterNames.map((name) => [name, parameters.get(name) ?? '']));
  const query = usePages({
    queryKey: ['approval', 'register', filters],
    load: (cursor, signal) => {
      const wanted = { ...registerQuery(filters), ...(cursor && { cursor }) };
      return answerOf(approval.GET('/v1/agreement-register', { params: { query: wanted }, signal }));
    },
  });
  const change = (changed: Filters) =>
    setParameters(Object.fromEntries(Object.entries({ ...filters, ...changed }).filter(([, value]) => value)), {
      replace: true,
    });
  const list = useRef<HTMLDivElement>(null);
  const mayWrite = me.scopes.includes('agreements:write');
  useShortcuts([
    { keys: 'j', label: texts.next, run: () => moveFocus(list.current, 1) },
    { keys: 'k', label: texts.previous, run: () => moveFocus(list.current, -1) },
    ...(mayWrite ? [{ keys: 'n', label: texts.add, run: () => void navigate('/agreements/new') }] : []),
  ]);
  const add = mayWrite && (
    <Button component={Link} to="/agreements/new" leftSection={<Plus size={18} aria-hidden />}>
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={add}>
      <AgreementFilters filters={filters} onChange={change} />
      <Paper className="surface" p={{ base: 'sm', sm: 'md' }} ref={list} component="section" aria-label={texts.list}>
        <Loaded
          query={query}
          rows={5}
          empty={{ when: (items) => items.length === 0, title: texts.none, todo: texts.noneTodo }}
        >
          {(items) => <Agreements items={items} />}
        </Loaded>
        <LoadMore query={query} />
      </Paper>
    </Page>
  );
}

/** Moves the focus to the next or previous link that names a row. */
function moveFocus(list: HTMLElement | null, by: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('td:first-child a') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

const dayMs = 86_400_000;
const tokyoDay = (ms: number) => new Date(ms + 9 * 3_600_000).toISOString().slice(0, 10);

function registerQuery({ status, newest, party, review }: Filters): RegisterQuery {
  const days = review === 'lapsed' ? -1 : 30;
  return {
    ...(status && { status: status as NonNullable<RegisterQuery['status']> }),
    ...(newest && { newestState: newest as NonNullable<RegisterQuery['newestState']> }),
    ...(party && { partyId: party }),
    ...(review && { reviewDueBefore: tokyoDay(Date.now() + days * dayMs) }),
  };
}

function Agreements({ items }: { items: readonly Entry[] }) {
  const texts = useTexts(agreementsMessages);
  const { language } = useLanguage();
  const formats = useFormats();
  const columns: Column<Entry>[] = [
    {
      label: texts.agreement,
      cell: ({ agreementId, purposeOfUse }) => (
        <Stack gap={2}>
          <Anchor component={Link} to={`/agreements/${agreementId}`} fw={600}>
            {agreementId}
          </Anchor>
          <Text size="sm" c="dimmed">
            {purposeOfUse[language]}
          </Text>
        </Stack>
      ),
    },
    {
      label: texts.flow,
      cell: ({ provider, recipient }) => (
        <span>
          {texts.between({
            from: provider.partyName ?? provider.partyId,
            to: recipient.partyName ?? recipient.partyId,
          })}
        </span>
      ),
    },
    {
      label: texts.status,
      cell: ({ status, applicabilityReopened }) => (
        <Group gap={6}>
          <StatusBadge status={status} />
          {applicabilityReopened && <Badge color="shu">{texts.reopened}</Badge>}
        </Group>
      ),
    },
    {
      label: texts.newest,
      cell: ({ newest }) => (
        <Group gap={6}>
          <Text size="sm">{texts.version({ version: newest.version })}</Text>
          <VersionBadge state={newest.state} />
        </Group>
      ),
    },
    {
      label: texts.inEffect,
      cell: ({ effectiveFrom, effectiveTo }) => (
        <span>
          {effectiveTo === null
            ? texts.from({ day: formats.day(effectiveFrom) })
            : texts.period({ from: formats.day(effectiveFrom), to: formats.day(effectiveTo) })}
        </span>
      ),
    },
    { label: texts.review, cell: ({ review }) => <ReviewDue review={review} /> },
  ];
  return <RowTable columns={columns} rows={items} keyOf={({ agreementId }) => agreementId} />;
}

function ReviewDue({ review }: { review: Entry['review'] }) {
  const texts = useTexts(agreementsMessages);
  const formats = useFormats();
  if (review === null)
    return (
      <Text size="sm" c="dimmed" component="span">
        {texts.noReview}
      </Text>
    );
  return (
    <Group gap={6}>
      <time dateTime={review.dueOn}>{formats.day(review.dueOn)}</time>
      <ReviewBadge state={review.state} />
    </Group>
  );
}
