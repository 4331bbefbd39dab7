import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AwayError, answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import type { DeadLetter } from './dead-letters.tsx';
import { destinationsMessages } from './messages.ts';

/** Asks before messages are handled again; each is a call of its own, so that one that still fails holds up no other. */
export function ReplayDialog({ letters, onClose }: { letters: readonly DeadLetter[]; onClose: () => void }) {
  const texts = useTexts(destinationsMessages);
  const { close } = useTexts(partsMessages);
  const toast = useToast();
  const { relay } = useClients();
  const queries = useQueryClient();
  const replay = useMutation({
    mutationFn: async () => {
      const failures: unknown[] = [];
      for (const { id } of letters) {
        try {
          await answerOf(relay.POST('/v1/dead-letters/{id}/replay', { params: { path: { id } } }));
        } catch (error) {
          if (error instanceof AwayError) throw error;
          failures.push(error);
        }
      }
      if (failures.length === letters.length) throw failures[0];
      return { done: letters.length - failures.length, failed: failures.length };
    },
    onSuccess: (result) => {
      toast(texts.done(result));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['relay', 'dead-letters'] }),
  });
  return (
    <Modal opened onClose={onClose} title={texts.confirm} closeButtonProps={{ 'aria-label': close }}>
      <Stack>
        {replay.error && <ProblemAlert error={replay.error} />}
        <Text>{texts.confirmLead({ count: letters.length })}</Text>
        <FormButtons onCancel={onClose}>
          <Button loading={replay.isPending} onClick={() => replay.mutate()}>
            {texts.replay}
          </Button>
        </FormButtons>
      </Stack>
    </Modal>
  );
}
