import { z } from 'zod';
import { noticeReferenceSchema } from '../consent-state.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import { principalSchema } from '../principal.ts';
import {
  codeSchema,
  confirmationMethodSchema,
  eventIdSchema,
  foreignConfirmationMethodSchema,
  sha256Schema,
  timestampSchema,
} from '../vocabulary.ts';

const agreementReferenceSchema = z.object({
  agreementId: codeSchema,
  version: z.int().positive(),
  contentHash: sha256Schema,
});
const partyReferenceSchema = z.object({ partyId: codeSchema, version: z.int().positive() });
const consentReferenceSchema = z.object({ consentId: eventIdSchema, notice: noticeReferenceSchema });
const subject = (data: { principal: string }) => data.principal;

/** The confirmation before provision (Act 31(1), Rule 26), of one person's consent. Made only where the duty applies. */
export const confirmationMade = defineEvent({
  type: 'confirmation.made',
  version: 1,
  topic: 'provisions.v1',
  schema: z.object({
    confirmationId: z.uuid(),
    principal: principalSchema,
    recipientPartyId: codeSchema,
    purposeCode: codeSchema,
    agreement: agreementReferenceSchema,
    consent: consentReferenceSchema,
    confirmationMethod: confirmationMethodSchema,
    /** Null unless the recipient is abroad and Act 31(1)(ii) applies. */
    foreignConfirmationMethod: foreignConfirmationMethodSchema.nullable(),
    /**
     * Of `sameness_confirmed` (Rule 26(3)): the confirmation, made by a method of Rule 26(1) and (2), whose content this one has too. It
     * never names one that was itself found the same. The foreign method, where there is one, is that confirmation's.
     */
    sameAs: z.uuid().optional(),
    /** With `sameAs`: the record of that confirmation, kept when this one was made. */
    recordedIn: z.uuid().optional(),
    confirmedAt: timestampSchema,
  }),
  subject,
});

/** One provision, written before its first attempt, naming the very versions it relied on. Values are not in it, only their items. */
export const provisionMade = defineEvent({
  type: 'provision.made',
  version: 1,
  topic: 'provisions.v1',
  schema: z.object({
    provisionId: z.uuid(),
    tagEventId: eventIdSchema,
    principal: principalSchema,
    provider: partyReferenceSchema,
    recipient: partyReferenceSchema,
    purposeCode: codeSchema,
    agreement: agreementReferenceSchema,
    tag: z.object({ tagId: codeSchema, revision: z.int().positive(), contentHash: sha256Schema }),
    itemCodes: z.array(codeSchema).min(1),
    /** Both null where the applicability decision says that the duty does not apply. */
    consent: consentReferenceSchema.nullable(),
    confirmationId: z.uuid().nullable(),
    providedAt: timestampSchema,
  }),
  subject,
});

/** How a provision ended: only a provable `not_sent` voids its record. */
export const provisionSettled = defineEvent({
  type: 'provision.settled',
  version: 1,
  topic: 'provisions.v1',
  schema: z.object({
    provisionId: z.uuid(),
    principal: principalSchema,
    outcome: z.enum(['delivered', 'unknown', 'not_sent']),
    attempts: z.int().positive(),
    settledAt: timestampSchema,
  }),
  subject,
});

export type ConfirmationMade = EventOf<typeof confirmationMade>;
export type ProvisionMade = EventOf<typeof provisionMade>;
export type ProvisionSettled = EventOf<typeof provisionSettled>;
