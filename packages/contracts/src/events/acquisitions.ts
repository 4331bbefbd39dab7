import { z } from 'zod';
import { noticeReferenceSchema } from '../consent-state.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import {
  codeSchema,
  dateSchema,
  eventIdSchema,
  recordMethodSchema,
  ruleSetSchema,
  sha256Schema,
  tenantSchema,
  timestampSchema,
} from '../vocabulary.ts';
import { methodReasonSchema } from './method-reason.ts';
import { omittedItemsSchema, recordedPartySchema } from './records.ts';

/** How the recipient confirmed who the provider is: Rule 22(1), and 22(3) for sameness. */
export const identityConfirmationMethodSchema = z.enum([
  'provider_declaration',
  'registry_inspected',
  'other_suitable_method',
  'sameness_confirmed',
]);

/** The recipient's confirmation of the provider's name, address and representative (Act 30(1)(i), Rule 22), in the recipient's tenant. */
export const providerIdentityConfirmed = defineEvent({
  type: 'provider_identity.confirmed',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    confirmationId: z.uuid(),
    provider: recordedPartySchema.extend({ kind: z.enum(['corporation', 'individual', 'public_body']) }),
    /** The provider as a party here, where it is one. */
    providerPartyId: codeSchema.nullable(),
    method: identityConfirmationMethodSchema,
    /** What was done, in words: required for `other_suitable_method`. */
    methodDescription: z.string().nullable(),
    /** The earlier confirmation whose content was found to be the same (Rule 22(3)). */
    sameAs: z.uuid().nullable(),
    confirmedBy: z.string(),
    confirmedAt: timestampSchema,
  }),
  subject: (data) => data.confirmationId,
});

/** What a recipient's backend reported as acquired, as it came. */
export const acquisitionReported = defineEvent({
  type: 'acquisition.reported',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    acquisitionId: eventIdSchema,
    providerTenant: tenantSchema.nullable(),
    agreementId: codeSchema,
    agreementVersion: z.int().positive().nullable(),
    providerIdentityConfirmationId: z.uuid().nullable(),
    /** The evidence of consent that the recipient relies on: an event of its own tenant, or a trace kept elsewhere. */
    consent: z
      .object({
        consentId: eventIdSchema.nullable(),
        /** The principal that the consent event is of, where it isn't `principalIdentifier`: a browser's, for instance. */
        principal: z.string().optional(),
        /** The purpose it was given for, by the recipient's own code, where that isn't the agreement's. */
        purposeCode: codeSchema.optional(),
        /** Where a trace kept elsewhere is found. */
        evidence: z.string().nullable(),
        obtainedBy: z.enum(['recipient', 'provider_as_proxy']),
      })
      .nullable(),
    foreignInformationProvided: z.boolean().nullable(),
    principalIdentifier: z.string().nullable(),
    /** What both companies know the person by, where they share something: the ID that the provider sent. */
    matchKey: z.string().nullable(),
    itemCodes: z.array(codeSchema),
    omitted: omittedItemsSchema.nullable(),
    acquiredAt: timestampSchema,
    reportedBy: z.string(),
    reportedAt: timestampSchema,
  }),
  subject: (data) => data.acquisitionId,
});

/** Exactly the items of Rule 24(1)(iii). The day of acquisition is not one of them. */
export const acquisitionRecordItemsSchema = z.object({
  /** That the consent of Act 31(1)(i) was obtained; null only in a deficient record, or where it is omitted by reference. */
  consentObtained: z.object({ obtainedBy: z.enum(['recipient', 'provider_as_proxy']) }).nullable(),
  /** Only where the recipient is abroad: that the information of Act 31(1)(ii) was provided. */
  foreignInformationProvided: z.boolean().optional(),
  counterparty: recordedPartySchema.nullable(),
  /** What identifies the person: an ID of the recipient's will do. */
  principalIdentifier: z.string().nullable(),
  infoItems: z.array(z.string()),
});

/** The recipient's record (`AcquisitionRecord`, Act 30(3), Rule 24(1)(iii)), with what it was derived from beside its statutory items. */
export const acquisitionRecordMade = defineEvent({
  type: 'acquisition_record.made',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    recordId: z.uuid(),
    side: z.literal('recipient'),
    recordMethod: recordMethodSchema,
    periodRecordId: z.uuid().optional(),
    methodReason: methodReasonSchema.optional(),
    /** The attached documents that state its items, where they decided the method. */
    contractDocuments: z.array(z.uuid()).optional(),
    omitted: omittedItemsSchema.optional(),
    ruleSet: ruleSetSchema,
    items: acquisitionRecordItemsSchema,
    basis: z.object({
      acquisitionId: eventIdSchema,
      agreement: z
        .object({ agreementId: codeSchema, version: z.int().positive(), contentHash: sha256Schema })
        .nullable(),
      providerIdentityConfirmationId: z.uuid().nullable(),
      consentId: eventIdSchema.nullable(),
      notice: noticeReferenceSchema.nullable(),
    }),
    /** Kept beside the record, in Japan's time: retention needs it, disclosure omits it. */
    acquiredOn: dateSchema,
    madeOn: dateSchema,
    retentionStartsOn: dateSchema.nullable(),
    retentionUntil: dateSchema.nullable(),
    deficiencies: z.array(z.string()),
  }),
  subject: (data) => data.recordId,
});

export type ProviderIdentityConfirmed = EventOf<typeof providerIdentityConfirmed>;
export type AcquisitionReported = EventOf<typeof acquisitionReported>;
export type AcquisitionRecordMade = EventOf<typeof acquisitionRecordMade>;
