import { Send } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const destinationsEntry: PageEntry = {
  path: 'destinations',
  load: async () => ({ default: (await import('./destinations-page.tsx')).DestinationsPage }),
  isFor: ({ scopes }) => scopes.includes('agreements:read'),
  menu: { section: 'operation', label: { ja: '送信先', en: 'Destinations' }, icon: Send, key: 's' },
};
