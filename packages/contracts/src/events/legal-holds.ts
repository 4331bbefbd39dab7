import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, dateSchema, timestampSchema } from '../vocabulary.ts';

/** What a legal hold covers: the records that fit every part given. At least one part is. */
export const holdScopeSchema = z.object({
  agreementId: codeSchema.optional(),
  /** The other company: what was provided to it, or acquired from it, under whatever agreement. */
  partyId: codeSchema.optional(),
  /** As the records have it: on the provider's side the provider's ID of the person, on the recipient's side the recipient's. */
  principal: z.string().min(1).max(128).optional(),
  recordIds: z.array(z.uuid()).min(1).max(1000).optional(),
  /** Days of provision or acquisition, in Japan's time, both included. */
  period: z.object({ firstDay: dateSchema, lastDay: dateSchema }).optional(),
});

/** A legal hold (product policy): what it covers, also what is made later, is not disposed of until it is released. */
export const legalHoldPlaced = defineEvent({
  type: 'legal_hold.placed',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    holdId: z.uuid(),
    scope: holdScopeSchema,
    reason: z.string().min(1).max(2000),
    placedBy: z.string(),
    placedAt: timestampSchema,
  }),
  subject: (data) => data.holdId,
});

export const legalHoldReleased = defineEvent({
  type: 'legal_hold.released',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    holdId: z.uuid(),
    reason: z.string().min(1).max(2000),
    releasedBy: z.string(),
    releasedAt: timestampSchema,
  }),
  subject: (data) => data.holdId,
});

export type HoldScope = z.infer<typeof holdScopeSchema>;
export type LegalHoldPlaced = EventOf<typeof legalHoldPlaced>;
export type LegalHoldReleased = EventOf<typeof legalHoldReleased>;
