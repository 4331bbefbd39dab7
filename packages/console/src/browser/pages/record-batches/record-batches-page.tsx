import { Anchor, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { Rows } from '../../parts/rows.tsx';
import { useMay } from '../../session/use-may.ts';
import { BatchState, type ListedBatch } from './batch-state.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { batchesMessages } from './messages.ts';

/** Every batch, newest first. */
export function RecordBatchesPage() {
  const texts = useTexts(batchesMessages);
  const { records } = useClients();
  const [closing, dialog] = useDisclosure(false);
  const mayClose = useMay('record-store', 'record-batches:write');
  const query = usePages({
    queryKey: ['records', 'batches'],
    load: (cursor, signal) =>
      answerOf(records.GET('/v1/record-batches', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={mayClose && <Button onClick={dialog.open}>{texts.close}</Button>}
    >
      <QueryPanel
        title={texts.list}
        query={query}
        empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}
      >
        {(all) => (
          <>
            <BatchTable batches={all} />
            <LoadMore query={query} />
          </>
        )}
      </QueryPanel>
      {closing && <CloseDialog onClose={dialog.close} />}
    </Page>
  );
}

function BatchTable({ batches }: { batches: readonly ListedBatch[] }) {
  const texts = useTexts(batchesMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const count = (value: number) => <span>{formats.number(value)}</span>;
  const columns = [
    {
      label: texts.madeOn,
      cell: ({ batchId, madeOn }: ListedBatch) => (
        <Anchor component={Link} to={`/record-batches/${batchId}`} fw={600}>
          {formats.day(madeOn)}
        </Anchor>
      ),
    },
    { label: texts.agreement, cell: ({ agreementId }: ListedBatch) => <span>{agreementId}</span> },
    { label: texts.side, cell: ({ side }: ListedBatch) => <span>{words.side(side)}</span> },
    { label: texts.records, cell: ({ recordCount }: ListedBatch) => count(recordCount) },
    { label: texts.corrections, cell: ({ correctionCount }: ListedBatch) => count(correctionCount) },
    {
      label: texts.deficient,
      cell: ({ deficientCount }: ListedBatch) => (
        <Text span {...(deficientCount > 0 && { c: 'var(--mantine-color-error)', fw: 650 })}>
          {formats.number(deficientCount)}
        </Text>
      ),
    },
    { label: texts.state, cell: (batch: ListedBatch) => <BatchState batch={batch} /> },
  ];
  return <Rows name={texts.list} columns={columns} rows={batches} keyOf={({ batchId }) => batchId} hasKeys />;
}
