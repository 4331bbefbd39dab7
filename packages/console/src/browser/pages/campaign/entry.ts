import { Megaphone } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const campaignEntry: PageEntry = {
  path: 'campaign',
  load: async () => ({ default: (await import('./campaign-page.tsx')).CampaignPage }),
  isFor: ({ scopes }) => scopes.includes('agreements:read'),
  menu: { section: 'work', label: { ja: '施策の対象', en: 'Campaign' }, icon: Megaphone, key: 'c' },
};
