import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { caseMessages } from './messages.ts';
import { Refused } from './refused.tsx';
import { type Case, caseKey } from './use-case.ts';

/** Hands the step that waits to somebody else, with a reason. */
export function ReassignDialog({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const texts = useTexts(caseMessages);
  const { required, close } = useTexts(partsMessages);
  const { approval } = useClients();
  const { caseId, currentStep, steps } = shown;
  const people = steps[currentStep]?.people ?? [];
  const [from, setFrom] = useState(people[0] ?? '');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const reassign = useSend({
    send: (body: { step: number; from: string | null; to: string; reason: string }, key) =>
      answerOf(
        approval.POST('/v1/cases/{caseId}/reassignments', {
          params: { path: { caseId } },
          headers: { 'idempotency-key': key },
          body,
        }),
      ),
    refresh: [caseKey(caseId), ['approval', 'cases']],
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to.trim() === '' || reason.trim() === '') return;
    reassign.mutate({ step: currentStep, from: from || null, to: to.trim(), reason: reason.trim() });
  };
  return (
    <Modal opened onClose={onClose} title={texts.reassignTitle} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {reassign.error && <Refused shown={shown} error={reassign.error} onReload={onClose} />}
          <Text>{texts.reassignLead}</Text>
          <Select
            label={texts.from}
            data={people.length > 0 ? people : [{ value: '', label: texts.anyOfRole }]}
            value={from}
            allowDeselect={false}
            onChange={(value) => setFrom(value ?? '')}
          />
          <TextInput
            label={texts.to}
            required
            maxLength={255}
            value={to}
            error={wasTried && to.trim() === '' && required}
            onChange={(event) => setTo(event.currentTarget.value)}
            data-autofocus
          />
          <Textarea
            label={texts.reason}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            error={wasTried && reason.trim() === '' && required}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={reassign.isPending}>
              {texts.reassign}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
