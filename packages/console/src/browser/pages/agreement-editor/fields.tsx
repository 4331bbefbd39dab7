import '@mantine/core/styles/Switch.css';
import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/language.tsx';
import { hintBelow } from '../../parts/hint-below.ts';
import { valueAt } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { editorMessages } from './messages.ts';

const order = { inputWrapperOrder: hintBelow };

interface FieldProps {
  /** JSON pointer into the content: where the value is, and where the service says that something is wrong with it. */
  path: string;
  label: ReactNode;
  description?: string;
  required?: boolean;
}

export function TextField({ path, label, type, ...more }: FieldProps & { type?: 'text' | 'date' | 'url' }) {
  const { content, set, faultAt } = useDraft();
  return (
    <TextInput
      {...order}
      label={label}
      type={type ?? 'text'}
      {...more}
      value={String(valueAt(content, path) ?? '')}
      error={faultAt(path)}
      onChange={(event) => set(path, event.currentTarget.value)}
    />
  );
}

/** A text that may be left out; `none` is what stands there then. */
export function OptionalField({
  path,
  label,
  type,
  none,
  ...more
}: FieldProps & { type?: 'date' | 'url'; none: null | undefined }) {
  const { content, set, faultAt } = useDraft();
  return (
    <TextInput
      {...order}
      label={label}
      type={type ?? 'text'}
      {...more}
      value={String(valueAt(content, path) ?? '')}
      error={faultAt(path)}
      onChange={(event) => set(path, event.currentTarget.value === '' ? none : event.currentTarget.value)}
    />
  );
}

export function LongField({ path, label, ...more }: FieldProps) {
  const { content, set, faultAt } = useDraft();
  return (
    <Textarea
      {...order}
      label={label}
      autosize
      minRows={2}
      {...more}
      value={String(valueAt(content, path) ?? '')}
      error={faultAt(path)}
      onChange={(event) => set(path, event.currentTarget.value)}
    />
  );
}

interface ChoiceProps extends FieldProps {
  names: Record<string, string>;
  /** Given where nothing may be chosen too: what is shown then, and what stands for it. */
  none?: { label: string; value: null | undefined };
}

export function ChoiceField({ path, label, names, none, ...more }: ChoiceProps) {
  const { choose } = useTexts(editorMessages);
  const { content, set, faultAt } = useDraft();
  const value = valueAt(content, path) as string | null | undefined;
  const blank = none ? [{ value: '', label: none.label }] : value ? [] : [{ value: '', label: choose }];
  return (
    <NativeSelect
      {...order}
      label={label}
      {...more}
      data={[...blank, ...Object.entries(names).map(([each, name]) => ({ value: each, label: name }))]}
      value={value ?? ''}
      error={faultAt(path)}
      onChange={(event) => set(path, event.currentTarget.value === '' && none ? none.value : event.currentTarget.value)}
    />
  );
}

export function SwitchField({ path, label }: FieldProps) {
  const { content, set, faultAt } = useDraft();
  return (
    <Switch
      label={label}
      checked={valueAt(content, path) === true}
      error={faultAt(path)}
      onChange={(event) => set(path, event.currentTarget.checked)}
    />
  );
}
