import { Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { LogIn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../language/language.tsx';
import { LanguageButton } from './language-button.tsx';
import { frameMessages } from './messages.ts';
import { Seal } from './seal.tsx';

/** What whoever isn't signed in sees. */
export function SignInPage({ signIn }: { signIn: () => void }) {
  const texts = useTexts(frameMessages);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    document.title = texts.product;
  }, [texts]);
  const leave = () => {
    setLeaving(true);
    signIn();
  };
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper className="surface" p={{ base: 'lg', sm: 40 }} maw={460} w="100%">
        <Stack gap="lg">
          <Group justify="space-between">
            <Group gap={10}>
              <Seal />
              <Text fw={700} fz="lg">
                {texts.product}
              </Text>
            </Group>
            <LanguageButton />
          </Group>
          <Stack gap="xs">
            <Title order={1}>{texts.signInTitle}</Title>
            <Text c="dimmed">{texts.signInLead}</Text>
          </Stack>
          <Button size="md" loading={leaving} leftSection={<LogIn size={18} aria-hidden />} onClick={leave} autoFocus>
            {texts.signIn}
          </Button>
          <Text size="sm" c="dimmed">
            {texts.signInNote}
          </Text>
        </Stack>
      </Paper>
    </Center>
  );
}
