import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { AwayError } from '../api/problem.ts';
import { type Asked, Loaded } from './loaded.tsx';

interface FrameProps {
  title: string;
  aside?: ReactNode;
  isAway?: boolean;
  children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, aside, isAway = false, children }: FrameProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      className={isAway ? 'surface is-away' : 'surface'}
      p={{ base: 'md', sm: 'lg' }}
      aria-labelledby={id}
    >
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}

interface QueryPanelProps<T> extends Omit<FrameProps, 'children' | 'isAway'> {
  query: Asked<T>;
  empty?: { when: (data: T) => boolean; title: string; todo: ReactNode };
  children: (data: T) => ReactNode;
}

/** A part of a page that shows what a query found; it alone turns grey while the service behind it is away. */
export function QueryPanel<T>({ query, empty, children, ...frame }: QueryPanelProps<T>) {
  return (
    <Panel {...frame} isAway={query.data === undefined && query.error instanceof AwayError}>
      <Loaded query={query} {...(empty && { empty })}>
        {children}
      </Loaded>
    </Panel>
  );
}
