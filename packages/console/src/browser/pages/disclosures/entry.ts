import { UserSearch } from 'lucide-react';
import { worksHere } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const disclosuresEntry: PageEntry = {
  path: 'disclosures',
  load: async () => ({ default: (await import('./disclosures-page.tsx')).DisclosuresPage }),
  isFor: worksHere,
  menu: { section: 'evidence', label: { ja: '開示', en: 'Disclosure' }, icon: UserSearch, key: 'k' },
};

export const newDisclosureEntry: PageEntry = {
  path: 'disclosures/new',
  load: async () => ({ default: (await import('./new-disclosure-page.tsx')).NewDisclosurePage }),
  isFor: worksHere,
};

export const disclosureEntry: PageEntry = {
  path: 'disclosures/:disclosureId',
  load: async () => ({ default: (await import('./disclosure-page.tsx')).DisclosurePage }),
  isFor: worksHere,
};
