import { CalendarRange } from 'lucide-react';
import { worksHere } from '../../session/who-reads.ts';
import type { PageEntry } from '../page-entry.ts';

export const periodRecordsEntry: PageEntry = {
  path: 'period-records',
  load: async () => ({ default: (await import('./period-records-page.tsx')).PeriodRecordsPage }),
  isFor: worksHere,
  menu: { section: 'evidence', label: { ja: '一括・代替の記録', en: 'Period records' }, icon: CalendarRange, key: 'l' },
};

export const periodRecordEntry: PageEntry = {
  path: 'period-records/:periodRecordId',
  load: async () => ({ default: (await import('./period-record-page.tsx')).PeriodRecordPage }),
  isFor: worksHere,
};
