import type { PageEntry } from '../page-entry.ts';

export const caseEntry: PageEntry = {
  path: 'cases/:caseId',
  load: async () => ({ default: (await import('./case-page.tsx')).CasePage }),
  isFor: ({ scopes }) => scopes.includes('cases:read'),
};
