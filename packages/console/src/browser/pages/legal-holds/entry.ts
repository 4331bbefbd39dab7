import { ShieldAlert } from 'lucide-react';
import { worksHere } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const legalHoldsEntry: PageEntry = {
  path: 'legal-holds',
  load: async () => ({ default: (await import('./legal-holds-page.tsx')).LegalHoldsPage }),
  isFor: worksHere,
  menu: { section: 'evidence', label: { ja: '法的保全', en: 'Legal holds' }, icon: ShieldAlert, key: 'h' },
};
