import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/SimpleGrid.css';
import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { caseKindNames } from '../../language/case-words.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { delegationsMessages } from './messages.ts';

type NewDelegation = NonNullable<paths['/v1/delegations']['post']['requestBody']>['content']['application/json'];

/** Lets somebody stand in for the reader, for days in Tokyo. */
export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(delegationsMessages);
  const { close } = useTexts(partsMessages);
  const words = useCaseWords();
  const toast = useToast();
  const { approval } = useClients();
  const [to, setTo] = useState('');
  const [kinds, setKinds] = useState<string[]>([]);
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const save = useSend({
    send: (body: NewDelegation, key) =>
      answerOf(approval.POST('/v1/delegations', { headers: { 'idempotency-key': key }, body })),
    refresh: [['approval', 'delegations']],
    onDone: () => {
      toast(texts.saved);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = kinds.length === 0 ? null : (kinds as NewDelegation['kinds']);
    save.mutate({ to: to.trim(), kinds: chosen ?? null, firstDay, lastDay, reason: reason.trim() });
  };
  return (
    <Modal opened onClose={onClose} title={texts.add} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={submit}>
        <Stack>
          {save.error && <ProblemAlert error={save.error} />}
          <TextInput
            label={texts.to}
            required
            maxLength={255}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            data-autofocus
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label={texts.first}
              type="date"
              required
              value={firstDay}
              onChange={(event) => setFirstDay(event.currentTarget.value)}
            />
            <TextInput
              label={texts.last}
              type="date"
              required
              value={lastDay}
              onChange={(event) => setLastDay(event.currentTarget.value)}
            />
          </SimpleGrid>
          <Checkbox.Group label={texts.kinds} description={texts.kindsHint} value={kinds} onChange={setKinds}>
            <Group gap="sm" mt="xs">
              {Object.keys(caseKindNames).map((kind) => (
                <Checkbox key={kind} value={kind} label={words.kind(kind)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Textarea
            label={texts.reason}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              {texts.save}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
