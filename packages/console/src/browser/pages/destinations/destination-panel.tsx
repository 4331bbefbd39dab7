import { Alert, Badge, Stack, Text } from '@mantine/core';
import { CirclePause } from 'lucide-react';
import type { paths } from '../../api/generated/tag-relay.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { outcomeNames } from '../../language/outcome-words.ts';
import { CountTiles } from '../../parts/count-tiles.tsx';
import { Panel } from '../../parts/panel.tsx';
import { destinationsMessages } from './messages.ts';

type Destination = paths['/v1/destinations']['get']['responses'][200]['content']['application/json']['items'][number];

/** One destination: how the week went, what waits, and whether it is left alone. */
export function DestinationPanel({ shown }: { shown: Destination }) {
  const texts = useTexts(destinationsMessages);
  const outcomes = useTexts(outcomeNames);
  const formats = useFormats();
  const { destination, tags, lastSevenDays, waiting, breaker } = shown;
  const tiles = (['delivered', 'unknown', 'not_sent', 'withheld'] as const).map((outcome) => ({
    label: outcomes[outcome],
    count: formats.number(lastSevenDays[outcome]),
  }));
  const oldest = waiting.oldest && texts.oldest({ when: formats.distance(waiting.oldest) });
  const waits = [
    { label: texts.pending, count: formats.number(waiting.pending), ...(oldest && { hint: oldest }) },
    { label: texts.deferred, count: formats.number(waiting.deferred), hint: texts.deferredHint },
  ];
  return (
    <Panel
      title={destination}
      aside={
        <Badge color={breaker === null ? 'midori' : breaker.state === 'open' ? 'shu' : 'daidai'}>
          {breaker === null ? texts.well : texts[breaker.state]}
        </Badge>
      }
    >
      <Stack gap="sm">
        {breaker?.state === 'open' && (
          <Alert color="shu" variant="light" icon={<CirclePause aria-hidden />}>
            {texts.breakerNote({ failures: breaker.failures, when: formats.time(breaker.openUntil) })}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {texts.week}
        </Text>
        <CountTiles tiles={tiles} />
        <CountTiles tiles={waits} />
        <Text size="sm">
          {texts.tags}{' '}
          <span className="mono">
            {tags.map(({ tagId, enabled }) => (enabled ? tagId : texts.disabledTag({ tagId }))).join(' · ')}
          </span>
        </Text>
      </Stack>
    </Panel>
  );
}
