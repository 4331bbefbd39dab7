import { Tags } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const tagsEntry: PageEntry = {
  path: 'tags',
  load: async () => ({ default: (await import('./tags-page.tsx')).TagsPage }),
  isFor: ({ scopes }) => scopes.includes('agreements:read'),
  menu: { section: 'operation', label: { ja: 'タグ', en: 'Tags' }, icon: Tags, key: 't' },
};
