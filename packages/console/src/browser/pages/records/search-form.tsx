import '@mantine/core/styles/SimpleGrid.css';
import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useTexts } from '../../language/language.tsx';
import { recordMethodNames } from '../../language/law-words.ts';
import { recordSideNames, recordStateNames } from '../../language/record-words.ts';
import { recordsMessages } from './messages.ts';
import { type Draft, draftOf, type QueryName } from './record-query.ts';

const usual = ['agreementId', 'occurredFrom', 'occurredTo', 'side', 'state', 'principal'] as const;
const further = ['counterpartyPartyId', 'itemCode', 'recordMethod', 'periodRecordId'] as const;
const types: Partial<Record<QueryName, string>> = { occurredFrom: 'date', occurredTo: 'date' };

/** The conditions of a search: the usual ones, and further ones on demand. */
export function SearchForm({ draft: asked, onSearch }: { draft: Draft; onSearch: (draft: Draft) => void }) {
  const texts = useTexts(recordsMessages);
  const [draft, setDraft] = useState(asked);
  const [isOpen, setOpen] = useState(further.some((name) => asked[name] !== ''));
  const first = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: texts.search, run: () => first.current?.focus() }]);
  const field = (name: QueryName) => (
    <Condition
      key={name}
      name={name}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      {...(name === usual[0] && { inputRef: first })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(draft);
  };
  return (
    <Paper className="surface" p={{ base: 'md', sm: 'lg' }} component="search" aria-label={texts.conditions}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>{usual.map(field)}</SimpleGrid>
          {isOpen && <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>{further.map(field)}</SimpleGrid>}
          <Group justify="space-between" gap="sm">
            <Button variant="subtle" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
              {isOpen ? texts.fewer : texts.more}
            </Button>
            <Group gap="sm">
              <Button variant="default" onClick={() => onSearch(draftOf(new URLSearchParams(), null))}>
                {texts.clear}
              </Button>
              <Button type="submit" leftSection={<Search size={18} aria-hidden />}>
                {texts.search}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

interface ConditionProps {
  name: QueryName;
  value: string;
  onChange: (value: string) => void;
  inputRef?: React.Ref<HTMLInputElement>;
}

function Condition({ name, value, onChange, inputRef }: ConditionProps) {
  const texts = useTexts(recordsMessages);
  const choices = useChoices(name);
  if (choices) {
    return (
      <NativeSelect
        label={texts[name]}
        data={[{ value: '', label: texts.any }, ...choices]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={texts[name]}
      type={types[name] ?? 'text'}
      autoComplete="off"
      maxLength={255}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(inputRef && { ref: inputRef })}
      {...(name === 'principal' && { description: texts.principalNote, inputWrapperOrder: order })}
    />
  );
}

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

function useChoices(name: QueryName): { value: string; label: string }[] | null {
  const sides = useTexts(recordSideNames);
  const states = useTexts(recordStateNames);
  const methods = useTexts(recordMethodNames);
  const names: Partial<Record<QueryName, Record<string, string>>> = {
    side: sides,
    state: states,
    recordMethod: methods,
  };
  const chosen = names[name];
  return chosen ? Object.entries(chosen).map(([value, label]) => ({ value, label })) : null;
}
