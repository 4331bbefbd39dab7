import { Center, Group, Text } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { LanguageButton } from '../../frame/language-button.tsx';
import { frameMessages } from '../../frame/messages.ts';
import { Seal } from '../../frame/seal.tsx';
import { ThemeMenu } from '../../frame/theme-menu.tsx';
import { useTexts } from '../../language/language.tsx';
import { Surroundings } from '../../surroundings.tsx';
import { InvitationPage } from './invitation-page.tsx';

const queryClient = new QueryClient();

/** What whoever holds an invitation's link sees: no menu, no account, one agreement. */
export function CounterpartyApp() {
  return (
    <Surroundings>
      <QueryClientProvider client={queryClient}>
        <Header />
        <Center component="main" id="main" p={{ base: 'md', sm: 'xl' }}>
          <div style={{ width: '100%', maxWidth: '64rem' }}>
            <InvitationPage />
          </div>
        </Center>
      </QueryClientProvider>
    </Surroundings>
  );
}

function Header() {
  const { product } = useTexts(frameMessages);
  return (
    <header className="surface">
      <Group justify="space-between" h={56} px="md" wrap="nowrap">
        <Group gap={10} wrap="nowrap">
          <Seal />
          <Text fw={700} fz="lg">
            {product}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <LanguageButton />
          <ThemeMenu />
        </Group>
      </Group>
    </header>
  );
}
