import { accessReviewEntry } from './access-review/entry.ts';
import { auditTrailEntry } from './audit-trail/entry.ts';
import { caseEntry } from './case/entry.ts';
import { completenessEntry } from './completeness/entry.ts';
import { delegationsEntry } from './delegations/entry.ts';
import { disclosureEntry, disclosuresEntry, newDisclosureEntry } from './disclosures/entry.ts';
import { disposalsEntry } from './disposals/entry.ts';
import { exportEntry, exportsEntry } from './exports/entry.ts';
import { groupsEntry } from './groups/entry.ts';
import { inboxEntry } from './inbox/entry.ts';
import { inspectionEntry } from './inspection/entry.ts';
import { legalHoldsEntry } from './legal-holds/entry.ts';
import { logEntry } from './log/entry.ts';
import type { PageEntry } from './page-entry.ts';
import { periodRecordEntry, periodRecordsEntry } from './period-records/entry.ts';
import { reconciliationEntry, reconciliationsEntry } from './reconciliations/entry.ts';
import { recordEntry } from './record/entry.ts';
import { recordBatchEntry, recordBatchesEntry } from './record-batches/entry.ts';
import { recordsEntry } from './records/entry.ts';
import { routesEntry } from './routes/entry.ts';

/** Every page, in the order of the menu. */
export const pages: readonly PageEntry[] = [
  // work
  inboxEntry,
  caseEntry,
  inspectionEntry,
  // evidence
  recordsEntry,
  recordEntry,
  exportsEntry,
  exportEntry,
  recordBatchesEntry,
  recordBatchEntry,
  periodRecordsEntry,
  periodRecordEntry,
  disclosuresEntry,
  newDisclosureEntry,
  disclosureEntry,
  completenessEntry,
  reconciliationsEntry,
  reconciliationEntry,
  legalHoldsEntry,
  disposalsEntry,
  logEntry,
  auditTrailEntry,
  accessReviewEntry,
  // settings
  routesEntry,
  groupsEntry,
  delegationsEntry,
];
