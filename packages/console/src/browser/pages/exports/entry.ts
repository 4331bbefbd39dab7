import { readsRecords, worksHere } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const exportsEntry: PageEntry = {
  path: 'exports',
  load: async () => ({ default: (await import('./exports-page.tsx')).ExportsPage }),
  isFor: worksHere,
};

export const exportEntry: PageEntry = {
  path: 'exports/:exportId',
  load: async () => ({ default: (await import('./export-page.tsx')).ExportPage }),
  isFor: readsRecords,
};
