import { z } from 'zod';
import { noticeReferenceSchema } from '../consent-state.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import {
  codeSchema,
  confirmationMethodSchema,
  dateSchema,
  eventIdSchema,
  foreignConfirmationMethodSchema,
  recordMethodSchema,
  ruleSetSchema,
  sha256Schema,
  tenantSchema,
  timestampSchema,
} from '../vocabulary.ts';
import { applicabilityDecisionSchema } from './agreements.ts';
import { methodReasonSchema } from './method-reason.ts';

/** Who the other company was when the record was made (Rules 24(1), 28(1)). */
export const recordedPartySchema = z.object({
  partyName: z.string(),
  partyAddress: z.string(),
  representativeName: z.string().nullable(),
});

/** Exactly the items of Rule 28(1) for the provider. The person is not one of them; the information itself is not kept. */
export const provisionRecordItemsSchema = z.object({
  /** That the consent of Act 31(1)(i) was confirmed, and how (Rule 26(1), (3)); null only in a deficient record. */
  consentConfirmed: z.object({ confirmationMethod: confirmationMethodSchema }).nullable(),
  /** Only where the recipient is abroad: that the information of Act 31(1)(ii) was confirmed, and how (Rule 26(2)). */
  foreignInformationConfirmed: z.object({ confirmationMethod: foreignConfirmationMethodSchema }).optional(),
  /** The day of provision, in Japan's time. */
  providedOn: dateSchema,
  /** Null only where it is omitted by reference (Rule 28(2)). */
  counterparty: recordedPartySchema.nullable(),
  /** Empty only where they are omitted by reference (Rule 28(2)). */
  infoItems: z.array(z.string()),
});

/** Items left out because a kept record has them with the same content (Rules 24(2), 28(2)): that record is then kept as long as this one. */
export const omittedItemsSchema = z.object({
  recordId: z.uuid(),
  items: z.array(z.enum(['consent', 'foreignInformation', 'counterparty', 'principalIdentifier', 'infoItems'])).min(1),
});

/** A correction of a record that another omits items by reference to. */
export const changedReferenceSchema = z.object({
  recordId: z.uuid(),
  correctionId: z.uuid(),
  kind: z.enum(['voided', 'rejected', 'amended']),
  /** Items that were omitted by reference to that record and that it no longer covers: it states none that counts, or another. */
  uncovered: z.array(omittedItemsSchema.shape.items.element),
});

const basisSchema = z.object({
  provisionId: z.uuid(),
  confirmationId: z.uuid().nullable(),
  consentId: eventIdSchema.nullable(),
  notice: noticeReferenceSchema.nullable(),
  agreement: z.object({ agreementId: codeSchema, version: z.int().positive(), contentHash: sha256Schema }).nullable(),
  provider: z.object({ partyId: codeSchema, version: z.int().positive() }).nullable(),
  recipient: z.object({ partyId: codeSchema, version: z.int().positive() }).nullable(),
  /** Null where the recipient made the record by proxy: no tag of ours sent anything. */
  tag: z.object({ tagId: codeSchema, revision: z.int().positive() }).nullable(),
});

/** The provider's record (`ProvisionRecord`, Act 31(3), Rule 28), with what it was derived from beside its statutory items. */
export const recordMade = defineEvent({
  type: 'record.made',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    recordId: z.uuid(),
    side: z.literal('provider'),
    recordMethod: recordMethodSchema,
    /** The lump record or contract that this entry adds to; absent for a record made per occasion. */
    periodRecordId: z.uuid().optional(),
    /** Why it is made by this method, where the agreement alone doesn't say so (Rule 27(3)). */
    methodReason: methodReasonSchema.optional(),
    /** The attached documents that state its items, where they decided the method. */
    contractDocuments: z.array(z.uuid()).optional(),
    omitted: omittedItemsSchema.optional(),
    /** The recipient that made the provider's record for it (guideline 3-7-4-2-4). */
    recordedByProxy: z.object({ partyId: codeSchema }).optional(),
    ruleSet: ruleSetSchema,
    items: provisionRecordItemsSchema,
    basis: basisSchema,
    /** The day the record was made, in Japan's time. */
    madeOn: dateSchema,
    /** Null while the last provision that counts isn't known: an open record has no end. */
    retentionStartsOn: dateSchema.nullable(),
    /** The last day it is kept, in Japan's time; null while it is open. */
    retentionUntil: dateSchema.nullable(),
    /** What the rules ask for and the record lacks; empty when it is complete. */
    deficiencies: z.array(z.string()),
  }),
  subject: (data) => data.recordId,
});

