import { Footprints } from 'lucide-react';
import type { PageEntry } from '../page-entry.ts';

export const auditTrailEntry: PageEntry = {
  path: 'audit-trail',
  load: async () => ({ default: (await import('./audit-trail-page.tsx')).AuditTrailPage }),
  isFor: ({ roles }) => roles.includes('auditor'),
  menu: { section: 'evidence', label: { ja: '監査証跡', en: 'Audit trail' }, icon: Footprints, key: 'u' },
};
