import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { useTexts } from '../language/language.tsx';
import { frameMessages } from './messages.ts';

const icons = { light: Sun, dark: Moon, auto: Monitor } as const;
const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Light, dark, or as the device has it. */
export function ThemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const texts = useTexts(frameMessages);
  const Icon = icons[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" c="var(--mantine-color-text)" aria-label={texts.theme}>
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => {
          const Each = icons[scheme];
          return (
            <Menu.Item
              key={scheme}
              leftSection={<Each size={16} aria-hidden />}
              rightSection={scheme === colorScheme ? <Check size={16} aria-hidden /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {texts[scheme]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
