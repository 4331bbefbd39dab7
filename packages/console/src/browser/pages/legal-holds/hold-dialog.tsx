import '@mantine/core/styles/SimpleGrid.css';
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { holdsMessages } from './messages.ts';

type NewHold = NonNullable<paths['/v1/legal-holds']['post']['requestBody']>['content']['application/json'];

const names = ['agreementId', 'partyId', 'principal', 'firstDay', 'lastDay', 'recordIds'] as const;
type Draft = Record<(typeof names)[number], string>;
const nothing = Object.fromEntries(names.map((name) => [name, ''])) as Draft;

/** Asks on what a hold is placed and why. */
export function HoldDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(holdsMessages);
  const parts = useTexts(partsMessages);
  const toast = useToast();
  const { records } = useClients();
  const [draft, setDraft] = useState(nothing);
  const place = useSend({
    send: (body: NewHold, key) =>
      answerOf(records.POST('/v1/legal-holds', { headers: { 'idempotency-key': key }, body })),
    refresh: [['records', 'holds']],
    onDone: () => {
      toast(texts.placed);
      onClose();
    },
  });
  const field = (name: keyof Draft, label: string, type = 'text') => (
    <TextInput
      label={label}
      type={type}
      autoComplete="off"
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  return (
    <ReasonDialog
      title={texts.add}
      lead={texts.scopeLead}
      button={texts.add}
      sending={place}
      onSend={(reason) => place.mutate({ scope: scopeOf(draft), reason })}
      onClose={onClose}
    >
      {field('agreementId', texts.agreementId)}
      {field('partyId', texts.partyId)}
      {field('principal', texts.principal)}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {field('firstDay', parts.firstDay, 'date')}
        {field('lastDay', parts.lastDay, 'date')}
      </SimpleGrid>
      <Textarea
        label={texts.recordIds}
        autosize
        value={draft.recordIds}
        onChange={(event) => setDraft({ ...draft, recordIds: event.currentTarget.value })}
      />
    </ReasonDialog>
  );
}

function scopeOf({ agreementId, partyId, principal, firstDay, lastDay, recordIds }: Draft): NewHold['scope'] {
  const ids = recordIds.split(/\s+/).filter((id) => id !== '');
  return {
    ...(agreementId.trim() && { agreementId: agreementId.trim() }),
    ...(partyId.trim() && { partyId: partyId.trim() }),
    ...(principal.trim() && { principal: principal.trim() }),
    ...((firstDay || lastDay) && { period: { firstDay, lastDay } }),
    ...(ids.length > 0 && { recordIds: ids }),
  };
}
