import { Link2 } from 'lucide-react';
import { worksHere } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const logEntry: PageEntry = {
  path: 'log',
  load: async () => ({ default: (await import('./log-page.tsx')).LogPage }),
  isFor: worksHere,
  menu: { section: 'evidence', label: { ja: '改ざん検知のログ', en: 'Log' }, icon: Link2, key: 'w' },
};
