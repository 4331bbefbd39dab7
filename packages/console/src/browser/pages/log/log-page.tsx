import { Button, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { ConsistencyPanel } from './consistency-panel.tsx';
import { logMessages } from './messages.ts';

type Checkpoint = paths['/v1/log/checkpoint']['get']['responses'][200]['content']['application/json'];

/** The tenant's log: its newest checkpoint, its key, and proofs that it only ever grew. */
export function LogPage() {
  const texts = useTexts(logMessages);
  const { records } = useClients();
  const checkpoint = useQuery({
    queryKey: ['records', 'log', 'checkpoint'],
    queryFn: ({ signal }) => answerOf(records.GET('/v1/log/checkpoint', { signal })),
  });
  const key = useQuery({
    queryKey: ['records', 'log', 'key'],
    queryFn: ({ signal }) => answerOf(records.GET('/v1/log/key', { signal })),
  });
  return (
    <Page title={texts.title} lead={texts.lead}>
      <QueryPanel title={texts.checkpoint} query={checkpoint}>
        {(newest) => <CheckpointFacts checkpoint={newest} />}
      </QueryPanel>
      <QueryPanel title={texts.key} query={key}>
        {({ verifierKey, notice }) => (
          <Stack gap="xs">
            <Text size="sm">{texts.keyLead}</Text>
            <Code block style={{ whiteSpace: 'pre-wrap' }}>
              {verifierKey}
            </Code>
            <Text size="sm" c="dimmed" lang="en">
              {notice}
            </Text>
          </Stack>
        )}
      </QueryPanel>
      {checkpoint.data && <ConsistencyPanel size={checkpoint.data.size} />}
    </Page>
  );
}

function CheckpointFacts({ checkpoint: { origin, size, root, signedAt, note } }: { checkpoint: Checkpoint }) {
  const texts = useTexts(logMessages);
  const formats = useFormats();
  const facts = [
    { label: texts.origin, value: <span className="mono">{origin}</span> },
    { label: texts.size, value: formats.number(size) },
    { label: texts.root, value: <span className="mono">{root}</span> },
    { label: texts.signedAt, value: formats.time(signedAt) },
  ];
  return (
    <Stack>
      <Facts facts={facts} />
      <Code block style={{ whiteSpace: 'pre-wrap' }} aria-label={texts.note}>
        {note}
      </Code>
      <Text size="sm">{texts.keepIt}</Text>
      <Button
        variant="default"
        leftSection={<Download size={18} aria-hidden />}
        onClick={() => saveFile(`checkpoint-${size}.txt`, note, 'text/plain')}
        style={{ alignSelf: 'flex-start' }}
      >
        {texts.saveNote}
      </Button>
    </Stack>
  );
}
