import { codeSchema, sha256Schema, tagContentSchema } from '@akashi/contracts';
import { z } from 'zod';
import type { StoredTag } from '../store/tags.ts';

const signingSecretSchema = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'must be whsec_ and base64 of 24 to 64 bytes (Standard Webhooks)')
  .refine((secret) => {
    const { length } = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return length >= 24 && length <= 64;
  }, 'must be whsec_ and base64 of 24 to 64 bytes (Standard Webhooks)');

/** What a tag is set to: no item twice, and a secret where the caller brings its own. */
export const tagBodySchema = tagContentSchema
  .extend({ destination: tagContentSchema.shape.destination.extend({ signingSecret: signingSecretSchema.optional() }) })
  .superRefine(({ items }, context) => {
    const seen = new Set<string>();
    for (const [index, { itemCode }] of items.entries()) {
      if (seen.has(itemCode)) {
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'itemCode'],
          message: `${itemCode} is declared twice`,
        });
      }
      seen.add(itemCode);
    }
  });

export const tagSchema = z.object({
  tagId: codeSchema,
  revision: z.number(),
  contentHash: sha256Schema,
  content: tagContentSchema,
  publishedAt: z.iso.datetime(),
});

export type TagBody = z.infer<typeof tagBodySchema>;

/** A tag as the API shows it: without its secret. */
export const shownTag = ({ publishedAt, ...tag }: StoredTag) => ({ ...tag, publishedAt: publishedAt.toISOString() });
