import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import {
  codeSchema,
  confirmationMethodSchema,
  dateSchema,
  foreignConfirmationMethodSchema,
  monthSchema,
  ruleSetSchema,
  sha256Schema,
  timestampSchema,
} from '../vocabulary.ts';
import { methodReasonSchema } from './method-reason.ts';
import { recordedPartySchema } from './records.ts';

/** What a lump record or contract runs over: a month in Japan's time, or as long as the agreement's version is in effect. */
export const periodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('month'), month: monthSchema }),
  z.object({ kind: z.literal('agreement_life') }),
]);

/** The scope and period, which it is desirable to state (guideline 3-7-4-2-2): entries of another scope add to another period record. */
const scope = {
  periodRecordId: z.uuid(),
  side: z.enum(['provider', 'recipient']),
  recordMethod: z.enum(['lump', 'contract_substitute']),
  agreement: z.object({ agreementId: codeSchema, version: z.int().positive(), contentHash: sha256Schema }),
  /** The other company as it was recorded; its version as a party here, where it is one. */
  counterparty: z.object({
    partyId: codeSchema.nullable(),
    version: z.int().positive().nullable(),
    details: recordedPartySchema.nullable(),
  }),
  period: periodSchema,
};

const daysSchema = z.object({ firstDay: dateSchema, lastDay: dateSchema });

/** The items of Rule 28(1) of all entries together. */
export const provisionPeriodItemsSchema = z.object({
  /** Null only where no entry has it, and each is deficient. */
  consentConfirmed: z.object({ confirmationMethods: z.array(confirmationMethodSchema).min(1) }).nullable(),
  foreignInformationConfirmed: z
    .object({ confirmationMethods: z.array(foreignConfirmationMethodSchema).min(1) })
    .optional(),
  /** The first and last day of provision (Rule 28(1)(ii)), in Japan's time. */
  provisionPeriod: daysSchema,
  counterparty: recordedPartySchema.nullable(),
  infoItems: z.array(z.string()),
});

/** The items of Rule 24(1)(iii) that the entries share: each person's identifier is in the entry. */
export const acquisitionPeriodItemsSchema = z.object({
  consentObtained: z.object({ obtainedBy: z.array(z.enum(['recipient', 'provider_as_proxy'])).min(1) }).nullable(),
  foreignInformationProvided: z.boolean().optional(),
  counterparty: recordedPartySchema.nullable(),
  infoItems: z.array(z.string()),
});

/** A lump record, or a contract in place of records, opened by its first entry: records that name it add to it (Rules 23(2), (3), 27(2), (3)). */
export const periodRecordOpened = defineEvent({
  type: 'period_record.opened',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    ...scope,
    /** Why it is made by this method, where the agreement alone doesn't say so. */
    methodReason: methodReasonSchema.optional(),
    /** The documents that are the record; empty where its entries alone are. */
    contractDocuments: z.array(z.uuid()),
    ruleSet: ruleSetSchema,
    openedAt: timestampSchema,
  }),
  subject: (data) => data.periodRecordId,
});

/** What the entries up to now come to: at least a day after the period's end, and again for those that came later. */
export const periodRecordClosed = defineEvent({
  type: 'period_record.closed',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    ...scope,
    /** 0 for the period's closing, 1 and up for supplements of late entries. */
    closing: z.int().nonnegative(),
    /** The batch of these entries, closed with it for approval. */
    batchId: z.uuid(),
    items: z.union([provisionPeriodItemsSchema, acquisitionPeriodItemsSchema]),
    /** Of a recipient's, kept beside the items: retention counts from its last day. */
    acquisitionPeriod: daysSchema.optional(),
    /** Entries of this closing alone; those voided by then are not among them. */
    entryCount: z.int().positive(),
    deficientCount: z.int().nonnegative(),
    voidedCount: z.int().nonnegative(),
    /** RFC 6962 root over the SHA-256 of each entry's value, ordered by record id, each followed by those of its corrections as made. */
    contentHash: sha256Schema,
    /** The last day of provision or acquisition of this closing's entries. */
    retentionStartsOn: dateSchema,
    /** The last day kept; the period record is kept until the latest of all its closings. */
    retentionUntil: dateSchema,
    ruleSet: ruleSetSchema,
    closedAt: timestampSchema,
  }),
  subject: (data) => data.periodRecordId,
});

export type Period = z.infer<typeof periodSchema>;
export type PeriodRecordOpened = EventOf<typeof periodRecordOpened>;
export type PeriodRecordClosed = EventOf<typeof periodRecordClosed>;
