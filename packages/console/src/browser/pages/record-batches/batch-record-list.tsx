import '@mantine/core/styles/SegmentedControl.css';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Clients } from '../../api/clients.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import type { ListedRecord } from '../records/record-query.ts';
import { RecordTable } from '../records/record-table.tsx';
import { batchesMessages } from './messages.ts';

const atOnce = 20;

const kinds = ['all', 'onlyCorrected', 'onlyDeficient', 'onlyUnconfirmed'] as const;
type Kind = (typeof kinds)[number];

const isOf: Record<Kind, (record: ListedRecord) => boolean> = {
  all: () => true,
  onlyCorrected: ({ standing }) => standing !== null,
  onlyDeficient: ({ deficient }) => deficient,
  onlyUnconfirmed: ({ currentItems }) => 'consentConfirmed' in currentItems && currentItems.consentConfirmed === null,
};

/** The batch's records in the order of its hash, some at a time; of those loaded, all or those that are amiss. */
export function BatchRecordList({ batch }: { batch: { batchId: string; recordCount: number } }) {
  const texts = useTexts(batchesMessages);
  const formats = useFormats();
  const { records } = useClients();
  const [kind, setKind] = useState<Kind>('all');
  const { batchId, recordCount } = batch;
  const query = usePages({
    queryKey: ['records', 'batch', batchId, 'records'],
    load: (cursor, signal) => pageOf(records, { batchId, cursor, signal }),
  });
  return (
    <QueryPanel title={texts.inIt} query={query}>
      {(loaded) => {
        const shown = loaded.filter(isOf[kind]);
        return (
          <Stack>
            <SegmentedControl
              aria-label={texts.only}
              data={kinds.map((value) => ({ value, label: texts[value] }))}
              value={kind}
              onChange={(value) => setKind(value as Kind)}
              style={{ alignSelf: 'flex-start', flexWrap: 'wrap' }}
            />
            <Text size="sm" c="dimmed">
              {texts.shown({ shown: formats.number(loaded.length), all: formats.number(recordCount) })}
            </Text>
            {shown.length === 0 ? (
              <Text size="sm">{texts.nothingSuch}</Text>
            ) : (
              <RecordTable name={texts.inIt} records={shown} hasKeys />
            )}
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </QueryPanel>
  );
}

interface Asked {
  batchId: string;
  cursor: string | undefined;
  signal: AbortSignal;
}

async function pageOf(records: Clients['records'], { batchId, cursor, signal }: Asked) {
  const params = { path: { batchId }, query: { limit: atOnce, ...(cursor && { cursor }) } };
  const batch = await answerOf(records.GET('/v1/record-batches/{batchId}', { params, signal }));
  const items: ListedRecord[] = await Promise.all(
    batch.records.items.map((recordId) =>
      answerOf(records.GET('/v1/records/{recordId}', { params: { path: { recordId } }, signal })),
    ),
  );
  return { items, nextCursor: batch.records.nextCursor };
}
