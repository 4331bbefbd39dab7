import { Inbox } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const inboxEntry: PageEntry = {
  path: 'inbox',
  load: async () => ({ default: (await import('./inbox-page.tsx')).InboxPage }),
  isFor: ({ scopes }) => scopes.includes('cases:read'),
  menu: { section: 'work', label: { ja: '承認待ち', en: 'Inbox' }, icon: Inbox, key: 'i' },
};
