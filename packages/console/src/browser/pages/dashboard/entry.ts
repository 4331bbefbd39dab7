import { ChartColumn } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const dashboardEntry: PageEntry = {
  path: 'dashboard',
  load: async () => ({ default: (await import('./dashboard-page.tsx')).DashboardPage }),
  isFor: ({ scopes }) => scopes.includes('cases:read'),
  menu: { section: 'work', label: { ja: '概況', en: 'Dashboard' }, icon: ChartColumn, key: 'h' },
};
