import { Waypoints } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const routesEntry: PageEntry = {
  path: 'settings/routes',
  load: async () => ({ default: (await import('./routes-page.tsx')).RoutesPage }),
  isFor: ({ scopes }) => scopes.includes('routes:read'),
  menu: { section: 'settings', label: { ja: '承認の経路', en: 'Approval routes' }, icon: Waypoints, key: 'r' },
};
