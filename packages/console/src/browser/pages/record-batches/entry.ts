import { Layers } from 'lucide-react';
import { readsRecords } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const recordBatchesEntry: PageEntry = {
  path: 'record-batches',
  load: async () => ({ default: (await import('./record-batches-page.tsx')).RecordBatchesPage }),
  isFor: readsRecords,
  menu: { section: 'evidence', label: { ja: '記録のまとまり', en: 'Record batches' }, icon: Layers, key: 'b' },
};

export const recordBatchEntry: PageEntry = {
  path: 'record-batches/:batchId',
  load: async () => ({ default: (await import('./record-batch-page.tsx')).RecordBatchPage }),
  isFor: readsRecords,
};
