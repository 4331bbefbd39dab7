import type {
  AcquisitionRecordMade,
  AcquisitionReported,
  AgreementChanged,
  AkashiEvent,
  ApplicabilityDecided,
  CaseDecided,
  CaseOpened,
  CaseOverdue,
  CaseReminded,
  ConfirmationMade,
  ContractDocumentAttached,
  ContractDocumentWithdrawn,
  CounterpartyAnswered,
  CounterpartyInvited,
  CounterpartyKeyRegistered,
  ExportAborted,
  ExportHandedOver,
  ExportRequested,
  ForeignReviewDue,
  ForeignReviewMade,
  InspectionEnded,
  InspectionGranted,
  InspectionHandedOver,
  LegalHoldPlaced,
  LegalHoldReleased,
  NoticePublished,
  NoticeReference,
  PartyChanged,
  PeriodRecordClosed,
  PeriodRecordOpened,
  PeriodRetentionDecided,
  ProviderIdentityConfirmed,
  ProvisionFiled,
  ProvisionMade,
  ProvisionReported,
  ProvisionSettled,
  RecordBatchApproved,
  RecordBatchClosed,
  RecordCorrected,
  RecordDisposed,
  RecordMade,
  ReviewRequested,
  TagPublished,
} from '@akashi/contracts';

interface HashedReference {
  agreementId: string;
  version: number;
  contentHash: string;
}

/** The names that one piece of evidence gives another by. No part holds a colon: codes, ids, versions and principals have none. */
export const referenceTo = {
  /** With its principal: a browser makes the id, and must not lend its consent to another person. */
  consent: (principal: string, consentId: string) => `consent:${principal}:${consentId}`,
  notice: ({ noticeId, version, contentHash }: NoticeReference) => `notice:${noticeId}:${version}:${contentHash}`,
  agreement: ({ agreementId, version, contentHash }: HashedReference) =>
    `agreement:${agreementId}:${version}:${contentHash}`,
  party: ({ partyId, version }: { partyId: string; version: number }) => `party:${partyId}:${version}`,
  tag: ({ tagId, revision }: { tagId: string; revision: number }) => `tag:${tagId}:${revision}`,
  confirmation: (confirmationId: string) => `confirmation:${confirmationId}`,
  provision: (provisionId: string) => `provision:${provisionId}`,
  settlement: (provisionId: string) => `settlement:${provisionId}`,
  record: (recordId: string) => `record:${recordId}`,
  correction: (recordId: string) => `correction:${recordId}`,
  filed: (provisionId: string) => `filed:${provisionId}`,
  batch: (batchId: string) => `batch:${batchId}`,
  batchApproval: (batchId: string) => `batch_approval:${batchId}`,
  case: (caseId: string) => `case:${caseId}`,
  periodRecord: (periodRecordId: string) => `period_record:${periodRecordId}`,
  /** By its batch: a period record has a closing for each supplement. */
  periodClosing: (batchId: string) => `period_closing:${batchId}`,
  periodRetention: (periodRecordId: string) => `period_retention:${periodRecordId}`,
  document: (documentId: string) => `document:${documentId}`,
  documentWithdrawal: (documentId: string) => `document_withdrawal:${documentId}`,
  export: (exportId: string) => `export:${exportId}`,
  inspection: (inspectionId: string) => `inspection:${inspectionId}`,
  review: (reviewId: string) => `review:${reviewId}`,
  counterpartyKey: (keyId: string) => `counterparty_key:${keyId}`,
  reconciliation: (reconciliationId: string) => `reconciliation:${reconciliationId}`,
  disclosure: (disclosureId: string) => `disclosure:${disclosureId}`,
  providerIdentity: (confirmationId: string) => `provider_identity:${confirmationId}`,
  acquisition: (acquisitionId: string) => `acquisition:${acquisitionId}`,
  hold: (holdId: string) => `hold:${holdId}`,
  disposal: (disposalId: string) => `disposal:${disposalId}`,
  applicability: (decisionId: string) => `applicability:${decisionId}`,
  invitation: (invitationId: string) => `invitation:${invitationId}`,
  /** By its agreement: what was reviewed of it, and when it was due, together. */
  foreignReview: (agreementId: string) => `foreign_review:${agreementId}`,
};

