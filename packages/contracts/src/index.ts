export { contractOf, type Decoded, decodeEvent, type EncodedEvent, encodeEvent } from './codec.ts';
export {
  type ConsentDecision,
  type ConsentEntry,
  type ConsentState,
  consentDecision,
  consentEntrySchema,
  consentStateSchema,
  emptyConsentState,
  joinConsent,
  type NoticeReference,
  noticeReferenceSchema,
} from './consent-state.ts';
export { contentHash } from './content-hash.ts';
export {
  type AkashiEvent,
  dataSchemaOf,
  defineEvent,
  type EventContract,
  type EventOf,
  newEvent,
  topicOf,
  topicsOf,
} from './define-event.ts';
export {
  type AcquisitionRecordMade,
  type AcquisitionReported,
  acquisitionRecordItemsSchema,
  acquisitionRecordMade,
  acquisitionReported,
  identityConfirmationMethodSchema,
  type ProviderIdentityConfirmed,
  providerIdentityConfirmed,
} from './events/acquisitions.ts';
export {
  type AgreementItem,
  agreementDocumentSchema,
  agreementItemSchema,
  consideredSignSchema,
  itemKindSchema,
  type MatchKey,
  matchKeySchema,
} from './events/agreement-terms.ts';
export {
  type AgreementChanged,
  type AgreementContent,
  type AgreementVersion,
  type ApplicabilityDecision,
  agreementChanged,
  agreementContentSchema,
  agreementVersionSchema,
  applicabilityBasisSchema,
  applicabilityDecisionSchema,
  foreignRecipientSchema,
} from './events/agreements.ts';
export { type ApplicabilityDecided, applicabilityDecided } from './events/applicability.ts';
export { type AuditLogged, auditLogged } from './events/audit.ts';
export { type CaseOverdue, type CaseReminded, caseOverdue, caseReminded } from './events/case-deadlines.ts';
export { type ConsentMethodFacts, consentMethodFactsSchema } from './events/consent-method-facts.ts';
export { type ConsentStateChanged, consentStateChanged } from './events/consent-states.ts';
export {
  type ConsentEvent,
  type ConsentRecorded,
  type ConsentWithdrawn,
  consentEntriesOf,
  consentRecorded,
  consentWithdrawn,
  type DeclarationRecorded,
  declarationRecorded,
} from './events/consents.ts';
export {
  type ContractDocumentAttached,
  type ContractDocumentWithdrawn,
  contractDocumentAttached,
  contractDocumentWithdrawn,
  type DocumentKind,
  documentKindSchema,
  type StatedItem,
  statedItemSchema,
} from './events/contract-documents.ts';
export {
  type CounterpartyAnswered,
  type CounterpartyInvited,
  counterpartyAnswered,
  counterpartyInvited,
} from './events/counterparties.ts';
export {
  type CaseDecided,
  type CaseKind,
  type CaseOpened,
  caseAssigneesSchema,
  caseDecided,
  caseKindSchema,
  caseOpened,
  caseSubjectSchema,
} from './events/decisions.ts';
export {
  type DisclosureAnswered,
  type DisclosureAnswerKind,
  type DisclosureForm,
  type DisclosureHandedOver,
  type DisclosurePrepared,
  disclosureAnswered,
  disclosureAnswerKindSchema,
  disclosureFormSchema,
  disclosureHandedOver,
  disclosurePrepared,
  type RefusalGround,
  refusalGroundSchema,
} from './events/disclosures.ts';
export { type RecordDisposed, recordDisposed } from './events/disposals.ts';
export {
  type ExportAborted,
  type ExportFormat,
  type ExportHandedOver,
  type ExportRequested,
  exportAborted,
  exportFormatSchema,
  exportHandedOver,
  exportRequested,
} from './events/exports.ts';
export {
  type ForeignReviewDue,
  type ForeignReviewMade,
  foreignReviewDue,
  foreignReviewMade,
  type ReviewSubject,
  reviewSubjectSchema,
} from './events/foreign-reviews.ts';
export {
  type InspectionEnded,
  type InspectionGranted,
  type InspectionHandedOver,
  inspectionEnded,
  inspectionGranted,
  inspectionHandedOver,
} from './events/inspections.ts';
export {
  type HoldScope,
  holdScopeSchema,
  type LegalHoldPlaced,
  type LegalHoldReleased,
  legalHoldPlaced,
  legalHoldReleased,
} from './events/legal-holds.ts';
export { type MethodReason, methodReasonSchema } from './events/method-reason.ts';
export {
  foreignInformationSchema,
  type NoticeContent,
  type NoticePublished,
  noticeContentSchema,
  noticePublished,
} from './events/notices.ts';
export {
  identityEvidenceSchema,
  type PartyChanged,
  type PartyDetails,
  partyChanged,
  partyDetailsSchema,
} from './events/parties.ts';
export {
  acquisitionPeriodItemsSchema,
  type Period,
  type PeriodRecordClosed,
  type PeriodRecordOpened,
  periodRecordClosed,
  periodRecordOpened,
  periodSchema,
  provisionPeriodItemsSchema,
} from './events/period-records.ts';
export { type PeriodRetentionDecided, periodRetentionDecided } from './events/period-retentions.ts';
export { type ProvisionReported, provisionReported } from './events/provision-reports.ts';
export {
  type ConfirmationMade,
  confirmationMade,
  type ProvisionMade,
  type ProvisionSettled,
  provisionMade,
  provisionSettled,
} from './events/provisions.ts';
export {
  type CounterpartyKeyRegistered,
  counterpartyKeyRegistered,
  type DifferenceKind,
  type DifferenceOutcome,
  differenceKindSchema,
  differenceOutcomeSchema,
  type ReconciliationApproved,
  type ReconciliationCompared,
  type ReconciliationDifferenceResolved,
  reconciliationApproved,
  reconciliationCompared,
  reconciliationDifferenceResolved,
} from './events/reconciliations.ts';
export {
  changedReferenceSchema,
  type OmittedItems,
  omittedItemsSchema,
  type ProvisionFiled,
  type ProvisionRecordItems,
  provisionFiled,
  provisionRecordItemsSchema,
  type RecordBatchApproved,
  type RecordBatchClosed,
  type RecordCorrected,
  type RecordMade,
  recordBatchApproved,
  recordBatchClosed,
  recordCorrected,
  recordedPartySchema,
  recordMade,
} from './events/records.ts';
export { type ReviewRequested, reviewRequested } from './events/reviews.ts';
export { originSchema, type SiteChanged, siteChanged, siteKeySchema } from './events/sites.ts';
export { eventNameSchema, propertiesSchema, type TagEventReceived, tagEventReceived } from './events/tag-events.ts';
export {
  type ItemSource,
  itemSourceSchema,
  type TagContent,
  type TagPublished,
  tagContentSchema,
  tagPublished,
} from './events/tags.ts';
export { eventContracts } from './events.ts';
export { type ConsentSubmission, consentSubmissionSchema } from './http/consent-submission.ts';
export {
  backendTagEventSubmissionSchema,
  type TagEventSubmission,
  tagEventSubmissionSchema,
} from './http/tag-event-submission.ts';
export { newId } from './new-id.ts';
export { browserPrincipalSchema, principalSchema } from './principal.ts';
export { saidDigest } from './said-digest.ts';
export { type ErrorDetail, ServiceError } from './service-error.ts';
export { type ServiceName, serviceNames, type Topic, type TopicName, topicNames, topics } from './topics.ts';
export { vagueItemReason } from './vague-item.ts';
export { vaguePrincipalReason } from './vague-principal.ts';
export {
  type ConfirmationMethod,
  codeSchema,
  confirmationMethodSchema,
  currentRuleSet,
  dateSchema,
  eventIdSchema,
  type ForeignConfirmationMethod,
  foreignConfirmationMethodSchema,
  type InfoItem,
  infoItemSchema,
  type Localized,
  localizedSchema,
  monthSchema,
  type RecordMethod,
  recordMethodSchema,
  ruleSetSchema,
  sha256Schema,
  tenantSchema,
  timestampSchema,
} from './vocabulary.ts';
