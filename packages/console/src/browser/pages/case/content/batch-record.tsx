import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Clock, Download, ShieldCheck } from 'lucide-react';
import type { paths } from '../../../api/generated/record-store.ts';
import { answerOf } from '../../../api/problem.ts';
import { useClients } from '../../../api/use-clients.ts';
import { useSend } from '../../../api/use-send.ts';
import { useFormats } from '../../../language/formats.ts';
import { useTexts } from '../../../language/language.tsx';
import { confirmationMethodNames } from '../../../language/law-words.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { partsMessages } from '../../../parts/messages.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { batchMessages } from './batch-messages.ts';

type RecordOfBatch = paths['/v1/records/{recordId}']['get']['responses'][200]['content']['application/json'];

/** One record: its statutory items as they stand, what is amiss, and how far its proof is. */
export function BatchRecord({ recordId }: { recordId: string }) {
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'record', recordId],
    queryFn: ({ signal }) =>
      answerOf(records.GET('/v1/records/{recordId}', { params: { path: { recordId } }, signal })),
  });
  return (
    <Paper withBorder radius="md" p="md">
      <Loaded query={query} rows={2}>
        {(record) => (
          <Stack gap="xs">
            <Heading record={record} />
            <RecordFacts record={record} />
          </Stack>
        )}
      </Loaded>
    </Paper>
  );
}

function Heading({ record: { recordId, deficient, corrections } }: { record: RecordOfBatch }) {
  const texts = useTexts(batchMessages);
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs">
        <Text className="mono" fw={600}>
          {recordId}
        </Text>
        {deficient && <Badge color="shu">{texts.isDeficient}</Badge>}
        {corrections.length > 0 && <Badge color="daidai">{texts.corrected}</Badge>}
      </Group>
      <SaveEvidence recordId={recordId} />
    </Group>
  );
}

function RecordFacts({ record }: { record: RecordOfBatch }) {
  const texts = useTexts(batchMessages);
  const formats = useFormats();
  const { separator } = useTexts(partsMessages);
  const { currentItems: items, deficiencies, retention } = record;
  const facts = [
    { label: texts.items, value: (items.infoItems ?? []).join(separator) },
    ...('providedOn' in items ? [{ label: texts.providedOn, value: formats.day(items.providedOn) }] : []),
    { label: texts.counterparty, value: items.counterparty?.partyName ?? '–' },
    { label: texts.method, value: <Method record={record} /> },
    ...(deficiencies.length > 0
      ? [{ label: texts.deficiencies, value: deficiencies.map((each) => <div key={each}>{each}</div>) }]
      : []),
    ...(retention.until ? [{ label: texts.kept, value: formats.day(retention.until) }] : []),
    { label: texts.proof, value: <Proof log={record.log} /> },
  ];
  return <Facts facts={facts} isDense />;
}

function Method({ record: { currentItems } }: { record: RecordOfBatch }) {
  const texts = useTexts(batchMessages);
  const methods = useTexts(confirmationMethodNames);
  if (!('consentConfirmed' in currentItems)) return '–';
  const method = currentItems.consentConfirmed?.confirmationMethod;
  return method ? methods[method] : texts.noConsent;
}

function Proof({ log: { leafIndex, checkpointSize } }: { log: RecordOfBatch['log'] }) {
  const texts = useTexts(batchMessages);
  const formats = useFormats();
  const isProven = leafIndex !== null && checkpointSize !== null;
  return (
    <Group gap={6} wrap="nowrap">
      {isProven ? <ShieldCheck size={18} aria-hidden /> : <Clock size={18} aria-hidden />}
      <span>
        {isProven
          ? texts.inLog({ leaf: formats.number(leafIndex), size: formats.number(checkpointSize) })
          : texts.notYetInLog}
      </span>
    </Group>
  );
}

function SaveEvidence({ recordId }: { recordId: string }) {
  const texts = useTexts(batchMessages);
  const { records } = useClients();
  const save = useSend({
    send: (id: string) =>
      answerOf(records.GET('/v1/records/{recordId}/evidence', { params: { path: { recordId: id } } })),
    onDone: (bundle, id) => saveFile(`evidence-${id}.json`, JSON.stringify(bundle, null, 2), 'application/json'),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Download size={14} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(recordId)}
      >
        {texts.evidence}
      </Button>
      {save.error && <ProblemAlert error={save.error} />}
    </>
  );
}
