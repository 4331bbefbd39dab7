import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Days } from '../../parts/period-fields.tsx';
import { Rows } from '../../parts/rows.tsx';
import { completenessMessages } from './messages.ts';

type Sampled =
  paths['/v1/completeness/sample']['get']['responses'][200]['content']['application/json']['items'][number];

/** Records of the period chosen by a seed, so that anybody draws the same. */
export function SamplePanel({ days }: { days: Days }) {
  const texts = useTexts(completenessMessages);
  const [seed, setSeed] = useState('');
  const [size, setSize] = useState('25');
  const [asked, setAsked] = useState<{ seed: string; size: number } | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ seed: seed.trim(), size: Number(size) });
  };
  return (
    <Panel title={texts.sample}>
      <Stack>
        <Text size="sm">{texts.sampleLead}</Text>
        <form onSubmit={submit}>
          <Group gap="sm" align="flex-end">
            <TextInput
              label={texts.seed}
              required
              maxLength={200}
              value={seed}
              onChange={(event) => setSeed(event.currentTarget.value)}
            />
            <TextInput
              label={texts.size}
              type="number"
              required
              min={1}
              max={500}
              value={size}
              onChange={(event) => setSize(event.currentTarget.value)}
            />
            <Button type="submit">{texts.draw}</Button>
          </Group>
        </form>
        {asked && <Sample days={days} {...asked} />}
      </Stack>
    </Panel>
  );
}

function Sample({ days, seed, size }: { days: Days; seed: string; size: number }) {
  const texts = useTexts(completenessMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'completeness', 'sample', days, seed, size],
    queryFn: ({ signal }) =>
      answerOf(records.GET('/v1/completeness/sample', { params: { query: { ...days, seed, size } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const columns = [
    {
      label: texts.day,
      cell: ({ recordId, occurredOn }: Sampled) => (
        <Anchor component={Link} to={`/records/${recordId}`} fw={600}>
          {formats.day(occurredOn)}
        </Anchor>
      ),
    },
    {
      label: texts.record,
      cell: ({ side, recordId }: Sampled) => (
        <span>
          {words.side(side)} <span className="mono">{recordId.slice(-8)}</span>
        </span>
      ),
    },
    { label: texts.agreement, cell: ({ agreementId }: Sampled) => <span>{agreementId}</span> },
    { label: texts.digest, cell: ({ digest }: Sampled) => <span className="mono">{digest.slice(0, 24)}…</span> },
  ];
  return (
    <Loaded
      query={query}
      empty={{ when: ({ items }) => items.length === 0, title: texts.nothing, todo: texts.nothingTodo }}
    >
      {({ population, items }) => (
        <Stack gap="xs">
          <Text size="sm" role="status">
            {texts.drawn({ count: formats.number(items.length), all: formats.number(population) })}
          </Text>
          <Rows name={texts.sample} columns={columns} rows={items} keyOf={({ recordId }) => recordId} />
        </Stack>
      )}
    </Loaded>
  );
}
