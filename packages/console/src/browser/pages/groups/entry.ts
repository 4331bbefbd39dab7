import { Users } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const groupsEntry: PageEntry = {
  path: 'settings/groups',
  load: async () => ({ default: (await import('./groups-page.tsx')).GroupsPage }),
  isFor: ({ scopes }) => scopes.includes('routes:read'),
  menu: { section: 'settings', label: { ja: 'グループ', en: 'Groups' }, icon: Users, key: 'o' },
};
