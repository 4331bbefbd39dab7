import { ScrollText } from 'lucide-react';
import { readsRecords } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const recordsEntry: PageEntry = {
  path: 'records',
  load: async () => ({ default: (await import('./records-page.tsx')).RecordsPage }),
  isFor: readsRecords,
  menu: { section: 'evidence', label: { ja: '記録', en: 'Records' }, icon: ScrollText, key: 'e' },
};
