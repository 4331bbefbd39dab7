import { NavLink, Stack, Text } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { PageEntry, Section } from '../pages/page-entry.ts';
import { frameMessages } from './messages.ts';

const sections: readonly Section[] = ['work', 'agreements', 'evidence', 'operation', 'settings'];

/** The pages that are for this person, by section. */
export function MainMenu({ pages, onGo }: { pages: readonly PageEntry[]; onGo: () => void }) {
  const texts = useTexts(frameMessages);
  const { language } = useLanguage();
  const { pathname } = useLocation();
  return (
    <Stack gap="lg" component="nav" aria-label={texts.menu}>
      {sections.map((section) => {
        const shown = pages.filter(({ menu }) => menu?.section === section);
        if (shown.length === 0) return null;
        return (
          <div key={section}>
            <Text size="xs" fw={600} c="dimmed" px="sm" pb={4}>
              {texts[section]}
            </Text>
            {shown.map(({ path, menu }) => {
              const Icon = menu!.icon;
              const isHere = pathname === `/${path}` || pathname.startsWith(`/${path}/`);
              return (
                <NavLink
                  key={path}
                  component={Link}
                  to={`/${path}`}
                  label={menu!.label[language]}
                  leftSection={<Icon size={18} aria-hidden />}
                  active={isHere}
                  {...(isHere && { 'aria-current': 'page' as const })}
                  onClick={onGo}
                  styles={{ root: { borderRadius: 'var(--mantine-radius-md)' } }}
                />
              );
            })}
          </div>
        );
      })}
    </Stack>
  );
}
