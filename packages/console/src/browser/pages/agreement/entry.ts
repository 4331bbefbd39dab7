import type { PageEntry } from '../page-entry.ts';

export const agreementEntry: PageEntry = {
  path: 'agreements/:agreementId',
  load: async () => ({ default: (await import('./agreement-page.tsx')).AgreementPage }),
  isFor: ({ scopes }) => scopes.includes('agreements:read'),
};
