import { Link2 } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const linkMapEntry: PageEntry = {
  path: 'link-map',
  load: async () => ({ default: (await import('./link-map-page.tsx')).LinkMapPage }),
  isFor: ({ scopes }) => scopes.includes('agreements:read'),
  menu: { section: 'agreements', label: { ja: '結び付けの一覧', en: 'Link map' }, icon: Link2, key: 'l' },
};
