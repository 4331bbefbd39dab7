import { Stack, Text } from '@mantine/core';
import { answerOf } from '../../../api/problem.ts';
import { useClients } from '../../../api/use-clients.ts';
import { usePages } from '../../../api/use-pages.ts';
import { useFormats } from '../../../language/formats.ts';
import { useTexts } from '../../../language/language.tsx';
import { LoadMore } from '../../../parts/load-more.tsx';
import { QueryPanel } from '../../../parts/panel.tsx';
import { batchMessages } from './batch-messages.ts';
import { BatchRecord } from './batch-record.tsx';

const sampleSize = 5;

/** Some records of the batch at a time, each with its proof. */
export function BatchRecords({ batchId, recordCount }: { batchId: string; recordCount: number | null }) {
  const texts = useTexts(batchMessages);
  const formats = useFormats();
  const { records } = useClients();
  const query = usePages({
    queryKey: ['records', 'batch', batchId, 'ids'],
    load: async (cursor, signal) => {
      const params = { path: { batchId }, query: { limit: sampleSize, ...(cursor && { cursor }) } };
      const batch = await answerOf(records.GET('/v1/record-batches/{batchId}', { params, signal }));
      return batch.records;
    },
  });
  return (
    <QueryPanel title={texts.sample} query={query}>
      {(recordIds) => (
        <Stack>
          {recordCount !== null && (
            <Text size="sm" c="dimmed">
              {texts.sampleLead({ shown: formats.number(recordIds.length), all: formats.number(recordCount) })}
            </Text>
          )}
          {recordIds.map((recordId) => (
            <BatchRecord key={recordId} recordId={recordId} />
          ))}
          <LoadMore query={query} />
        </Stack>
      )}
    </QueryPanel>
  );
}
