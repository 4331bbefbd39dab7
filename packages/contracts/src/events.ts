import type { EventContract } from './define-event.ts';
import { acquisitionRecordMade, acquisitionReported, providerIdentityConfirmed } from './events/acquisitions.ts';
import { agreementChanged } from './events/agreements.ts';
import { applicabilityDecided } from './events/applicability.ts';
import { auditLogged } from './events/audit.ts';
import { caseOverdue, caseReminded } from './events/case-deadlines.ts';
import { consentStateChanged } from './events/consent-states.ts';
import { consentRecorded, consentWithdrawn, declarationRecorded } from './events/consents.ts';
import { contractDocumentAttached, contractDocumentWithdrawn } from './events/contract-documents.ts';
import { counterpartyAnswered, counterpartyInvited } from './events/counterparties.ts';
import { caseDecided, caseOpened } from './events/decisions.ts';
import { disclosureAnswered, disclosureHandedOver, disclosurePrepared } from './events/disclosures.ts';
import { recordDisposed } from './events/disposals.ts';
import { exportAborted, exportHandedOver, exportRequested } from './events/exports.ts';
import { foreignReviewDue, foreignReviewMade } from './events/foreign-reviews.ts';
import { inspectionEnded, inspectionGranted, inspectionHandedOver } from './events/inspections.ts';
import { legalHoldPlaced, legalHoldReleased } from './events/legal-holds.ts';
import { noticePublished } from './events/notices.ts';
import { partyChanged } from './events/parties.ts';
import { periodRecordClosed, periodRecordOpened } from './events/period-records.ts';
import { periodRetentionDecided } from './events/period-retentions.ts';
import { provisionReported } from './events/provision-reports.ts';
import { confirmationMade, provisionMade, provisionSettled } from './events/provisions.ts';
import {
  counterpartyKeyRegistered,
  reconciliationApproved,
  reconciliationCompared,
  reconciliationDifferenceResolved,
} from './events/reconciliations.ts';
import {
  provisionFiled,
  recordBatchApproved,
  recordBatchClosed,
  recordCorrected,
  recordMade,
} from './events/records.ts';
import { reviewRequested } from './events/reviews.ts';
import { siteChanged } from './events/sites.ts';
import { tagEventReceived } from './events/tag-events.ts';
import { tagPublished } from './events/tags.ts';

/** Every event there is. Consumers decode by this list; generated pages are made from it. */
export const eventContracts: readonly EventContract[] = [
  partyChanged,
  siteChanged,
  noticePublished,
  consentRecorded,
  consentWithdrawn,
  declarationRecorded,
  consentStateChanged,
  tagEventReceived,
  confirmationMade,
  provisionMade,
  provisionSettled,
  tagPublished,
  agreementChanged,
  recordMade,
  provisionFiled,
  recordCorrected,
  recordBatchClosed,
  recordBatchApproved,
  providerIdentityConfirmed,
  acquisitionReported,
  acquisitionRecordMade,
  provisionReported,
  contractDocumentAttached,
  contractDocumentWithdrawn,
  periodRecordOpened,
  periodRecordClosed,
  periodRetentionDecided,
  exportRequested,
  exportHandedOver,
  exportAborted,
  inspectionGranted,
  inspectionEnded,
  inspectionHandedOver,
  counterpartyKeyRegistered,
  reconciliationCompared,
  reconciliationDifferenceResolved,
  reconciliationApproved,
  disclosurePrepared,
  disclosureAnswered,
  disclosureHandedOver,
  legalHoldPlaced,
  legalHoldReleased,
  recordDisposed,
  reviewRequested,
  caseOpened,
  caseDecided,
  caseReminded,
  caseOverdue,
  applicabilityDecided,
  counterpartyInvited,
  counterpartyAnswered,
  foreignReviewMade,
  foreignReviewDue,
  auditLogged,
];
