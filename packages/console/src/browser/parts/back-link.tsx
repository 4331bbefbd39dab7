import { Anchor, Group } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';

/** The way back to the list that a page belongs to. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <Anchor component={Link} to={to} size="sm">
      <Group gap={6}>
        <ArrowLeft size={16} aria-hidden />
        {label}
      </Group>
    </Anchor>
  );
}
