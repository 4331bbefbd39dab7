import { ListChecks } from 'lucide-react';
import { readsRecords } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const completenessEntry: PageEntry = {
  path: 'completeness',
  load: async () => ({ default: (await import('./completeness-page.tsx')).CompletenessPage }),
  isFor: readsRecords,
  menu: { section: 'evidence', label: { ja: '網羅性の点検', en: 'Completeness' }, icon: ListChecks, key: 'n' },
};
