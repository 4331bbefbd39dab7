import { Button, Center, Paper } from '@mantine/core';
import { Unplug } from 'lucide-react';
import { useTexts } from '../language/language.tsx';
import { Notice } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { frameMessages } from './messages.ts';

/** In place of the console while the approval service or the issuer is away. */
export function StartFailed({ error }: { error: Error }) {
  const texts = useTexts(frameMessages);
  const reload = <Button onClick={() => location.reload()}>{texts.reload}</Button>;
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper className="surface" p="xl" maw={560}>
        <Page title={texts.startFailed}>
          <Notice
            icon={<Unplug size={28} aria-hidden />}
            title={error.message}
            todo={texts.startFailedTodo}
            action={reload}
          />
        </Page>
      </Paper>
    </Center>
  );
}
