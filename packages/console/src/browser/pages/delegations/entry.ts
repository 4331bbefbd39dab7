import { UserRoundCheck } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const delegationsEntry: PageEntry = {
  path: 'settings/delegations',
  load: async () => ({ default: (await import('./delegations-page.tsx')).DelegationsPage }),
  isFor: ({ scopes }) => scopes.includes('cases:read'),
  menu: { section: 'settings', label: { ja: '代理承認', en: 'Delegations' }, icon: UserRoundCheck, key: 'd' },
};
