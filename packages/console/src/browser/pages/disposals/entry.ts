import { Trash2 } from 'lucide-react';
import { worksHere } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const disposalsEntry: PageEntry = {
  path: 'disposals',
  load: async () => ({ default: (await import('./disposals-page.tsx')).DisposalsPage }),
  isFor: worksHere,
  menu: { section: 'evidence', label: { ja: '廃棄の証明', en: 'Disposals' }, icon: Trash2, key: 'z' },
};
