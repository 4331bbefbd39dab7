import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Input, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { reconciliationMessages } from './messages.ts';

interface List {
  text: string;
  type: string;
  unsignedReason: string;
}

/** Sends the other company's list as it is, and goes on to what was found. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(reconciliationMessages);
  const { close } = useTexts(partsMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const { records } = useClients();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [unsignedReason, setUnsignedReason] = useState('');
  const compare = useSend({
    send: ({ text, type, unsignedReason: reason }: List, key) =>
      answerOf(
        records.POST('/v1/reconciliations', {
          params: { query: { ...(reason && { unsignedReason: reason }) } },
          headers: { 'idempotency-key': key, 'content-type': type },
          body: text as never,
          bodySerializer: (body: unknown) => body as string,
        }),
      ),
    refresh: [['records', 'reconciliations']],
    onDone: ({ reconciliationId }) => {
      toast(texts.compared);
      void navigate(`/reconciliations/${reconciliationId}`);
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/x-ndjson';
    compare.mutate({ text: await file.text(), type, unsignedReason: unsignedReason.trim() });
  };
  return (
    <Modal opened onClose={onClose} title={texts.upload} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {compare.error && <ProblemAlert error={compare.error} />}
          <Text size="sm">{texts.uploadLead}</Text>
          <Input.Wrapper label={texts.file} id={id} required>
            <input
              id={id}
              type="file"
              required
              accept=".csv,.ndjson,.jsonl"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </Input.Wrapper>
          <TextInput
            label={texts.unsigned}
            value={unsignedReason}
            onChange={(event) => setUnsignedReason(event.currentTarget.value)}
          />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={compare.isPending} disabled={!file}>
              {texts.compare}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
