import { GitCompareArrows } from 'lucide-react';
import { worksHere } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const reconciliationsEntry: PageEntry = {
  path: 'reconciliations',
  load: async () => ({ default: (await import('./reconciliations-page.tsx')).ReconciliationsPage }),
  isFor: worksHere,
  menu: { section: 'evidence', label: { ja: '突合', en: 'Reconciliation' }, icon: GitCompareArrows, key: 'x' },
};

export const reconciliationEntry: PageEntry = {
  path: 'reconciliations/:reconciliationId',
  load: async () => ({ default: (await import('./reconciliation-page.tsx')).ReconciliationPage }),
  isFor: worksHere,
};
