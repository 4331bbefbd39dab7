import type { Me } from './session.ts';

/** Whom the pages of evidence are for: everybody of the company who reads cases, and inspectors, within what they were granted. */
export const readsRecords = ({ scopes, roles }: Me): boolean =>
  scopes.includes('cases:read') || roles.includes('inspector');

/** The same without inspectors, who are given nothing of it. */
export const worksHere = ({ scopes }: Me): boolean => scopes.includes('cases:read');
