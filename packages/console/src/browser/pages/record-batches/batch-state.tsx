import { Badge } from '@mantine/core';
import type { paths } from '../../api/generated/record-store.ts';
import { useTexts } from '../../language/language.tsx';
import { batchesMessages } from './messages.ts';

export type ListedBatch =
  paths['/v1/record-batches']['get']['responses'][200]['content']['application/json']['items'][number];

const colors = { open: 'ai', approved: 'midori', rejected: 'shu', sent_back: 'daidai', withdrawn: 'gray.7' };

/** What was decided of a batch, or that it waits. */
export function BatchState({ batch: { approval, decision } }: { batch: Pick<ListedBatch, 'approval' | 'decision'> }) {
  const texts = useTexts(batchesMessages);
  const state = approval ? 'approved' : (decision?.outcome ?? 'open');
  return <Badge color={colors[state]}>{texts[state]}</Badge>;
}
