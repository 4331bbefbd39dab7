import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { principalSchema } from '../principal.ts';
import { codeSchema, eventIdSchema, timestampSchema } from '../vocabulary.ts';

/** JSON values a tag event may carry, at most a few levels deep: they are mapped to declared items, never forwarded as they are. */
export const propertiesSchema = z.record(z.string().min(1).max(100), z.json());

export const eventNameSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.:-]{0,63}$/, 'an event name: a letter, then letters, digits, _ . : -, at most 64');

export const tagEventReceived = defineEvent({
  type: 'tag_event.received',
  version: 1,
  topic: 'tag-events.v1',
  schema: z.object({
    principal: principalSchema,
    siteId: codeSchema,
    name: eventNameSchema,
    properties: propertiesSchema,
    page: z.string().max(2048).nullable(),
    /** The event waits until this consent is projected, 5 s at most. */
    afterConsentId: eventIdSchema.nullable(),
    receivedAt: timestampSchema,
  }),
  subject: (data) => data.principal,
});

export type TagEventReceived = EventOf<typeof tagEventReceived>;
