import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';
import { eventNameSchema } from './tag-events.ts';

/** Where an item's value comes from: a property of the event by JSON pointer (RFC 6901), or a fact of the event itself. */
export const itemSourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('property'),
    pointer: z.string().regex(/^(\/[^/]{1,100}){1,5}$/, 'a JSON pointer such as /category'),
  }),
  z.object({ kind: z.literal('page') }),
  z.object({ kind: z.literal('event_name') }),
  z.object({ kind: z.literal('received_at') }),
]);

/** What a tag does, without its signing secret, which never leaves tag-relay. */
export const tagContentSchema = z.object({
  siteId: codeSchema,
  eventName: eventNameSchema,
  agreementId: codeSchema,
  destination: z.object({ kind: z.literal('webhook'), url: z.url({ protocol: /^https?$/ }).max(2048) }),
  items: z
    .array(z.object({ itemCode: codeSchema, source: itemSourceSchema }))
    .min(1)
    .max(100),
  enabled: z.boolean(),
});

export const tagPublished = defineEvent({
  type: 'tag.published',
  version: 1,
  topic: 'tags.v1',
  schema: z.object({
    tagId: codeSchema,
    revision: z.int().positive(),
    /** Over `{ tagId, revision, content }`. */
    contentHash: sha256Schema,
    content: tagContentSchema,
    publishedAt: timestampSchema,
  }),
  subject: (data) => data.tagId,
});

export type ItemSource = z.infer<typeof itemSourceSchema>;
export type TagContent = z.infer<typeof tagContentSchema>;
export type TagPublished = EventOf<typeof tagPublished>;
