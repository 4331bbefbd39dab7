import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../language/language.tsx';
import { FormButtons } from './form-buttons.tsx';
import { partsMessages } from './messages.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Props {
  title: string;
  lead?: ReactNode;
  button: string;
  color?: string;
  sending: { isPending: boolean; error: Error | null };
  onSend: (reason: string) => void;
  onClose: () => void;
  /** What is asked for besides the reason. */
  children?: ReactNode;
}

/** Asks once more, and why: the reason goes on record. */
export function ReasonDialog({ title, lead, button, color, sending, onSend, onClose, children }: Props) {
  const texts = useTexts(partsMessages);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': texts.close }}>
      <form onSubmit={submit}>
        <Stack>
          {sending.error && <ProblemAlert error={sending.error} />}
          {lead && (
            <Text size="sm" component="div">
              {lead}
            </Text>
          )}
          {children}
          <Textarea
            label={texts.reason}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={sending.isPending} {...(color && { color })}>
              {button}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
