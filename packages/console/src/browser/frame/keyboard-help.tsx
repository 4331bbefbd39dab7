import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Kbd.css';
import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { useTexts } from '../language/language.tsx';
import { partsMessages } from '../parts/messages.ts';
import { frameMessages } from './messages.ts';
import type { Shortcut } from './shortcuts.ts';

interface Props {
  onClose: () => void;
  general: readonly Shortcut[];
  ofPage: readonly Shortcut[];
}

/** The list of keys that `?` shows. */
export function KeyboardHelp({ onClose, general, ofPage }: Props) {
  const texts = useTexts(frameMessages);
  const { close } = useTexts(partsMessages);
  return (
    <Modal opened onClose={onClose} title={texts.shortcuts} closeButtonProps={{ 'aria-label': close }}>
      <Stack gap="lg">
        {ofPage.length > 0 && <Keys title={texts.thisPage} shortcuts={ofPage} />}
        <Keys title={texts.anywhere} shortcuts={general} />
      </Stack>
    </Modal>
  );
}

function Keys({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      {shortcuts.map(({ keys, label }) => (
        <Group key={keys} justify="space-between" wrap="nowrap">
          <Text size="sm">{label}</Text>
          <Group gap={4} wrap="nowrap">
            {keys.split(' ').map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
