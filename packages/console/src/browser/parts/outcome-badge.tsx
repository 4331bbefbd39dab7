import { Badge } from '@mantine/core';
import { useTexts } from '../language/language.tsx';
import { outcomeNames } from '../language/outcome-words.ts';

export const outcomeColors: Record<string, string> = {
  delivered: 'midori',
  unknown: 'daidai',
  not_sent: 'shu',
  withheld: 'ai',
};

/** How an event ended, in its colour and its word. */
export function OutcomeBadge({ outcome }: { outcome: string }) {
  const names: Record<string, string> = useTexts(outcomeNames);
  return <Badge color={outcomeColors[outcome] ?? 'gray.7'}>{names[outcome] ?? outcome}</Badge>;
}
