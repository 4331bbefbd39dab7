import '@mantine/core/styles/SimpleGrid.css';
import { ActionIcon, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useTexts } from '../../language/language.tsx';
import { routesMessages } from './messages.ts';
import type { StepDraft } from './step-draft.ts';

interface Props {
  draft: StepDraft;
  number: number;
  onChange: (draft: StepDraft) => void;
  /** Left out for the last step that is left. */
  onRemove: (() => void) | undefined;
}

const kindsOfWho = ['role', 'group', 'people'] as const;
const rules = ['any', 'all', 'n_of_m'] as const;

/** The fields of one step of a route. */
export function StepFields({ draft, number, onChange, onRemove }: Props) {
  const texts = useTexts(routesMessages);
  const set = (change: Partial<StepDraft>) => onChange({ ...draft, ...change });
  return (
    <Paper withBorder p="md" radius="md" component="fieldset" m={0}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text component="legend" fw={600}>
            {texts.step({ number })}
          </Text>
          {onRemove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              aria-label={`${texts.remove} ${number}`}
              onClick={onRemove}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <TextInput
          label={texts.name}
          required
          maxLength={100}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={texts.who}
            data={kindsOfWho.map((value) => ({ value, label: texts[value] }))}
            value={draft.who}
            onChange={(event) => set({ who: event.currentTarget.value as StepDraft['who'], named: '' })}
          />
          <TextInput
            label={texts[draft.who]}
            required
            value={draft.named}
            {...(draft.who === 'people' && { description: texts.peopleHint })}
            onChange={(event) => set({ named: event.currentTarget.value })}
          />
          <NativeSelect
            label={texts.rule}
            data={rules.map((value) => ({ value, label: texts[value] }))}
            value={draft.rule}
            onChange={(event) => set({ rule: event.currentTarget.value as StepDraft['rule'] })}
          />
          {draft.rule === 'n_of_m' && (
            <TextInput
              label={texts.atLeast}
              type="number"
              min={1}
              max={100}
              value={draft.atLeast}
              onChange={(event) => set({ atLeast: event.currentTarget.value })}
            />
          )}
          <TextInput
            label={texts.due}
            type="number"
            min={1}
            max={250}
            placeholder={texts.noDue}
            value={draft.due}
            onChange={(event) => set({ due: event.currentTarget.value })}
          />
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}
