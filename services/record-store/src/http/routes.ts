import { deadLetterRoutes, type HttpServer } from '@akashi/service-kit';
import { acquisitionRoutes } from './acquisitions.ts';
import { auditTrailRoutes } from './audit-trail.ts';
import { batchRecordRoutes } from './batch-records.ts';
import { completenessRoutes } from './completeness.ts';
import { completenessListRoutes } from './completeness-lists.ts';
import { contractDocumentRoutes } from './contract-documents.ts';
import { correctionRoutes } from './corrections.ts';
import { counterpartyKeyRoutes } from './counterparty-keys.ts';
import { disclosureRoutes } from './disclosures.ts';
import { disposalRoutes } from './disposals.ts';
import { documentWithdrawalRoutes } from './document-withdrawals.ts';
import { evidenceRoutes } from './evidence.ts';
import { exportRoutes } from './exports.ts';
import { guardInspectors } from './guard-inspectors.ts';
import { inclusionRoutes } from './inclusion.ts';
import { inspectionRoutes } from './inspections.ts';
import { legalHoldRoutes } from './legal-holds.ts';
import { logRoutes } from './log.ts';
import { logViews } from './log-views.ts';
import { myInspectionRoutes } from './my-inspection.ts';
import type { HttpParts } from './parts.ts';
import { periodRecordRoutes } from './period-records.ts';
import { providerIdentityRoutes } from './provider-identities.ts';
import { provisionRecordRoutes } from './provision-records.ts';
import { reconciliationDifferenceRoutes } from './reconciliation-differences.ts';
import { reconciliationListRoutes } from './reconciliation-list.ts';
import { reconciliationRoutes } from './reconciliations.ts';
import { recordBatchRoutes } from './record-batches.ts';
import { recordRoutes } from './records.ts';
import { retentionMonthRoutes } from './retention-months.ts';
import { tileRoutes } from './tiles.ts';
import { createTurns } from './turns.ts';

/** Statuses of the error codes that only this service has. */
export const statusOf: Readonly<Record<string, number>> = {
  nothing_to_close: 409,
  unknown_party: 422,
  incomplete_provider: 422,
  not_the_same: 422,
  batch_not_sent_back: 409,
  already_resubmitted: 409,
  hold_released: 409,
  unknown_scope: 422,
  not_in_checkpoint_yet: 409,
  unknown_agreement: 422,
  ambiguous_agreement: 422,
  document_hash_differs: 422,
  document_too_large: 413,
  document_withdrawn: 409,
  export_too_large: 422,
  exports_busy: 503,
  invalid_list: 422,
  list_unsigned: 422,
  signer_unknown: 422,
  signature_invalid: 422,
  nothing_to_resolve: 409,
  nothing_to_review: 409,
  already_in_review: 409,
  reconciliation_approved: 409,
  not_approved_yet: 409,
  not_disclosable: 422,
  outside_inspection: 403,
  role_missing: 403,
};

/** All routes of the service. */
export function addRoutes(app: HttpServer, parts: HttpParts): void {
  guardInspectors(app, parts);
  logViews(app, parts);
  recordRoutes(app, parts);
  evidenceRoutes(app, parts);
  providerIdentityRoutes(app, parts);
  acquisitionRoutes(app, parts);
  provisionRecordRoutes(app, parts);
  correctionRoutes(app, parts);
  legalHoldRoutes(app, parts);
  disposalRoutes(app, parts);
  retentionMonthRoutes(app, parts);
  recordBatchRoutes(app, parts);
  batchRecordRoutes(app, parts);
  periodRecordRoutes(app, parts);
  contractDocumentRoutes(app, parts);
  documentWithdrawalRoutes(app, parts);
  logRoutes(app, parts);
  inclusionRoutes(app, parts);
  tileRoutes(app, parts);
  completenessRoutes(app, parts);
  exportRoutes(app, parts);
  counterpartyKeyRoutes(app, parts);
  const turns = createTurns(3);
  reconciliationListRoutes(app, parts, turns);
  reconciliationRoutes(app, parts, turns);
  reconciliationDifferenceRoutes(app, parts);
  disclosureRoutes(app, parts);
  inspectionRoutes(app, parts);
  myInspectionRoutes(app, parts);
  auditTrailRoutes(app, parts);
  completenessListRoutes(app, parts);
  deadLetterRoutes(app, parts);
}
