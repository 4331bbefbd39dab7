import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { principalSchema } from '../principal.ts';
import {
  codeSchema,
  confirmationMethodSchema,
  eventIdSchema,
  foreignConfirmationMethodSchema,
  timestampSchema,
} from '../vocabulary.ts';

/** What a recipient reported in the provider's tenant, to make the provider's record by proxy (guideline 3-7-4-2-4), as it came. */
export const provisionReported = defineEvent({
  type: 'provision.reported',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    provisionId: eventIdSchema,
    /** The provider's ID for the person. */
    principal: principalSchema,
    agreementId: codeSchema,
    agreementVersion: z.int().positive().nullable(),
    /** A consent event of the provider's tenant. */
    consentId: eventIdSchema.nullable(),
    /** How the provider confirmed the consent, and the foreign information where it is needed (Rule 26). */
    confirmation: z
      .object({
        confirmationMethod: confirmationMethodSchema,
        foreignConfirmationMethod: foreignConfirmationMethodSchema.nullable(),
        confirmedAt: timestampSchema,
      })
      .nullable(),
    itemCodes: z.array(codeSchema).min(1),
    providedAt: timestampSchema,
    /** The recipient, as a party of the provider's. */
    reportedForParty: codeSchema,
    reportedBy: z.string(),
    reportedAt: timestampSchema,
  }),
  subject: (data) => data.provisionId,
});

export type ProvisionReported = EventOf<typeof provisionReported>;
