import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { LogOut } from 'lucide-react';
import { useTexts } from '../language/language.tsx';
import { useSession } from '../session/session.ts';
import { frameMessages } from './messages.ts';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { me, signOut } = useSession();
  const texts = useTexts(frameMessages);
  const name = me.name ?? me.subject;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={texts.account({ name })}>
          <Avatar radius="xl" size={34} color="ai" variant="filled" alt="">
            {name.slice(0, 1)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" fw={600}>
          {name}
        </Text>
        <Text px="sm" size="xs" c="dimmed">
          {texts.tenant} {me.tenant}
        </Text>
        <Text px="sm" pb="xs" size="xs" c="dimmed">
          {texts.roles} {me.roles.join(', ')}
        </Text>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={signOut}>
          {texts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
