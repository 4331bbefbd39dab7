import '@mantine/core/styles/SimpleGrid.css';
import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { lastDays } from '../../parts/period-fields.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { AnswerFields } from './answer-fields.tsx';
import { type Draft, emptyDraft, forms, type NewDisclosure, requestOf } from './disclosure-draft.ts';
import { FoundRecords } from './found-records.tsx';
import { disclosuresMessages } from './messages.ts';

/** Prepares the answer to a person's request: who asks, what is found, what is answered. */
export function NewDisclosurePage() {
  const texts = useTexts(disclosuresMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const { records } = useClients();
  const [draft, setDraft] = useState(() => emptyDraft(lastDays(1).to));
  const [looked, setLooked] = useState('');
  const prepare = useSend({
    send: (body: NewDisclosure, key) =>
      answerOf(records.POST('/v1/disclosures', { headers: { 'idempotency-key': key }, body })),
    refresh: [['records', 'disclosures']],
    onDone: ({ disclosureId }) => {
      toast(texts.prepared);
      void navigate(`/disclosures/${disclosureId}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prepare.mutate(requestOf(draft));
  };
  const isIncomplete = draft.how === 'parts' && Object.keys(draft.parts).length === 0;
  return (
    <Stack gap="sm">
      <BackLink to="/disclosures" label={texts.back} />
      <Page title={texts.add} lead={texts.lead}>
        <form onSubmit={submit}>
          <Stack gap="lg">
            <Panel title={texts.person}>
              <RequestFields
                draft={draft}
                onChange={setDraft}
                onFind={() => setLooked(draft.principalIdentifier.trim())}
              />
            </Panel>
            {looked !== '' && <FoundRecords principal={looked} draft={draft} onChange={setDraft} />}
            <Panel title={texts.whatToAnswer}>
              <AnswerFields draft={draft} onChange={setDraft} />
            </Panel>
            {prepare.error && <ProblemAlert error={prepare.error} />}
            <Group justify="flex-end">
              <Button type="submit" loading={prepare.isPending} disabled={isIncomplete}>
                {texts.prepare}
              </Button>
            </Group>
          </Stack>
        </form>
      </Page>
    </Stack>
  );
}

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onFind: () => void;
}

function RequestFields({ draft, onChange, onFind }: FieldsProps) {
  const texts = useTexts(disclosuresMessages);
  const field = (name: keyof Draft, label: string, { type = 'text', required = true } = {}) => (
    <TextInput
      label={label}
      type={type}
      required={required}
      autoComplete="off"
      value={draft[name] as string}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Stack>
      <Group align="flex-end" gap="sm">
        <div style={{ flex: '1 1 16rem' }}>{field('principalIdentifier', texts.principal)}</div>
        <Button variant="default" onClick={onFind} disabled={draft.principalIdentifier.trim() === ''}>
          {texts.find}
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {field('requestedOn', texts.requestedOn, { type: 'date' })}
        <NativeSelect
          label={texts.form}
          data={forms.map((value) => ({ value, label: texts[value] }))}
          value={draft.requestedForm}
          onChange={(event) =>
            onChange({ ...draft, requestedForm: event.currentTarget.value as Draft['requestedForm'] })
          }
        />
        {field('method', texts.verifiedHow)}
        {field('verifiedBy', texts.verifiedBy)}
        {field('partyName', texts.respondentName, { required: false })}
        {field('contact', texts.contact, { required: draft.partyName.trim() !== '' })}
      </SimpleGrid>
    </Stack>
  );
}
