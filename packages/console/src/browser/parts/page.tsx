import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Buttons of the page as a whole. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its one h1, which the window's title repeats, a sentence on what it is for, and its parts. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Akashi`;
  }, [title]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} flex="1 1 20rem">
          <Title order={1}>{title}</Title>
          {lead && (
            <Text c="dimmed" component="div" maw="52rem">
              {lead}
            </Text>
          )}
        </Stack>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}
