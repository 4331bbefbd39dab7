import { Building2 } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const partiesEntry: PageEntry = {
  path: 'parties',
  load: async () => ({ default: (await import('./parties-page.tsx')).PartiesPage }),
  isFor: ({ scopes }) => scopes.includes('parties:read'),
  menu: { section: 'agreements', label: { ja: '当事者', en: 'Parties' }, icon: Building2, key: 'p' },
};
