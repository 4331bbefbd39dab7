import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Checkbox, Group, Input, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { recordItemNames } from '../../language/record-words.ts';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { recordMessages } from './messages.ts';

type Submission = NonNullable<paths['/v1/contract-documents']['post']['requestBody']>['content']['application/json'];
type Agreement = { agreementId: string; version: number; contentHash: string };

const kinds = ['contract', 'terms', 'ledger', 'system_log', 'other'] as const;

/** Attaches a file to the agreement's version, with what is declared of it. */
export function AttachDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const texts = useTexts(recordMessages);
  const { close } = useTexts(partsMessages);
  const toast = useToast();
  const { records } = useClients();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<(typeof kinds)[number]>('contract');
  const [states, setStates] = useState<string[]>([]);
  const [related, setRelated] = useState(false);
  const [reason, setReason] = useState('');
  const attach = useSend({
    send: (body: Submission, key) =>
      answerOf(records.POST('/v1/contract-documents', { headers: { 'idempotency-key': key }, body })),
    refresh: [['records', 'documents', agreement.agreementId]],
    onDone: () => {
      toast(texts.attached);
      onClose();
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    const bytes = await file.arrayBuffer();
    attach.mutate({
      agreementId: agreement.agreementId,
      agreementVersion: agreement.version,
      agreementContentHash: agreement.contentHash,
      kind,
      name: file.name,
      mediaType: file.type || 'application/octet-stream',
      sha256: hexOf(await crypto.subtle.digest('SHA-256', bytes)),
      content: base64Of(bytes),
      states: states as Submission['states'],
      goodsOrServices: { related, reason: reason.trim() },
    });
  };
  return (
    <Modal opened onClose={onClose} title={texts.attach} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {attach.error && <ProblemAlert error={attach.error} />}
          <FileField onChange={setFile} />
          <NativeSelect
            label={texts.kind}
            data={kinds.map((value) => ({ value, label: texts[value] }))}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
          />
          <StatesField states={states} onChange={setStates} />
          <Checkbox
            label={texts.goodsRelated}
            checked={related}
            onChange={(event) => setRelated(event.currentTarget.checked)}
          />
          <Textarea
            label={texts.goodsReason}
            required
            autosize
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={attach.isPending} disabled={!file || states.length === 0}>
              {texts.attach}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}

function FileField({ onChange }: { onChange: (file: File | null) => void }) {
  const texts = useTexts(recordMessages);
  const id = useId();
  return (
    <Input.Wrapper label={texts.file} id={id} required>
      <input id={id} type="file" required onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)} />
    </Input.Wrapper>
  );
}

function StatesField({ states, onChange }: { states: string[]; onChange: (states: string[]) => void }) {
  const texts = useTexts(recordMessages);
  const items = useTexts(recordItemNames);
  return (
    <Checkbox.Group label={texts.states} value={states} onChange={onChange} required>
      <Group gap="sm" mt="xs">
        {Object.entries(items).map(([value, label]) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

const hexOf = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function base64Of(bytes: ArrayBuffer): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += 0x6000)
    parts.push(String.fromCharCode(...new Uint8Array(bytes.slice(at, at + 0x6000))));
  return btoa(parts.join(''));
}
