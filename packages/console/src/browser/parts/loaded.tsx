import { Button, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Inbox, Lock, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { AwayError, ProblemError } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { serviceNames } from '../language/service-names.ts';
import { NotForYouError } from '../session/tokens.ts';
import { partsMessages } from './messages.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** As much of a query (TanStack's useQuery and useInfiniteQuery) as is looked at here. */
export interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  isPending: boolean;
  refetch(): unknown;
}

interface LoadedProps<T> {
  query: Asked<T>;
  /** What to say, and offer, where there is nothing. */
  empty?: { when: (data: T) => boolean; title: string; todo: ReactNode };
  rows?: number;
  children: (data: T) => ReactNode;
}

/** What a query found, or in its place: that it is on its way, that there is nothing and what to do, or why it can't be shown. */
export function Loaded<T>({ query, empty, rows = 3, children }: LoadedProps<T>) {
  const { data, error } = query;
  if (data !== undefined && empty?.when(data)) {
    return <Notice icon={<Inbox size={28} aria-hidden />} title={empty.title} todo={empty.todo} />;
  }
  if (data !== undefined) return children(data);
  if (error) return <Failed error={error} retry={() => void query.refetch()} />;
  return <Waiting rows={rows} />;
}

function Waiting({ rows }: { rows: number }) {
  const texts = useTexts(partsMessages);
  return (
    <Stack gap="sm" aria-busy="true" role="status">
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={28} radius="md" width={`${100 - index * 9}%`} />
      ))}
    </Stack>
  );
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const texts = useTexts(partsMessages);
  const names = useTexts(serviceNames);
  const again = (
    <Button variant="default" size="xs" onClick={retry}>
      {texts.retry}
    </Button>
  );
  if (error instanceof AwayError) {
    const title = texts.away({ service: names[error.service] });
    return <Notice icon={<Unplug size={28} aria-hidden />} title={title} todo={texts.awayTodo} action={again} />;
  }
  const isForbidden =
    error instanceof NotForYouError || (error instanceof ProblemError && error.problem.status === 403);
  if (isForbidden)
    return <Notice icon={<Lock size={28} aria-hidden />} title={texts.notForYou} todo={texts.notForYouTodo} />;
  return (
    <Stack align="flex-start">
      <ProblemAlert error={error} title={texts.failed} />
      {again}
    </Stack>
  );
}

interface NoticeProps {
  icon: ReactNode;
  title: string;
  todo: ReactNode;
  action?: ReactNode;
}

/** A quiet block: what there is to know, and what to do. */
export function Notice({ icon, title, todo, action }: NoticeProps) {
  return (
    <Group wrap="nowrap" align="flex-start" gap="md" py="md" c="dimmed">
      {icon}
      <Stack gap={6} align="flex-start">
        <Text fw={600} c="var(--mantine-color-text)">
          {title}
        </Text>
        <Text size="sm" component="div">
          {todo}
        </Text>
        {action}
      </Stack>
    </Group>
  );
}
