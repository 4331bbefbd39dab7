import type { PageEntry } from '../page-entry.ts';

const load = async () => ({ default: (await import('./editor-page.tsx')).EditorPage });
const isFor: PageEntry['isFor'] = ({ scopes }) => scopes.includes('agreements:write');

export const newAgreementEntry: PageEntry = { path: 'agreements/new', load, isFor };
export const editAgreementEntry: PageEntry = { path: 'agreements/:agreementId/edit', load, isFor };