/** A provision for which no statutory record is owed, with the decision that says so. */
export const provisionFiled = defineEvent({
  type: 'provision.filed',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    provisionId: z.uuid(),
    agreement: z.object({ agreementId: codeSchema, version: z.int().positive(), contentHash: sha256Schema }),
    applicabilityDecision: applicabilityDecisionSchema,
    filedAt: timestampSchema,
  }),
  subject: (data) => data.provisionId,
});

/** A new entry that corrects a record; the record itself never changes. */
export const recordCorrected = defineEvent({
  type: 'record.corrected',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    correctionId: z.uuid(),
    recordId: z.uuid(),
    /**
     * `voided`: nothing was sent after all. `rejected`: an approver did not accept it. `amended`: `items` say what is right.
     * `reference_changed`: the record that it omits items by reference to was corrected (Rules 24(2), 28(2)); `reference` says how.
     */
    kind: z.enum(['voided', 'rejected', 'amended', 'reference_changed']),
    reason: z.string().min(1).max(2000),
    /** The statutory items as they should have been, of an `amended` record only. */
    items: z.record(z.string(), z.unknown()).optional(),
    /** The agreement's codes of the items that `items.infoItems` names, in the same order; absent: they are known by their names. */
    itemCodes: z.array(codeSchema).optional(),
    /** Of a `reference_changed` record only: what became of the record referred to. */
    reference: changedReferenceSchema.optional(),
    /** Who corrected it; absent where the system did. */
    correctedBy: z.string().optional(),
    /** The case that rejected it. */
    caseId: z.uuid().optional(),
    correctedAt: timestampSchema,
  }),
  subject: (data) => data.recordId,
});

/** A day's records of one agreement, closed for approval. */
export const recordBatchClosed = defineEvent({
  type: 'record_batch.closed',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    batchId: z.uuid(),
    /** Whose records: a batch never holds both sides'. Absent: the provider's. */
    side: z.enum(['provider', 'recipient']).optional(),
    /** Of a recipient's batch: the provider's tenant that the agreement is of, as the acquisitions named it. */
    providerTenant: tenantSchema.nullable().optional(),
    agreementId: codeSchema,
    /** The day of making, in Japan's time. */
    madeOn: dateSchema,
    /** 0 for the day's batch, 1 and up for supplements of late records. */
    supplement: z.int().nonnegative(),
    /** The batch sent back or withdrawn whose records these are. */
    replaces: z.uuid().optional(),
    /** Of a batch that replaces another: 1 when its records are submitted again for the first time, and so on. */
    resubmission: z.int().positive().optional(),
    /**
     * RFC 6962 root over the SHA-256 of each record's value (`record.made`, `acquisition_record.made`), ordered by record id, each followed
     * by those of its corrections as made. Of a resubmission the SHA-256 of `akashi-batch-resubmission/1`, a line feed and its number in
     * decimal comes first: a decision is bound to this submission alone.
     */
    contentHash: sha256Schema,
    recordCount: z.int().positive(),
    /** Corrections that the hash covers. */
    correctionCount: z.int().nonnegative().optional(),
    /** Records with such a correction. */
    correctedCount: z.int().nonnegative().optional(),
    deficientCount: z.int().nonnegative(),
    /** Records without a confirmation that the Act asks for (30(1)(i), 31(1)), or with one that came late. */
    unconfirmedCount: z.int().nonnegative().optional(),
    /** The lump record or contract whose entries these are; `madeOn` is then the day of closing. */
    periodRecordId: z.uuid().optional(),
    /** Whoever closed it; null when the schedule did. */
    closedBy: z.string().nullable(),
    closedAt: timestampSchema,
  }),
  subject: (data) => data.batchId,
});

export const recordBatchApproved = defineEvent({
  type: 'record_batch.approved',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    batchId: z.uuid(),
    contentHash: sha256Schema,
    caseId: z.uuid(),
    approvedBy: z.array(z.string()).min(1),
    approvedAt: timestampSchema,
  }),
  subject: (data) => data.batchId,
});

export type OmittedItems = z.infer<typeof omittedItemsSchema>;
export type ProvisionRecordItems = z.infer<typeof provisionRecordItemsSchema>;
export type RecordMade = EventOf<typeof recordMade>;
export type ProvisionFiled = EventOf<typeof provisionFiled>;
export type RecordCorrected = EventOf<typeof recordCorrected>;
export type RecordBatchClosed = EventOf<typeof recordBatchClosed>;
export type RecordBatchApproved = EventOf<typeof recordBatchApproved>;
