import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Clock, Download, ShieldCheck } from 'lucide-react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useSession } from '../../session/session.ts';
import { recordMessages } from './messages.ts';
import { type RecordShown, useEvidence } from './use-record.ts';

/** Whether a signed checkpoint holds it, the bundle that proves so, and how anybody checks that. */
export function RecordProof({ record: { recordId, log } }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  const { data: bundle } = useEvidence(recordId);
  const { leafIndex, checkpointSize } = log;
  const isProven = leafIndex !== null && checkpointSize !== null;
  const save = () =>
    bundle && saveFile(`evidence-${recordId}.json`, JSON.stringify(bundle, null, 2), 'application/json');
  return (
    <Panel title={texts.proof}>
      <Stack align="flex-start">
        <Group gap={6} wrap="nowrap">
          {isProven ? <ShieldCheck size={18} aria-hidden /> : <Clock size={18} aria-hidden />}
          <span>
            {isProven
              ? texts.inLog({ leaf: formats.number(leafIndex), size: formats.number(checkpointSize) })
              : texts.notInLog}
          </span>
        </Group>
        {bundle && <Text size="sm">{texts.leaves({ count: formats.number(bundle.leaves.length) })}</Text>}
        <Button leftSection={<Download size={18} aria-hidden />} disabled={!bundle} onClick={save}>
          {texts.save}
        </Button>
        <HowToVerify recordId={recordId} />
      </Stack>
    </Panel>
  );
}

function HowToVerify({ recordId }: { recordId: string }) {
  const texts = useTexts(recordMessages);
  const { me } = useSession();
  const { records } = useClients();
  const isInspector = me.roles.includes('inspector');
  const { data } = useQuery({
    queryKey: ['records', 'log', 'key'],
    queryFn: ({ signal }) => answerOf(records.GET('/v1/log/key', { signal })),
    enabled: !isInspector,
  });
  return (
    <Stack gap={6} w="100%">
      <Text size="sm" fw={600}>
        {texts.verify}
      </Text>
      <Text size="sm">{texts.verifyLead}</Text>
      <Code block style={{ whiteSpace: 'pre-wrap' }}>
        {`npm run verify -- --key '<verifierKey>' evidence-${recordId}.json`}
      </Code>
      {data && (
        <Text size="xs" c="dimmed">
          {texts.key} <span className="mono">{data.verifierKey}</span>
        </Text>
      )}
    </Stack>
  );
}
