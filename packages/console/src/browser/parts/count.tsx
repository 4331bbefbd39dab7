import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats } from '../language/formats.ts';

interface Props {
  label: string;
  count: number;
  isAmiss?: boolean;
  note?: ReactNode;
}

/** A number, large, with what it counts; red where there should be none. */
export function Count({ label, count, isAmiss = false, note }: Props) {
  const formats = useFormats();
  return (
    <Paper radius="md" p="sm" bg="var(--console-soft)">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={26} fw={650} lh={1.2} {...(isAmiss && { c: 'var(--mantine-color-error)' })}>
        {formats.number(count)}
      </Text>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Paper>
  );
}
