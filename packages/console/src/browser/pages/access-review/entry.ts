import { UserCheck } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const accessReviewEntry: PageEntry = {
  path: 'access-review',
  load: async () => ({ default: (await import('./access-review-page.tsx')).AccessReviewPage }),
  isFor: ({ scopes }) => scopes.includes('routes:read'),
  menu: { section: 'evidence', label: { ja: '権限の点検', en: 'Access review' }, icon: UserCheck, key: 'v' },
};
