import { Button, Group, Select, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { paths } from '../../api/generated/tag-relay.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { destinationsMessages } from './messages.ts';
import { ReplayDialog } from './replay-dialog.tsx';

const route = '/v1/dead-letters';
type Query = NonNullable<paths[typeof route]['get']['parameters']['query']>;
export type DeadLetter = paths[typeof route]['get']['responses'][200]['content']['application/json']['items'][number];

const topics = ['consents.v1', 'agreements.v1', 'notices.v1', 'parties.v1', 'sites.v1', 'tag-events.v1', 'records.v1'];

/** What the relay could not read and nobody has resolved; replayed one by one, or all that are shown. */
export function DeadLetters() {
  const texts = useTexts(destinationsMessages);
  const { relay } = useClients();
  const [topic, setTopic] = useState<string | null>(null);
  const [asked, setAsked] = useState<readonly DeadLetter[] | null>(null);
  const filter = { resolved: 'false', ...(topic && { topic }) } as unknown as Query;
  const query = usePages({
    queryKey: ['relay', 'dead-letters', topic],
    load: (cursor, signal) =>
      answerOf(relay.GET(route, { params: { query: { ...filter, ...(cursor && { cursor }) } }, signal })),
  });
  const select = (
    <Select
      aria-label={texts.topic}
      placeholder={texts.anyTopic}
      data={topics}
      value={topic}
      onChange={setTopic}
      clearable
      w={220}
    />
  );
  const empty = {
    when: (letters: DeadLetter[]) => letters.length === 0,
    title: texts.noLetters,
    todo: texts.noLettersTodo,
  };
  return (
    <QueryPanel title={texts.letters} query={query} aside={select} empty={empty}>
      {(letters) => (
        <Stack>
          <Text size="sm" c="dimmed">
            {texts.lettersNote}
          </Text>
          {letters.map((letter) => (
            <LetterFacts key={letter.id} letter={letter} onReplay={() => setAsked([letter])} />
          ))}
          <LoadMore query={query} />
          {letters.length > 1 && (
            <Group>
              <Button onClick={() => setAsked(letters)}>{texts.replayAll({ count: letters.length })}</Button>
            </Group>
          )}
          {asked && <ReplayDialog letters={asked} onClose={() => setAsked(null)} />}
        </Stack>
      )}
    </QueryPanel>
  );
}

function LetterFacts({ letter, onReplay }: { letter: DeadLetter; onReplay: () => void }) {
  const texts = useTexts(destinationsMessages);
  const formats = useFormats();
  const { topic, partition, offset, reason, receivedAt, attempts, lastError } = letter;
  const position = texts.position({ partition, offset });
  const facts = [
    { label: texts.topic, value: `${topic} · ${position}` },
    { label: texts.why, value: <span lang="en">{reason}</span> },
    { label: texts.received, value: formats.time(receivedAt) },
    {
      label: texts.attempts,
      value: (
        <>
          {texts.times({ count: attempts })}
          {lastError && <Text size="sm">{texts.lastError({ error: lastError })}</Text>}
        </>
      ),
    },
  ];
  return (
    <Stack gap="xs">
      <Facts facts={facts} />
      <Group>
        <Button size="xs" variant="default" onClick={onReplay}>
          {texts.replay}
          <VisuallyHidden>
            {' '}
            {topic} {position}
          </VisuallyHidden>
        </Button>
      </Group>
    </Stack>
  );
}
