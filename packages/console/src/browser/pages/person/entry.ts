import { UserSearch } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

/** Looking a person up is for those who answer to that person: the services ask for scopes of their own and log each look. */
const roles = ['auditor', 'requester', 'privacy_officer'];

export const personEntry: PageEntry = {
  path: 'person',
  load: async () => ({ default: (await import('./person-page.tsx')).PersonPage }),
  isFor: (me) => me.roles.some((role) => roles.includes(role)),
  menu: { section: 'evidence', label: { ja: '本人の経過', en: 'A person’s timeline' }, icon: UserSearch, key: 'p' },
};
