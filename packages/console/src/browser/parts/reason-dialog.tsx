import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../language/language.tsx';
import { FormButtons } from './form-buttons.tsx';
import { partsMessages } from './messages.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Props {
  title: string;
  lead: string;
  button: string;
  color?: string;
  isSending: boolean;
  error: Error | null;
  onClose: () => void;
  onSend: (reason: string) => void;
}

/** Asks for the reason of something that is kept with it. */
export function ReasonDialog({ title, lead, button, color, isSending, error, onClose, onSend }: Props) {
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
          {error && <ProblemAlert error={error} />}
          <Text>{lead}</Text>
          <Textarea
            label={texts.reason}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={isSending} {...(color && { color })}>
              {button}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
