import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, timestampSchema } from '../vocabulary.ts';

/** A web origin: scheme, host and port, as browsers send it in the Origin header. */
export const originSchema = z
  .string()
  .max(255)
  .refine(
    (value) => {
      try {
        const url = new URL(value);
        return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === value;
      } catch {
        return false;
      }
    },
    { error: 'must be an origin such as https://shop.example.jp, without a path' },
  );

export const siteKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/, 'must be a site key: 16 to 64 of A-Z a-z 0-9 _ -');

export const siteChanged = defineEvent({
  type: 'site.changed',
  version: 1,
  topic: 'sites.v1',
  schema: z.object({
    siteId: codeSchema,
    siteKey: siteKeySchema,
    name: z.string().min(1).max(200),
    origins: z.array(originSchema).min(1).max(50),
    revision: z.int().positive(),
    changedAt: timestampSchema,
  }),
  subject: (data) => data.siteId,
});

export type SiteChanged = EventOf<typeof siteChanged>;
