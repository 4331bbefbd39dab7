import { FileSignature } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const agreementsEntry: PageEntry = {
  path: 'agreements',
  load: async () => ({ default: (await import('./agreements-page.tsx')).AgreementsPage }),
  isFor: ({ scopes }) => scopes.includes('agreements:read'),
  menu: { section: 'agreements', label: { ja: '契約', en: 'Agreements' }, icon: FileSignature, key: 'a' },
};
