import '@mantine/core/styles/SimpleGrid.css';
import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { usePartyList } from '../agreements/use-party-list.ts';
import { useDraft } from './draft-context.tsx';
import { ChoiceField, OptionalField, TextField } from './fields.tsx';
import { editorMessages } from './messages.ts';

interface Props {
  agreementId: string;
  /** Left out where the agreement is there already. */
  onName: ((agreementId: string) => void) | undefined;
  idFault: string | undefined;
}

/** Who, from when to when, and for what. */
export function PartySection({ agreementId, onName, idFault }: Props) {
  const texts = useTexts(editorMessages);
  const { content } = useDraft();
  const parties = usePartyList().data ?? [];
  const names = Object.fromEntries(parties.map(({ partyId, details }) => [partyId, details.partyName]));
  const known = [content.providerPartyId, content.recipientPartyId].filter(Boolean).map((id) => [id, names[id] ?? id]);
  const choices = { ...Object.fromEntries(known), ...names };
  return (
    <>
      <Panel title={texts.parties}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {onName && (
            <TextInput
              label={texts.agreementId}
              description={texts.codeHint}
              required
              value={agreementId}
              error={idFault}
              onChange={(event) => onName(event.currentTarget.value)}
              style={{ gridColumn: '1 / -1' }}
            />
          )}
          <ChoiceField path="/providerPartyId" label={texts.provider} names={choices} required />
          <ChoiceField path="/recipientPartyId" label={texts.recipient} names={choices} required />
          <TextField path="/effectiveFrom" label={texts.effectiveFrom} type="date" required />
          <OptionalField path="/effectiveTo" label={texts.effectiveTo} type="date" none={null} />
        </SimpleGrid>
      </Panel>
      <Panel title={texts.purpose}>
        <Stack>
          <TextField path="/purposeCode" label={texts.purposeCode} description={texts.purposeHint} required />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextField path="/purposeOfUse/ja" label={`${texts.purpose} (${texts.japanese})`} required />
            <TextField path="/purposeOfUse/en" label={`${texts.purpose} (${texts.english})`} required />
          </SimpleGrid>
          <OptionalField path="/purposePublicationUrl" label={texts.publicationUrl} type="url" none={undefined} />
        </Stack>
      </Panel>
    </>
  );
}
