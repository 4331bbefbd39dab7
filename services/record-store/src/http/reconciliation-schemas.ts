import { dateSchema, differenceKindSchema, differenceOutcomeSchema, reconciliationCompared } from '@akashi/contracts';
import { z } from 'zod';
import { instantSchema } from './record-schemas.ts';

export const reconciliationSchema = reconciliationCompared.schema.extend({
  state: z
    .enum(['equal', 'open', 'in_review', 'approved'])
    .describe('Review and approval are product policy, no duty of law'),
  differenceCount: z.int().nonnegative(),
  unresolvedCount: z.int().nonnegative(),
  decisions: z.array(
    z.object({
      caseId: z.uuid(),
      contentHash: z.string(),
      outcome: z.enum(['approved', 'rejected', 'sent_back', 'withdrawn', 'void']),
      decidedAt: instantSchema,
    }),
  ),
});

const listedSchema = z
  .object({ day: dateSchema, itemCodes: z.array(z.string()), count: z.int().positive() })
  .nullable();

export const differenceSchema = z.object({
  difference: z.int().positive().describe('Its number, from 1'),
  kind: differenceKindSchema,
  matchKey: z.string(),
  ours: listedSchema,
  theirs: listedSchema,
  resolution: z
    .object({
      outcome: differenceOutcomeSchema,
      reason: z.string(),
      resolvedBy: z.string(),
      resolvedAt: instantSchema,
    })
    .nullable(),
});

export const resolutionBody = {
  outcome: differenceOutcomeSchema,
  reason: z.string().trim().min(1).max(2_000).describe('Why; without what identifies a person'),
};

export const resolvedSchema = z.object({
  resolvedCount: z.int().positive(),
  unresolvedCount: z.int().nonnegative(),
  state: reconciliationSchema.shape.state,
});
