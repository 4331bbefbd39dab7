import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { Download } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { logMessages } from './messages.ts';

/** Asks for the proof that the log at a size begins with the log at a smaller one. */
export function ConsistencyPanel({ size }: { size: number }) {
  const texts = useTexts(logMessages);
  const { records } = useClients();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState(String(size));
  const get = useSend({
    send: (query: { from: number; to: number }) => answerOf(records.GET('/v1/log/consistency', { params: { query } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    get.mutate({ from: Number(from), to: Number(to) });
  };
  const field = (label: string, value: string, set: (value: string) => void) => (
    <TextInput
      label={label}
      type="number"
      required
      min={1}
      max={size}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <Panel title={texts.consistency}>
      <Stack>
        <Text size="sm">{texts.consistencyLead}</Text>
        <form onSubmit={submit}>
          <Group gap="sm" align="flex-end">
            {field(texts.from, from, setFrom)}
            {field(texts.to, to, setTo)}
            <Button type="submit" loading={get.isPending}>
              {texts.get}
            </Button>
          </Group>
        </form>
        {get.error && <ProblemAlert error={get.error} />}
        {get.data && (
          <Stack gap="xs" role="status" align="flex-start">
            <Text size="sm" fw={600}>
              {texts.proof({ count: get.data.proof.length })}
            </Text>
            <Code block style={{ whiteSpace: 'pre-wrap', alignSelf: 'stretch' }}>
              {get.data.proof.join('\n') || '–'}
            </Code>
            <Text size="sm">{texts.unchecked}</Text>
            <Button
              variant="default"
              leftSection={<Download size={18} aria-hidden />}
              onClick={() => saveFile('consistency.json', JSON.stringify(get.data, null, 2), 'application/json')}
            >
              {texts.saveProof}
            </Button>
          </Stack>
        )}
      </Stack>
    </Panel>
  );
}
