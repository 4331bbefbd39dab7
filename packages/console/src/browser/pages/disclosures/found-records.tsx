import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { recordItemNames } from '../../language/record-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { dayOf, type ListedRecord } from '../records/record-query.ts';
import { RecordTable } from '../records/record-table.tsx';
import type { Draft } from './disclosure-draft.ts';
import { disclosuresMessages } from './messages.ts';

interface Props {
  principal: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** The recipient's records about a person, and which of them, or of their items, are withheld where part is refused. */
export function FoundRecords({ principal, draft, onChange }: Props) {
  const texts = useTexts(disclosuresMessages);
  const { records } = useClients();
  const query = usePages({
    queryKey: ['records', 'list', { principal, side: 'recipient' }],
    load: (cursor, signal) => {
      const params = { query: { principal, side: 'recipient' as const, ...(cursor && { cursor }) } };
      return answerOf(records.GET('/v1/records', { params, signal }));
    },
  });
  return (
    <QueryPanel
      title={texts.found}
      query={query}
      empty={{ when: (found) => found.length === 0, title: texts.notFound, todo: texts.notFoundTodo }}
    >
      {(found) => (
        <Stack>
          <RecordTable name={texts.found} records={found} />
          {draft.how === 'parts' && (
            <Stack gap="xs" role="group" aria-label={texts.withhold}>
              <Text fw={600}>{texts.withhold}</Text>
              {found.map((record) => (
                <Withhold key={record.recordId} record={record} draft={draft} onChange={onChange} />
              ))}
            </Stack>
          )}
          <LoadMore query={query} />
        </Stack>
      )}
    </QueryPanel>
  );
}

function Withhold({ record, draft, onChange }: { record: ListedRecord } & Omit<Props, 'principal'>) {
  const texts = useTexts(disclosuresMessages);
  const formats = useFormats();
  const { date: _, ...items } = useTexts(recordItemNames);
  const { [record.recordId]: chosen, ...others } = draft.parts;
  const set = (parts: Draft['parts']) => onChange({ ...draft, parts });
  return (
    <Stack gap={4}>
      <Checkbox
        label={texts.withholdOne({ day: formats.day(dayOf(record)), id: record.recordId.slice(-8) })}
        checked={chosen !== undefined}
        onChange={(event) => set(event.currentTarget.checked ? { ...others, [record.recordId]: [] } : others)}
      />
      {chosen && (
        <Checkbox.Group
          label={texts.withholdItems}
          pl="xl"
          value={chosen}
          onChange={(next) => set({ ...others, [record.recordId]: next })}
        >
          <Group gap="sm" mt={4}>
            {Object.entries(items).map(([value, label]) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
