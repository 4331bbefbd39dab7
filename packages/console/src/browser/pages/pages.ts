import { accessReviewEntry } from './access-review/entry.ts';
import { agreementEntry } from './agreement/entry.ts';
import { editAgreementEntry, newAgreementEntry } from './agreement-editor/entry.ts';
import { agreementsEntry } from './agreements/entry.ts';
import { auditTrailEntry } from './audit-trail/entry.ts';
import { campaignEntry } from './campaign/entry.ts';
import { caseEntry } from './case/entry.ts';
import { completenessEntry } from './completeness/entry.ts';
import { dashboardEntry } from './dashboard/entry.ts';
import { delegationsEntry } from './delegations/entry.ts';
import { destinationsEntry } from './destinations/entry.ts';
import { disclosureEntry, disclosuresEntry, newDisclosureEntry } from './disclosures/entry.ts';
import { disposalsEntry } from './disposals/entry.ts';
import { exportEntry, exportsEntry } from './exports/entry.ts';
import { groupsEntry } from './groups/entry.ts';
import { inboxEntry } from './inbox/entry.ts';
import { inspectionEntry } from './inspection/entry.ts';
import { legalHoldsEntry } from './legal-holds/entry.ts';
import { linkMapEntry } from './link-map/entry.ts';
import { logEntry } from './log/entry.ts';
import type { PageEntry } from './page-entry.ts';
import { partiesEntry } from './parties/entry.ts';
import { partyEntry } from './party/entry.ts';
import { periodRecordEntry, periodRecordsEntry } from './period-records/entry.ts';
import { personEntry } from './person/entry.ts';
import { reconciliationEntry, reconciliationsEntry } from './reconciliations/entry.ts';
import { recordEntry } from './record/entry.ts';
import { recordBatchEntry, recordBatchesEntry } from './record-batches/entry.ts';
import { recordsEntry } from './records/entry.ts';
import { routesEntry } from './routes/entry.ts';
import { tagsEntry } from './tags/entry.ts';

/** Every page, in the order of the menu. */
export const pages: readonly PageEntry[] = [
  // work
  inboxEntry,
  caseEntry,
  dashboardEntry,
  campaignEntry,
  inspectionEntry,
  // agreements
  agreementsEntry,
  newAgreementEntry,
  editAgreementEntry,
  agreementEntry,
  partiesEntry,
  partyEntry,
  linkMapEntry,
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
  personEntry,
  completenessEntry,
  reconciliationsEntry,
  reconciliationEntry,
  legalHoldsEntry,
  disposalsEntry,
  logEntry,
  auditTrailEntry,
  accessReviewEntry,
  // operation
  tagsEntry,
  destinationsEntry,
  // settings
  routesEntry,
  groupsEntry,
  delegationsEntry,
];
