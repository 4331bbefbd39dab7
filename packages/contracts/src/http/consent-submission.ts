import { z } from 'zod';
import { browserPrincipalSchema } from '../principal.ts';
import { codeSchema, eventIdSchema, sha256Schema } from '../vocabulary.ts';

/** What a CMP tag posts to `/v1/sites/{siteKey}/consents`: a person's choice among the notices that were shown. */
export const consentSubmissionSchema = z.object({
  /** Made by the tag, the same when it tries again. */
  id: eventIdSchema,
  principal: browserPrincipalSchema,
  /** Rises with each choice of this principal: the higher one wins, equal ones withhold. */
  choiceNumber: z.int().min(1).max(2_147_483_647),
  /** Milliseconds since the click: the tag never sends its clock. */
  elapsedMs: z
    .int()
    .min(0)
    .max(90 * 24 * 60 * 60 * 1000),
  action: z.enum(['choose', 'withdraw']),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as ja')
    .max(35),
  /** Origin and path only: a query can hold personal information. */
  page: z
    .string()
    .max(2048)
    .regex(/^https?:\/\//, 'must start with http:// or https://')
    .refine((value) => !/[?#]/.test(value), { error: 'must not have a query or fragment: send origin and path only' })
    .refine((value) => !/@|%40/.test(value), { error: 'holds an e-mail address or user name: leave it out' }),
  tagVersion: z.string().min(1).max(40),
  siteConfigurationRevision: z.int().positive(),
  choices: z
    .array(
      z.object({
        noticeId: codeSchema,
        noticeVersion: z.int().positive(),
        noticeContentHash: sha256Schema,
        granted: z.boolean(),
        shownPosition: z.int().min(1).max(1000),
      }),
    )
    .min(1)
    .max(50),
});

export type ConsentSubmission = z.infer<typeof consentSubmissionSchema>;
