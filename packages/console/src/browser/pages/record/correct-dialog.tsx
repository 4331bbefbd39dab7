import { Alert, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { confirmationMethodNames } from '../../language/law-words.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/use-toast.ts';
import type { Items } from './item-facts.tsx';
import { recordMessages } from './messages.ts';
import { type RecordShown, recordKey } from './use-record.ts';

interface Draft {
  providedOn: string;
  partyName: string;
  partyAddress: string;
  representativeName: string;
  principalIdentifier: string;
  infoItems: string;
  confirmationMethod: string;
}

/** Asks for what is right and why: only what differs is sent, and stands beside the record. */
export function CorrectDialog({ record, onClose }: { record: RecordShown; onClose: () => void }) {
  const texts = useTexts(recordMessages);
  const toast = useToast();
  const { records } = useClients();
  const current = record.currentItems as Items;
  const [draft, setDraft] = useState(draftOf(current));
  const [isSame, setSame] = useState(false);
  const { recordId } = record;
  const correct = useSend({
    send: (body: { reason: string; items: Record<string, unknown> }, key) =>
      answerOf(
        records.POST('/v1/records/{recordId}/corrections', {
          params: { path: { recordId } },
          headers: { 'idempotency-key': key },
          body,
        }),
      ),
    refresh: [recordKey(recordId), ['records', 'list']],
    onDone: () => {
      toast(texts.corrected);
      onClose();
    },
  });
  const send = (reason: string) => {
    const items = changesOf(current, draft);
    setSame(Object.keys(items).length === 0);
    if (Object.keys(items).length > 0) correct.mutate({ reason, items });
  };
  return (
    <ReasonDialog
      title={texts.correctTitle}
      lead={texts.correctLead}
      button={texts.correctSend}
      sending={correct}
      onSend={send}
      onClose={onClose}
    >
      {isSame && (
        <Alert color="daidai" role="alert">
          {texts.nothingChanged}
        </Alert>
      )}
      <ItemFields side={record.side} draft={draft} onChange={setDraft} />
    </ReasonDialog>
  );
}

interface FieldsProps {
  side: RecordShown['side'];
  draft: Draft;
  onChange: (draft: Draft) => void;
}

function ItemFields({ side, draft, onChange }: FieldsProps) {
  const texts = useTexts(recordMessages);
  const methods = useTexts(confirmationMethodNames);
  const set = (name: keyof Draft) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...draft, [name]: event.currentTarget.value });
  const text = (name: keyof Draft, label: string, type = 'text') => (
    <TextInput label={label} type={type} value={draft[name]} onChange={set(name)} />
  );
  return (
    <>
      {side === 'provider' && text('providedOn', texts.providedOn, 'date')}
      {side === 'provider' && (
        <NativeSelect
          label={texts.consentConfirmed}
          data={[
            { value: '', label: texts.noConsent },
            ...Object.entries(methods).map(([value, label]) => ({ value, label })),
          ]}
          value={draft.confirmationMethod}
          onChange={set('confirmationMethod')}
        />
      )}
      {side === 'recipient' && text('principalIdentifier', texts.principal)}
      {text('partyName', texts.partyName)}
      {text('partyAddress', texts.partyAddress)}
      {text('representativeName', texts.representativeName)}
      <Textarea
        label={texts.infoItems}
        description={texts.onePerLine}
        autosize
        minRows={2}
        value={draft.infoItems}
        onChange={set('infoItems')}
      />
    </>
  );
}

const draftOf = ({ providedOn, counterparty, principalIdentifier, infoItems, consentConfirmed }: Items): Draft => ({
  providedOn: providedOn ?? '',
  partyName: counterparty?.partyName ?? '',
  partyAddress: counterparty?.partyAddress ?? '',
  representativeName: counterparty?.representativeName ?? '',
  principalIdentifier: principalIdentifier ?? '',
  infoItems: (infoItems ?? []).join('\n'),
  confirmationMethod: consentConfirmed?.confirmationMethod ?? '',
});

/** Only the items that differ from those that stand: a correction says nothing of the others. */
function changesOf(current: Items, draft: Draft): Record<string, unknown> {
  const before = draftOf(current);
  const differs = (...names: (keyof Draft)[]) => names.some((name) => draft[name].trim() !== before[name].trim());
  const lines = draft.infoItems
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const counterparty = {
    partyName: draft.partyName.trim(),
    partyAddress: draft.partyAddress.trim(),
    representativeName: draft.representativeName.trim() || null,
  };
  const { confirmationMethod } = draft;
  return {
    ...(differs('providedOn') && { providedOn: draft.providedOn }),
    ...(differs('confirmationMethod') && { consentConfirmed: confirmationMethod ? { confirmationMethod } : null }),
    ...(differs('principalIdentifier') && { principalIdentifier: draft.principalIdentifier.trim() }),
    ...(differs('partyName', 'partyAddress', 'representativeName') && { counterparty }),
    ...(differs('infoItems') && { infoItems: lines }),
  };
}
