import '@mantine/core/styles/Grid.css';
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { PenLine } from 'lucide-react';
import { useParams } from 'react-router';
import { frameMessages } from '../../frame/messages.ts';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { LoadedPage } from '../../parts/loaded-page.tsx';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../session/use-may.ts';
import { RecordBadges } from '../records/record-table.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { recordMessages } from './messages.ts';
import { RecordBasis } from './record-basis.tsx';
import { RecordCorrections } from './record-corrections.tsx';
import { RecordDocuments } from './record-documents.tsx';
import { RecordItems } from './record-items.tsx';
import { RecordProof } from './record-proof.tsx';
import { RecordRetention } from './record-retention.tsx';
import { type RecordShown, useRecord } from './use-record.ts';

/** One record: what it says and said, what it rests on, how long it is kept and how it is proved. */
export function RecordPage() {
  const { recordId = '' } = useParams();
  const texts = useTexts(recordMessages);
  return (
    <LoadedPage query={useRecord(recordId)} back={{ to: '/records', label: texts.back }} title={texts.title}>
      {(record) => <RecordView record={record} />}
    </LoadedPage>
  );
}

function RecordView({ record }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const { limits } = useTexts(frameMessages);
  const words = useRecordWords();
  const [correcting, dialog] = useDisclosure(false);
  const mayCorrect = useMay('record-store', 'records:write');
  const correct = mayCorrect && (
    <Button variant="default" leftSection={<PenLine size={18} aria-hidden />} onClick={dialog.open}>
      {texts.correct}
    </Button>
  );
  return (
    <Page title={words.side(record.side)} lead={<Lead record={record} />} actions={correct}>
      {mayCorrect && <CorrectKey onCorrect={dialog.open} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <RecordItems record={record} />
            <RecordBasis record={record} />
            <RecordDocuments record={record} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <RecordRetention record={record} />
            <RecordProof record={record} />
            <RecordCorrections record={record} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Text size="sm" c="dimmed">
        {limits}
      </Text>
      {correcting && <CorrectDialog record={record} onClose={dialog.close} />}
    </Page>
  );
}

function CorrectKey({ onCorrect }: { onCorrect: () => void }) {
  const texts = useTexts(recordMessages);
  useShortcuts([{ keys: 'e', label: texts.correct, run: onCorrect }]);
  return null;
}

function Lead({ record }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  return (
    <Group gap="sm">
      <RecordBadges record={record} />
      <span>{texts.madeAt({ when: formats.time(record.madeAt) })}</span>
      <span className="mono">{record.recordId}</span>
    </Group>
  );
}
