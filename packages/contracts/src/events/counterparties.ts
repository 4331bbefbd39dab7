import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';

const invitation = {
  invitationId: z.uuid(),
  partyId: codeSchema,
  agreement: z.object({ agreementId: codeSchema, version: z.int().positive(), contentHash: sha256Schema }),
};

/** The other company was asked for its answer to one version of an agreement. The link's secret is in no event. */
export const counterpartyInvited = defineEvent({
  type: 'counterparty.invited',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({
    ...invitation,
    invitedBy: z.string(),
    invitedAt: timestampSchema,
    expiresAt: timestampSchema,
  }),
  subject: (data) => data.invitationId,
});

/** What whoever held the invitation's link answered. Who that was is what they said of themselves. */
export const counterpartyAnswered = defineEvent({
  type: 'counterparty.answered',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({
    ...invitation,
    answer: z.enum(['accepted', 'declined']),
    reason: z.string().nullable(),
    statedName: z.string(),
    statedTitle: z.string().nullable(),
    answeredAt: timestampSchema,
  }),
  subject: (data) => data.invitationId,
});

export type CounterpartyInvited = EventOf<typeof counterpartyInvited>;
export type CounterpartyAnswered = EventOf<typeof counterpartyAnswered>;
