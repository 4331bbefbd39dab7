import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.tsx';
import { partsMessages } from './messages.ts';

/** The end of a dialog: a way out, then what it is for. */
export function FormButtons({ onCancel, children }: { onCancel: () => void; children: ReactNode }) {
  const { cancel } = useTexts(partsMessages);
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      {children}
    </Group>
  );
}
