import { Alert, Button, Group, TextInput } from '@mantine/core';
import { Eye } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { personMessages } from './messages.ts';
import { PersonChoices } from './person-choices.tsx';
import { PersonEvents } from './person-events.tsx';

/** One person's choices and what became of their events. The ID stays out of the page's address, which browsers remember. */
export function PersonPage() {
  const texts = useTexts(personMessages);
  const [typed, setTyped] = useState('');
  const [principal, setPrincipal] = useState<string | null>(null);
  const show = (event: FormEvent) => {
    event.preventDefault();
    setPrincipal(typed.trim() || null);
  };
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Alert color="daidai" variant="light" icon={<Eye aria-hidden />}>
        {texts.audited}
      </Alert>
      <form onSubmit={show}>
        <Group align="flex-end">
          <TextInput
            label={texts.principal}
            description={texts.principalHint}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            required
            maxLength={256}
            autoComplete="off"
            spellCheck={false}
            flex="1 1 18rem"
            maw={480}
          />
          <Button type="submit">{texts.show}</Button>
        </Group>
      </form>
      {principal && (
        <>
          <PersonChoices key={`choices ${principal}`} principal={principal} />
          <PersonEvents key={`events ${principal}`} principal={principal} />
        </>
      )}
    </Page>
  );
}
