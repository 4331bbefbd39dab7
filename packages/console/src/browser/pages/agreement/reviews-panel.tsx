import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { reviewOutcomeNames, reviewSubjectNames } from '../../language/agreement-words.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { useSession } from '../../session/session.ts';
import { ReviewBadge } from '../agreements/agreement-badges.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { reviewMessages } from './review-messages.ts';

export type Reviews =
  paths['/v1/agreements/{agreementId}/reviews']['get']['responses'][200]['content']['application/json'];

/** When a recipient abroad is to be reviewed next, and what earlier reviews found; nothing for a recipient in Japan. */
export function ReviewsPanel({ agreementId, isForeign }: { agreementId: string; isForeign: boolean }) {
  const texts = useTexts(reviewMessages);
  const { me } = useSession();
  const { approval } = useClients();
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: ['approval', 'agreement', agreementId, 'reviews'],
    queryFn: ({ signal }) =>
      answerOf(approval.GET('/v1/agreements/{agreementId}/reviews', { params: { path: { agreementId } }, signal })),
    enabled: isForeign,
  });
  if (!isForeign) return null;
  const mayAdd = me.scopes.includes('agreements:write') && (query.data?.due.length ?? 0) > 0;
  const add = mayAdd && (
    <Button variant="default" size="xs" onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <>
      <QueryPanel
        title={texts.title}
        query={query}
        aside={add}
        empty={{
          when: ({ items, due }) => items.length + due.length === 0,
          title: texts.none,
          todo: texts.noneTodo,
        }}
      >
        {(reviews) => <ReviewList reviews={reviews} />}
      </QueryPanel>
      {adding && query.data && (
        <ReviewDialog agreementId={agreementId} due={query.data.due} onClose={() => setAdding(false)} />
      )}
    </>
  );
}

function ReviewList({ reviews: { items, due } }: { reviews: Reviews }) {
  const texts = useTexts(reviewMessages);
  const subjects = useTexts(reviewSubjectNames);
  const outcomes = useTexts(reviewOutcomeNames);
  const formats = useFormats();
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {texts.lead}
      </Text>
      {due.map(({ subject, dueOn, state }) => (
        <Stack key={subject} gap={4}>
          <Text fw={600}>{subjects[subject]}</Text>
          <Group gap="sm">
            <Text size="sm">{texts.dueOn({ when: formats.day(dueOn) })}</Text>
            <ReviewBadge state={state} />
            <Badge variant="outline" color="gray" c="var(--mantine-color-text)">
              {texts.policy}
            </Badge>
          </Group>
        </Stack>
      ))}
      {items.map(({ reviewId, subject, outcome, findings, reviewedBy, reviewedOn }) => (
        <Stack key={reviewId} gap={4}>
          <Group gap="sm">
            <Text fw={600}>{subjects[subject]}</Text>
            <Badge color={outcome === 'maintained' ? 'midori' : 'shu'}>{outcomes[outcome]}</Badge>
          </Group>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {findings}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.made({ who: reviewedBy, when: formats.day(reviewedOn) })}
          </Text>
        </Stack>
      ))}
    </Stack>
  );
}
