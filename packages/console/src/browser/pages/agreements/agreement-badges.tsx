import { Badge } from '@mantine/core';
import { agreementStatusNames, reviewStateNames, versionStateNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';

const statusColors = { draft: 'gray.7', approved: 'midori', suspended: 'shu', ended: 'gray.7' } as const;
const stateColors = { draft: 'gray.7', pending: 'ai', approved: 'midori', rejected: 'shu' } as const;
const reviewColors = { in_date: 'midori', due_soon: 'daidai', lapsed: 'shu' } as const;

export function StatusBadge({ status }: { status: keyof typeof statusColors }) {
  return <Badge color={statusColors[status]}>{useTexts(agreementStatusNames)[status]}</Badge>;
}

export function VersionBadge({ state }: { state: keyof typeof stateColors }) {
  return <Badge color={stateColors[state]}>{useTexts(versionStateNames)[state]}</Badge>;
}

export function ReviewBadge({ state }: { state: keyof typeof reviewColors }) {
  return <Badge color={reviewColors[state]}>{useTexts(reviewStateNames)[state]}</Badge>;
}
