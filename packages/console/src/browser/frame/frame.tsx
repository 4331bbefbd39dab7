import { ActionIcon, Anchor, AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useLanguage, useTexts } from '../language/language.tsx';
import { pages } from '../pages/pages.ts';
import { useSession } from '../session/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { Content } from './content.tsx';
import { LanguageButton } from './language-button.tsx';
import { MainMenu } from './main-menu.tsx';
import { frameMessages } from './messages.ts';
import { Seal } from './seal.tsx';
import { type Shortcut, ShortcutContext } from './shortcuts.ts';
import { ThemeMenu } from './theme-menu.tsx';
import { useShortcutKeys } from './use-shortcut-keys.ts';

// Dialogs are no part of the first load.
const KeyboardHelp = lazy(async () => ({ default: (await import('./keyboard-help.tsx')).KeyboardHelp }));

/** What is around every page: header, menu by role, keys, and the page. */
export function Frame() {
  const { me } = useSession();
  const texts = useTexts(frameMessages);
  const [menuOpen, menu] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  const own = useMemo(() => pages.filter(({ isFor }) => isFor(me)), [me]);
  const general = useGeneralShortcuts(own, help.open);
  const keys = useShortcutKeys(general);
  return (
    <ShortcutContext value={keys}>
      <a className="skip-link" href="#main">
        {texts.skip}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
        padding={{ base: 'md', sm: 'xl' }}
      >
        <AppShell.Header className="surface" px="md">
          <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={menuOpen} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={texts.openMenu} />
              <Anchor
                component={Link}
                to="/"
                underline="never"
                c="var(--mantine-color-text)"
                aria-label={texts.product}
              >
                <Group gap={10} wrap="nowrap">
                  <Seal />
                  <Text fw={700} fz="lg" visibleFrom="xs">
                    {texts.product}
                  </Text>
                </Group>
              </Anchor>
            </Group>
            <Group gap="xs" wrap="nowrap">
              <LanguageButton />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                c="var(--mantine-color-text)"
                visibleFrom="sm"
                aria-label={texts.shortcuts}
                onClick={help.open}
              >
                <Keyboard size={18} aria-hidden />
              </ActionIcon>
              <ThemeMenu />
              <AccountMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className="surface frame-menu" p="md" withBorder={false}>
          <MainMenu pages={own} onGo={menu.close} />
        </AppShell.Navbar>
        <AppShell.Main>
          <div className="frame-main" id="main" tabIndex={-1}>
            <Content pages={own} />
          </div>
        </AppShell.Main>
      </AppShell>
      {helpOpen && (
        <Suspense>
          <KeyboardHelp onClose={help.close} general={general} ofPage={keys.listed()} />
        </Suspense>
      )}
    </ShortcutContext>
  );
}

function useGeneralShortcuts(own: typeof pages, showHelp: () => void): Shortcut[] {
  const texts = useTexts(frameMessages);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const toPages = own.flatMap(({ path, menu }) => {
    if (!menu) return [];
    const label = texts.goTo({ page: menu.label[language] });
    return [{ keys: `g ${menu.key}`, label, run: () => void navigate(`/${path}`) }];
  });
  return [{ keys: '?', label: texts.showShortcuts, run: showHelp }, ...toPages];
}
