import { readsRecords } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const recordEntry: PageEntry = {
  path: 'records/:recordId',
  load: async () => ({ default: (await import('./record-page.tsx')).RecordPage }),
  isFor: readsRecords,
};
