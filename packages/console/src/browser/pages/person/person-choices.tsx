import { Badge, Group, Stack, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/consent-collector.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Panel, QueryPanel } from '../../parts/panel.tsx';
import { personMessages } from './messages.ts';
import { ShownNotice } from './shown-notice.tsx';

const route = '/v1/principals/{principal}/consents';
type Answer = paths[typeof route]['get']['responses'][200]['content']['application/json'];
type Past = Answer['history'][number];

/** What a person's choices come to now, and each of them, newest first. */
export function PersonChoices({ principal }: { principal: string }) {
  const texts = useTexts(personMessages);
  const { collector } = useClients();
  const query = useInfiniteQuery({
    queryKey: ['collector', 'principal', principal],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        collector.GET(route, {
          params: { path: { principal }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Answer) => last.nextCursor ?? undefined,
    // Every look is logged: coming back to the window is not another one.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    select: ({ pages }) => ({ consents: pages[0]!.consents, history: pages.flatMap(({ history }) => history) }),
  });
  const empty = {
    when: ({ history }: { history: Past[] }) => history.length === 0,
    title: texts.nothing,
    todo: texts.nothingTodo,
  };
  return (
    <>
      <QueryPanel title={texts.now} query={query} empty={empty}>
        {({ consents }) => <States consents={consents} />}
      </QueryPanel>
      {query.data && query.data.history.length > 0 && (
        <Panel title={texts.choices}>
          <Timeline bulletSize={18} lineWidth={2}>
            {query.data.history.map((past) => (
              <Timeline.Item key={past.consentId} title={<ChoiceTitle past={past} />}>
                <ChoiceFacts past={past} />
              </Timeline.Item>
            ))}
          </Timeline>
          <LoadMore query={query} />
        </Panel>
      )}
    </>
  );
}

const stateColors = { granted: 'midori', refused: 'shu', none: 'gray.7' };

function States({ consents }: Pick<Answer, 'consents'>) {
  const texts = useTexts(personMessages);
  const formats = useFormats();
  return (
    <Stack gap="xs">
      {consents.map(({ recipientPartyId, purposeCode, status, effectiveAt }) => (
        <Group key={`${recipientPartyId} ${purposeCode}`} gap="sm">
          <Badge color={stateColors[status]}>{texts[status]}</Badge>
          <Text size="sm">{texts.stateOf({ recipient: recipientPartyId, purpose: purposeCode })}</Text>
          {effectiveAt && (
            <Text size="sm" c="dimmed">
              {texts.since({ when: formats.time(effectiveAt) })}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}

function ChoiceTitle({ past: { type, effectiveAt, choices } }: { past: Past }) {
  const texts = useTexts(personMessages);
  const formats = useFormats();
  const isGrant = choices.some(({ granted }) => granted);
  return (
    <>
      {isGrant ? texts.chose : type === 'consent.withdrawn' ? texts.withdrew : texts.refusedNow}{' '}
      <Text span size="sm" c="dimmed">
        {formats.time(effectiveAt)}
      </Text>
    </>
  );
}

function ChoiceFacts({ past }: { past: Past }) {
  const texts = useTexts(personMessages);
  const formats = useFormats();
  const { source, receivedAt, page, language, choices } = past;
  const sources: Record<string, string> = {
    tag: texts.tag,
    adapter: texts.adapter,
    declaration: texts.declaration,
    withdrawal_list: texts.withdrawal_list,
  };
  const facts = [
    { label: texts.source, value: sources[source] ?? source },
    { label: texts.received, value: formats.time(receivedAt) },
    ...(page ? [{ label: texts.page, value: <span className="mono">{page}</span> }] : []),
    ...(language ? [{ label: texts.shownIn, value: language }] : []),
  ];
  return (
    <Stack gap="xs" mt={4}>
      <Facts facts={facts} isDense />
      {choices.map((choice) => (
        <ShownNotice key={`${choice.recipientPartyId} ${choice.purposeCode}`} choice={choice} language={language} />
      ))}
    </Stack>
  );
}

export type Choice = Past['choices'][number];
