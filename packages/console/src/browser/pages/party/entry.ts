import type { PageEntry } from '../page-entry.ts';

export const partyEntry: PageEntry = {
  path: 'parties/:partyId',
  load: async () => ({ default: (await import('./party-page.tsx')).PartyPage }),
  isFor: ({ scopes }) => scopes.includes('parties:read'),
};
