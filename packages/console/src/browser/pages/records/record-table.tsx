import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { partsMessages } from '../../parts/messages.ts';
import { Rows } from '../../parts/rows.tsx';
import { recordsMessages } from './messages.ts';
import { dayOf, type ListedRecord } from './record-query.ts';

const stateColors: Record<string, string> = { approved: 'midori', in_batch: 'ai', rejected: 'shu' };

/** Records as rows, by what is right of each now. */
export function RecordTable({
  name,
  records,
  hasKeys = false,
}: {
  name: string;
  records: readonly ListedRecord[];
  hasKeys?: boolean;
}) {
  const texts = useTexts(recordsMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const { separator } = useTexts(partsMessages);
  const columns = [
    { label: texts.day, cell: (record: ListedRecord) => <DayLink record={record} /> },
    {
      label: texts.items,
      cell: ({ currentItems }: ListedRecord) => <span>{currentItems.infoItems.join(separator) || '–'}</span>,
    },
    {
      label: texts.counterparty,
      cell: ({ currentItems }: ListedRecord) => <span>{currentItems.counterparty?.partyName ?? '–'}</span>,
    },
    {
      label: texts.side,
      cell: ({ side, recordMethod }: ListedRecord) => (
        <Stack gap={0} component="span">
          <span>{words.side(side)}</span>
          <Text size="sm" c="dimmed" component="span">
            {words.method(recordMethod)}
          </Text>
        </Stack>
      ),
    },
    { label: texts.state, cell: (record: ListedRecord) => <RecordBadges record={record} /> },
  ];
  return <Rows name={name} columns={columns} rows={records} keyOf={({ recordId }) => recordId} hasKeys={hasKeys} />;

  function DayLink({ record }: { record: ListedRecord }) {
    return (
      <Anchor component={Link} to={`/records/${record.recordId}`} fw={600}>
        {formats.day(dayOf(record))}
        <Text span size="xs" c="dimmed" className="mono" ml="xs">
          {record.recordId.slice(-8)}
        </Text>
      </Anchor>
    );
  }
}

type Badged = Pick<ListedRecord, 'state' | 'deficient'> & { standing: unknown };

/** What state a record is in, whether it lacks something and whether it was corrected. */
export function RecordBadges({ record: { state, deficient, standing } }: { record: Badged }) {
  const texts = useTexts(recordsMessages);
  const words = useRecordWords();
  return (
    <Group gap={6} component="span" style={{ display: 'inline-flex' }}>
      <Badge color={stateColors[state] ?? 'gray.7'}>{words.state(state)}</Badge>
      {deficient && <Badge color="shu">{texts.isDeficient}</Badge>}
      {standing !== null && <Badge color="daidai">{texts.corrected}</Badge>}
    </Group>
  );
}
