import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Alert, Button, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { lastDays, PeriodFields } from '../../parts/period-fields.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { reconciliationMessages } from './messages.ts';

/** Saves our own signed list of an agreement and period, for the other company. */
export function OurListDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(reconciliationMessages);
  const { close } = useTexts(partsMessages);
  const { records } = useClients();
  const [agreementId, setAgreementId] = useState('');
  const [days, setDays] = useState(lastDays(31));
  const save = useSend({
    send: (query: { agreementId: string; from: string; to: string }) =>
      answerOf(
        records.GET('/v1/reconciliation-list', { params: { query: { ...query, format: 'csv' } }, parseAs: 'blob' }),
      ),
    onDone: (content, query) => {
      saveFile(`list-${query.agreementId}-${query.from}-${query.to}.csv`, content as unknown as Blob);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ agreementId: agreementId.trim(), ...days });
  };
  return (
    <Modal opened onClose={onClose} title={texts.ours} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={submit}>
        <Stack>
          {save.error && <ProblemAlert error={save.error} />}
          <Alert color="daidai">{texts.oursLead}</Alert>
          <TextInput
            label={texts.agreementId}
            required
            value={agreementId}
            onChange={(event) => setAgreementId(event.currentTarget.value)}
            data-autofocus
          />
          <PeriodFields days={days} onChange={setDays} />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              {texts.ours}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
