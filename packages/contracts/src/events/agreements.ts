import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import {
  codeSchema,
  confirmationMethodSchema,
  dateSchema,
  foreignConfirmationMethodSchema,
  localizedSchema,
  recordMethodSchema,
  ruleSetSchema,
  sha256Schema,
  tenantSchema,
  timestampSchema,
} from '../vocabulary.ts';
import { agreementItemSchema, agreementTerms, consideredSignSchema } from './agreement-terms.ts';

/** What a decision on applicability rests on, in the order of guideline 3-7-1. */
export const applicabilityBasisSchema = z.enum([
  'acquisition_as_personal_data_expected',
  'personal_information_for_provider',
  'not_a_provision',
  'not_in_a_database',
  'no_direct_linking',
  'non_linkage_clause',
  'statutory_exception',
]);

/** Whether Article 31 applies to a flow, and why (guideline 3-7-1): decided by a person, never by the software. */
export const applicabilityDecisionSchema = z.object({
  applies: z.boolean(),
  basis: applicabilityBasisSchema,
  reasons: z.array(z.string().trim().min(1).max(2000)).min(1).max(20),
  decidedBy: z.string().trim().min(1).max(200),
  decidedOn: dateSchema,
  ruleSet: ruleSetSchema,
  /** The stored answers that it rests on. */
  decisionId: z.uuid().optional(),
  signsConsidered: z.array(consideredSignSchema).max(50).optional(),
});

/** A recipient abroad: whether Act 31(1)(ii) asks for information, and when the exemption's review falls due. */
export const foreignRecipientSchema = z.object({
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  exemption: z.enum(['equivalentCountry', 'conformingSystem']).nullable(),
  reviewDueOn: dateSchema.nullable(),
});

/** What the two companies agreed; an approval is bound to the hash of exactly this. */
export const agreementContentSchema = z.object({
  providerPartyId: codeSchema,
  recipientPartyId: codeSchema,
  purposeCode: codeSchema,
  purposeOfUse: localizedSchema,
  /** The items of personal-related information that may be provided. */
  items: z.array(agreementItemSchema).min(1).max(100),
  /** The items of personal data, at the recipient, that they are tied to. */
  recipientItems: z.array(agreementItemSchema).min(1).max(100),
  consentObtainedByProxy: z.boolean(),
  applicabilityDecision: applicabilityDecisionSchema,
  confirmationMethod: confirmationMethodSchema,
  foreignRecipient: foreignRecipientSchema.nullable(),
  foreignConfirmationMethod: foreignConfirmationMethodSchema.nullable(),
  recordMethod: recordMethodSchema,
  /** Whether the provider's records leave out items that a kept record of the same person has with the same content (Rule 28(2)). */
  omitRepeatedItems: z.boolean().optional(),
  /** Whether a later confirmation is made by finding it the same as an earlier one of the same person that is recorded and kept (Rule 26(3)). */
  confirmRepeatsBySameness: z.boolean().optional(),
  effectiveFrom: dateSchema,
  /** The last day it is in effect, in Japan's time; null while it has no end. */
  effectiveTo: dateSchema.nullable(),
  ...agreementTerms,
});

export const agreementVersionSchema = z.object({
  version: z.int().positive(),
  /** Over `{ agreementId, version, content }`. */
  contentHash: sha256Schema,
  content: agreementContentSchema,
  approvedAt: timestampSchema,
  caseId: z.uuid(),
});

/** The full state, each time: approved versions (current and scheduled) and whether the agreement stands. */
export const agreementChanged = defineEvent({
  type: 'agreement.changed',
  version: 1,
  topic: 'agreements.v1',
  schema: z.object({
    agreementId: codeSchema,
    revision: z.int().positive(),
    status: z.enum(['approved', 'suspended', 'ended']),
    /** While the applicability decision is reopened nothing is sent. */
    applicabilityReopened: z.boolean(),
    /** The provider's tenant: the same state is also published under the recipient's. */
    providerTenant: tenantSchema,
    versions: z.array(agreementVersionSchema),
    /** When the next review of a recipient abroad is due, if one was made since the version in effect was written; it takes the place of that version's. */
    reviewDueOn: dateSchema.nullable().optional(),
    changedAt: timestampSchema,
  }),
  // The copy in the recipient's tenant has a key of its own: it MUST never take the place of an agreement that is the recipient's own.
  subject: ({ agreementId, providerTenant }, tenant) =>
    tenant === providerTenant ? agreementId : `${providerTenant}:${agreementId}`,
});

export type ApplicabilityDecision = z.infer<typeof applicabilityDecisionSchema>;
export type AgreementContent = z.infer<typeof agreementContentSchema>;
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;
export type AgreementChanged = EventOf<typeof agreementChanged>;
