import { ScanSearch } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const inspectionEntry: PageEntry = {
  path: 'inspection',
  load: async () => ({ default: (await import('./inspection-page.tsx')).InspectionPage }),
  isFor: ({ roles }) => roles.includes('inspector'),
  menu: { section: 'work', label: { ja: 'この検査', en: 'This inspection' }, icon: ScanSearch, key: 'q' },
};
