import { Alert, Stack, Text } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { recordMessages } from './messages.ts';
import type { RecordShown } from './use-record.ts';

/** How long it is kept, counted from when, by which rule, and what keeps it longer. */
export function RecordRetention({ record: { retention } }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  const { startsOn, until, rule, because, holds } = retention;
  const facts = [
    { label: texts.until, value: until ? <strong>{formats.day(until)}</strong> : texts.open },
    ...(startsOn ? [{ label: texts.startsOn, value: formats.day(startsOn) }] : []),
    { label: texts.because, value: because === 'omission' ? texts.omission : texts.method_ },
    { label: texts.rule, value: <span lang="en">{rule}</span> },
  ];
  return (
    <Panel title={texts.retention}>
      <Stack>
        <Facts facts={facts} />
        {holds.length === 0 && (
          <Text size="sm" c="dimmed">
            {texts.noHolds}
          </Text>
        )}
        {holds.map(({ holdId, reason, placedBy, placedAt }) => (
          <Alert key={holdId} color="daidai" title={texts.holds}>
            <Text size="sm">{reason}</Text>
            <Text size="sm" c="dimmed">
              {placedBy} · {formats.time(placedAt)}
            </Text>
          </Alert>
        ))}
      </Stack>
    </Panel>
  );
}
