import { Anchor, Badge, Group, NativeSelect, Paper, TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { recordMethodNames } from '../../language/law-words.ts';
import { recordSideNames } from '../../language/record-words.ts';
import { useRecordWords } from '../../language/use-record-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { Rows } from '../../parts/rows.tsx';
import { periodMessages } from './messages.ts';
import { usePeriodName } from './use-period-name.ts';

type ListPeriodRecords = paths['/v1/period-records']['get'];
type Query = NonNullable<ListPeriodRecords['parameters']['query']>;
type Listed = ListPeriodRecords['responses'][200]['content']['application/json']['items'][number];

const names = ['agreementId', 'side', 'recordMethod', 'month'] as const;

/** Lump records and contracts in place of records, those opened last first. */
export function PeriodRecordsPage() {
  const texts = useTexts(periodMessages);
  const { records } = useClients();
  const [parameters, setParameters] = useSearchParams();
  const asked = Object.fromEntries(
    names.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)]] : [])),
  );
  const query = usePages({
    queryKey: ['records', 'period-records', asked],
    load: (cursor, signal) => {
      const params = { query: { ...(asked as Query), ...(cursor && { cursor }) } };
      return answerOf(records.GET('/v1/period-records', { params, signal }));
    },
  });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Filters parameters={parameters} onSet={set} />
      <QueryPanel
        title={texts.list}
        query={query}
        empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}
      >
        {(all) => (
          <>
            <PeriodTable rows={all} />
            <LoadMore query={query} />
          </>
        )}
      </QueryPanel>
    </Page>
  );
}

interface FiltersProps {
  parameters: URLSearchParams;
  onSet: (name: string, value: string) => void;
}

function Filters({ parameters, onSet }: FiltersProps) {
  const texts = useTexts(periodMessages);
  const sides = useTexts(recordSideNames);
  const { per_occasion: _, ...methods } = useTexts(recordMethodNames);
  const choice = (name: string, label: string, choices: Record<string, string>) => (
    <NativeSelect
      label={label}
      data={[
        { value: '', label: texts.any },
        ...Object.entries(choices).map(([value, text]) => ({ value, label: text })),
      ]}
      value={parameters.get(name) ?? ''}
      onChange={(event) => onSet(name, event.currentTarget.value)}
    />
  );
  const field = (name: string, label: string, type = 'text') => (
    <TextInput
      label={label}
      type={type}
      value={parameters.get(name) ?? ''}
      onChange={(event) => onSet(name, event.currentTarget.value)}
    />
  );
  return (
    <Paper className="surface" p={{ base: 'md', sm: 'lg' }}>
      <Group gap="md" align="flex-end">
        {field('agreementId', texts.agreement)}
        {field('month', texts.period, 'month')}
        {choice('side', texts.side, sides)}
        {choice('recordMethod', texts.method, methods)}
      </Group>
    </Paper>
  );
}

function PeriodTable({ rows }: { rows: readonly Listed[] }) {
  const texts = useTexts(periodMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const periodName = usePeriodName();
  const columns = [
    {
      label: texts.agreement,
      cell: ({ periodRecordId, agreement: { agreementId: id, version } }: Listed) => (
        <Anchor component={Link} to={`/period-records/${periodRecordId}`} fw={600}>
          {texts.version({ id, version })}
        </Anchor>
      ),
    },
    { label: texts.period, cell: ({ period }: Listed) => <span>{periodName(period)}</span> },
    {
      label: texts.counterparty,
      cell: ({ counterparty }: Listed) => <span>{counterparty.details?.partyName ?? '–'}</span>,
    },
    { label: texts.method, cell: ({ recordMethod }: Listed) => <span>{words.method(recordMethod)}</span> },
    {
      label: texts.state,
      cell: ({ state }: Listed) => <Badge color={state === 'open' ? 'ai' : 'gray.7'}>{texts[state]}</Badge>,
    },
    {
      label: texts.until,
      cell: ({ retentionUntil }: Listed) => <span>{retentionUntil ? formats.day(retentionUntil) : texts.noEnd}</span>,
    },
  ];
  return (
    <Rows name={texts.list} columns={columns} rows={rows} keyOf={({ periodRecordId }) => periodRecordId} hasKeys />
  );
}
