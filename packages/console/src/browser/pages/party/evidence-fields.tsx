import '@mantine/core/styles/SimpleGrid.css';
import { ActionIcon, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { identityKindNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';
import { partiesMessages } from '../parties/messages.ts';
import type { PartyDetails } from './party-dialog.tsx';

type Evidence = NonNullable<PartyDetails['identityEvidence']>[number];

export const newEvidence = (): Evidence => ({ kind: 'corporate_number', reference: '', checkedOn: '', checkedBy: '' });

interface Props {
  evidence: Evidence;
  number: number;
  onChange: (evidence: Evidence) => void;
  onRemove: () => void;
}

/** By what somebody made sure that a party is who it says. */
export function EvidenceFields({ evidence, number, onChange, onRemove }: Props) {
  const texts = useTexts(partiesMessages);
  const kinds = useTexts(identityKindNames);
  const set = (change: Partial<Evidence>) => onChange({ ...evidence, ...change });
  return (
    <Paper withBorder p="md" radius="md" component="fieldset" m={0}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text component="legend" fw={600}>
            {texts.evidenceNumber({ number })}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            aria-label={texts.removeEvidence({ number })}
            onClick={onRemove}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={texts.evidenceKind}
            data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
            value={evidence.kind}
            onChange={(event) => set({ kind: event.currentTarget.value as Evidence['kind'] })}
          />
          <TextInput
            label={texts.reference}
            required
            maxLength={500}
            value={evidence.reference}
            onChange={(event) => set({ reference: event.currentTarget.value })}
          />
          <TextInput
            label={texts.checkedOn}
            type="date"
            required
            value={evidence.checkedOn}
            onChange={(event) => set({ checkedOn: event.currentTarget.value })}
          />
          <TextInput
            label={texts.checkedBy}
            required
            maxLength={200}
            value={evidence.checkedBy}
            onChange={(event) => set({ checkedBy: event.currentTarget.value })}
          />
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}
