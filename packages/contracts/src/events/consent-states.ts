import { z } from 'zod';
import { consentStateSchema } from '../consent-state.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import { principalSchema } from '../principal.ts';
import { codeSchema } from '../vocabulary.ts';

/** A principal's whole current state, for rebuilding projections: it includes `consents.v1` up to `partition` and `offset`. */
export const consentStateChanged = defineEvent({
  type: 'consent_state.changed',
  version: 1,
  topic: 'consent-states.v1',
  schema: z.object({
    principal: principalSchema,
    partition: z.int().nonnegative(),
    /** A decimal number: Kafka offsets are 64 bits. */
    offset: z.string().regex(/^\d+$/),
    states: z.array(z.object({ recipientPartyId: codeSchema, purposeCode: codeSchema, state: consentStateSchema })),
  }),
  subject: (data) => data.principal,
});

export type ConsentStateChanged = EventOf<typeof consentStateChanged>;
