import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { batchesMessages } from './messages.ts';

/** Closes what no batch holds yet of an agreement, today. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(batchesMessages);
  const parts = useTexts(partsMessages);
  const toast = useToast();
  const { records } = useClients();
  const [agreementId, setAgreementId] = useState('');
  const close = useSend({
    send: (id: string, key) =>
      answerOf(records.POST('/v1/record-batches', { headers: { 'idempotency-key': key }, body: { agreementId: id } })),
    refresh: [['records', 'batches']],
    onDone: () => {
      toast(texts.closed);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close.mutate(agreementId.trim());
  };
  return (
    <Modal opened onClose={onClose} title={texts.close} closeButtonProps={{ 'aria-label': parts.close }}>
      <form onSubmit={submit}>
        <Stack>
          {close.error && <ProblemAlert error={close.error} />}
          <Text size="sm">{texts.closeLead}</Text>
          <TextInput
            label={texts.agreementId}
            required
            value={agreementId}
            onChange={(event) => setAgreementId(event.currentTarget.value)}
            data-autofocus
          />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={close.isPending}>
              {texts.close}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
