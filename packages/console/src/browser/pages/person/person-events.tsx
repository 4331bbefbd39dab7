import { Badge, Group, List, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/tag-relay.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useReasonText } from '../../language/reason-text.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { personMessages } from './messages.ts';

const route = '/v1/principals/{principal}/outcomes';
type Answer = paths[typeof route]['get']['responses'][200]['content']['application/json'];
type Event = Answer['items'][number];

/** What became of a person's events, newest first. */
export function PersonEvents({ principal }: { principal: string }) {
  const texts = useTexts(personMessages);
  const { relay } = useClients();
  const query = useInfiniteQuery({
    queryKey: ['relay', 'principal', principal],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        relay.GET(route, {
          params: { path: { principal }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Answer) => last.nextCursor ?? undefined,
    // Every look is logged: coming back to the window is not another one.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  const empty = { when: (events: Event[]) => events.length === 0, title: texts.noEvents, todo: texts.noEventsTodo };
  return (
    <QueryPanel title={texts.events} query={query} empty={empty}>
      {(events) => (
        <Stack gap="md">
          {events.map((event) => (
            <EventLines key={event.id} event={event} />
          ))}
          <LoadMore query={query} />
        </Stack>
      )}
    </QueryPanel>
  );
}

function EventLines({ event: { name, siteId, receivedAt, reason, status, tags } }: { event: Event }) {
  const texts = useTexts(personMessages);
  const formats = useFormats();
  const reasonText = useReasonText();
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Text fw={600}>{texts.event({ name, site: siteId })}</Text>
        <Text size="sm" c="dimmed">
          <time dateTime={receivedAt}>{formats.time(receivedAt)}</time>
        </Text>
        {status === 'pending' && <Badge color="daidai">{texts.waits}</Badge>}
      </Group>
      {reason && <Text size="sm">{reasonText(reason)}</Text>}
      {tags.map((tag) => (
        <TagLine key={tag.tagId} tag={tag} />
      ))}
    </Stack>
  );
}

function TagLine({ tag: { tagId, outcome, reasons, delivery } }: { tag: Event['tags'][number] }) {
  const texts = useTexts(personMessages);
  const reasonText = useReasonText();
  const record = delivery && (delivery.record ? (delivery.record.recordId ?? texts.noRecordOwed) : texts.recordWaits);
  return (
    <Stack gap={4} pl="sm">
      <Group gap="sm">
        <OutcomeBadge outcome={outcome} />
        <span className="mono">{tagId}</span>
        {record && (
          <Text size="sm" c="dimmed">
            {texts.record} <span className="mono">{record}</span>
          </Text>
        )}
      </Group>
      {reasons.length > 0 && (
        <List size="sm">
          {reasons.map((reason) => (
            <List.Item key={reason.code}>{reasonText(reason)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
