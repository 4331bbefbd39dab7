import '@mantine/core/styles/SimpleGrid.css';
import { Alert, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/problem.ts';
import { useClients } from '../../../api/use-clients.ts';
import { useFormats } from '../../../language/formats.ts';
import { useTexts } from '../../../language/language.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { QueryPanel } from '../../../parts/panel.tsx';
import type { Case } from '../use-case.ts';
import { batchMessages } from './batch-messages.ts';
import { BatchRecords } from './batch-records.tsx';

/** A batch of records as record-store has it: how many, what is amiss, whether it is what the case decides, and its records. */
export function BatchContent({ shown }: { shown: Case }) {
  const texts = useTexts(batchMessages);
  const { records } = useClients();
  const batchId = shown.subject.id;
  const query = useQuery({
    queryKey: ['records', 'batch', batchId],
    queryFn: ({ signal }) =>
      answerOf(
        records.GET('/v1/record-batches/{batchId}', { params: { path: { batchId }, query: { limit: 1 } }, signal }),
      ),
  });
  return (
    <>
      <QueryPanel title={texts.title} query={query}>
        {(batch) => (
          <Stack>
            <SimpleGrid cols={3}>
              <Count label={texts.records} count={batch.recordCount} />
              <Count label={texts.corrections} count={batch.correctionCount} />
              <Count label={texts.deficient} count={batch.deficientCount} isAmiss={batch.deficientCount > 0} />
            </SimpleGrid>
            <BatchFacts batch={batch} />
            <HashCheck isSame={batch.contentHash === shown.subject.contentHash} hash={batch.contentHash} />
          </Stack>
        )}
      </QueryPanel>
      <BatchRecords batchId={batchId} recordCount={query.data?.recordCount ?? null} />
    </>
  );
}

function Count({ label, count, isAmiss = false }: { label: string; count: number; isAmiss?: boolean }) {
  const formats = useFormats();
  return (
    <Paper radius="md" p="sm" bg="var(--console-soft)">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={26} fw={650} lh={1.2} {...(isAmiss && { c: 'var(--mantine-color-error)' })}>
        {formats.number(count)}
      </Text>
    </Paper>
  );
}

interface Batch {
  agreementId: string;
  madeOn: string;
  closedBy: string | null;
  side: 'provider' | 'recipient';
  supplement: number;
}

function BatchFacts({ batch: { agreementId, madeOn, closedBy, side, supplement } }: { batch: Batch }) {
  const texts = useTexts(batchMessages);
  const formats = useFormats();
  const facts = [
    { label: texts.agreement, value: agreementId },
    { label: texts.madeOn, value: formats.day(madeOn) },
    { label: texts.side, value: texts[side] },
    { label: texts.closedBy, value: closedBy ?? texts.schedule },
    ...(supplement > 0 ? [{ label: texts.supplement, value: texts.supplementOf({ number: supplement }) }] : []),
  ];
  return <Facts facts={facts} />;
}

function HashCheck({ isSame, hash }: { isSame: boolean; hash: string }) {
  const texts = useTexts(batchMessages);
  if (!isSame) return <Alert color="shu">{texts.otherHash}</Alert>;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {texts.sameHash} <span className="mono">{hash}</span>
      </Text>
    </Group>
  );
}