const referencesByType: Record<string, (event: never) => string[]> = {
  'consent.recorded': consentReferences,
  'consent.withdrawn': consentReferences,
  'declaration.recorded': consentReferences,
  'notice.published': ({ data }: NoticePublished) => [referenceTo.notice(data)],
  'agreement.changed': ({ data: { agreementId, versions } }: AgreementChanged) =>
    versions.map(({ version, contentHash }) => referenceTo.agreement({ agreementId, version, contentHash })),
  'party.changed': ({ data }: PartyChanged) => [referenceTo.party(data)],
  'tag.published': ({ data }: TagPublished) => [referenceTo.tag(data)],
  'confirmation.made': ({ data }: ConfirmationMade) => [referenceTo.confirmation(data.confirmationId)],
  'provision.made': ({ data }: ProvisionMade) => [referenceTo.provision(data.provisionId)],
  'provision.reported': ({ data }: ProvisionReported) => [referenceTo.provision(data.provisionId)],
  'provision.settled': ({ data }: ProvisionSettled) => [referenceTo.settlement(data.provisionId)],
  'record.made': ({ data }: RecordMade) => [referenceTo.record(data.recordId)],
  'record.corrected': ({ data }: RecordCorrected) => [referenceTo.correction(data.recordId)],
  'provision.filed': ({ data }: ProvisionFiled) => [referenceTo.filed(data.provisionId)],
  'record_batch.closed': ({ data }: RecordBatchClosed) => [referenceTo.batch(data.batchId)],
  'record_batch.approved': ({ data }: RecordBatchApproved) => [referenceTo.batchApproval(data.batchId)],
  'period_record.opened': ({ data }: PeriodRecordOpened) => [referenceTo.periodRecord(data.periodRecordId)],
  'period_record.closed': ({ data }: PeriodRecordClosed) => [referenceTo.periodClosing(data.batchId)],
  'contract_document.attached': ({ data }: ContractDocumentAttached) => [referenceTo.document(data.documentId)],
  'contract_document.withdrawn': ({ data }: ContractDocumentWithdrawn) => [
    referenceTo.documentWithdrawal(data.documentId),
  ],
  'period_record.retention_decided': ({ data }: PeriodRetentionDecided) => [
    referenceTo.periodRetention(data.periodRecordId),
  ],
  'export.requested': ({ data }: ExportRequested) => [referenceTo.export(data.exportId)],
  'export.handed_over': ({ data }: ExportHandedOver) => [referenceTo.export(data.exportId)],
  'export.aborted': ({ data }: ExportAborted) => [referenceTo.export(data.exportId)],
  'inspection.granted': ({ data }: InspectionGranted) => [referenceTo.inspection(data.inspectionId)],
  'inspection.ended': ({ data }: InspectionEnded) => [referenceTo.inspection(data.inspectionId)],
  'inspection.handed_over': ({ data }: InspectionHandedOver) => [referenceTo.inspection(data.inspectionId)],
  'review.requested': ({ data }: ReviewRequested) => [referenceTo.review(data.reviewId)],
  'counterparty_key.registered': ({ data }: CounterpartyKeyRegistered) => [referenceTo.counterpartyKey(data.keyId)],
  'reconciliation.compared': ofReconciliation,
  'reconciliation.difference_resolved': ofReconciliation,
  'reconciliation.approved': ofReconciliation,
  'disclosure.prepared': ofDisclosure,
  'disclosure.answered': ofDisclosure,
  'disclosure.handed_over': ofDisclosure,
  'provider_identity.confirmed': ({ data }: ProviderIdentityConfirmed) => [
    referenceTo.providerIdentity(data.confirmationId),
  ],
  'acquisition.reported': ({ data }: AcquisitionReported) => [referenceTo.acquisition(data.acquisitionId)],
  'acquisition_record.made': ({ data }: AcquisitionRecordMade) => [referenceTo.record(data.recordId)],
  'legal_hold.placed': ({ data }: LegalHoldPlaced) => [referenceTo.hold(data.holdId)],
  'legal_hold.released': ({ data }: LegalHoldReleased) => [referenceTo.hold(data.holdId)],
  'record.disposed': ({ data }: RecordDisposed) => [referenceTo.disposal(data.disposalId)],
  'case.opened': ({ data }: CaseOpened) => [referenceTo.case(data.caseId)],
  'case.decided': ({ data }: CaseDecided) => [referenceTo.case(data.caseId)],
  'case.reminded': ({ data }: CaseReminded) => [referenceTo.case(data.caseId)],
  'case.overdue': ({ data }: CaseOverdue) => [referenceTo.case(data.caseId)],
  'applicability.decided': ({ data }: ApplicabilityDecided) => [referenceTo.applicability(data.decisionId)],
  'counterparty.invited': ({ data }: CounterpartyInvited) => [referenceTo.invitation(data.invitationId)],
  'counterparty.answered': ({ data }: CounterpartyAnswered) => [referenceTo.invitation(data.invitationId)],
  'foreign_review.made': ({ data }: ForeignReviewMade) => [referenceTo.foreignReview(data.agreementId)],
  'foreign_review.due': ({ data }: ForeignReviewDue) => [referenceTo.foreignReview(data.agreementId)],
};

/** What other evidence may name this event by. A type that nothing names gives none. */
export function referencesOf(event: AkashiEvent): string[] {
  return referencesByType[event.type]?.(event as never) ?? [];
}

/**
 * The evidence that a provision's record is derived from: exactly the versions it relied on. The record waits for all of them, so
 * that its bundle is complete; the tag is shown with it but not waited for, because no item of Rule 28 comes from it.
 */
export function referencesNeeded({
  agreement,
  provider,
  recipient,
  consent,
  confirmationId,
  principal,
}: NeededBasis): string[] {
  return [
    ...(agreement ? [referenceTo.agreement(agreement)] : []),
    ...(provider ? [referenceTo.party(provider)] : []),
    ...(recipient ? [referenceTo.party(recipient)] : []),
    ...(consent ? [referenceTo.consent(principal, consent.consentId), referenceTo.notice(consent.notice)] : []),
    ...(confirmationId ? [referenceTo.confirmation(confirmationId)] : []),
  ];
}

/** Null: what a report cites and isn't here. */
type NeededBasis = Pick<ProvisionMade['data'], 'consent' | 'confirmationId' | 'principal'> &
  Pick<RecordMade['data']['basis'], 'agreement' | 'provider' | 'recipient'>;

function consentReferences({ id, data }: AkashiEvent<string, { principal: string }>): string[] {
  return [referenceTo.consent(data.principal, id)];
}

function ofReconciliation({ data }: AkashiEvent<string, { reconciliationId: string }>): string[] {
  return [referenceTo.reconciliation(data.reconciliationId)];
}

function ofDisclosure({ data }: AkashiEvent<string, { disclosureId: string }>): string[] {
  return [referenceTo.disclosure(data.disclosureId)];
}
