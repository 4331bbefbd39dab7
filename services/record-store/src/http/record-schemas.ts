import { dateSchema, recordMade, sha256Schema } from '@akashi/contracts';
import { z } from 'zod';

export const instantSchema = z.iso.datetime().describe('UTC, with milliseconds');

export const approvalSchema = z.object({
  batchId: z.uuid(),
  caseId: z.uuid(),
  approvedBy: z.array(z.string()).describe('Subjects of the people who approved, in order'),
  approvedAt: instantSchema,
});

export const recordSchema = recordMade.schema.extend({
  madeAt: instantSchema,
  state: z
    .enum(['unreviewed', 'in_batch', 'approved', 'voided'])
    .describe('Approval is product policy: the legal record stands whatever it is'),
  deficient: z.boolean(),
  batchId: z.uuid().nullable(),
  approval: approvalSchema.nullable(),
});

export const recordDetailSchema = recordSchema.extend({
  corrections: z.array(
    z.object({ correctionId: z.uuid(), kind: z.string(), reason: z.string(), correctedAt: instantSchema }),
  ),
  log: z.object({
    leafIndex: z.int().nonnegative().nullable().describe('Null until the sequencer has given it its place'),
    checkpointSize: z.int().positive().nullable().describe('Size of the newest checkpoint that includes it, or null'),
  }),
});

export const recordQuery = {
  agreementId: z.string().max(63).optional(),
  recipientPartyId: z.string().max(63).optional(),
  providedFrom: dateSchema.optional().describe("First day of provision, in Japan's time"),
  providedTo: dateSchema.optional().describe("Last day of provision, in Japan's time"),
  madeOn: dateSchema.optional().describe("Day of making, in Japan's time"),
  principal: z
    .string()
    .max(128)
    .optional()
    .describe("The provider's ID of the person: linked internally, not an item of the record"),
  provisionId: z.uuid().optional(),
  state: z.enum(['unreviewed', 'in_batch', 'approved', 'voided', 'deficient']).optional(),
};

export const batchSchema = z.object({
  batchId: z.uuid(),
  agreementId: z.string(),
  madeOn: dateSchema,
  supplement: z.int().nonnegative(),
  contentHash: sha256Schema.describe('RFC 6962 root over the SHA-256 of each record.made value, by record id'),
  recordCount: z.int().positive(),
  deficientCount: z.int().nonnegative(),
  closedBy: z.string().nullable().describe('Null when the schedule closed it'),
  closedAt: instantSchema,
  approval: approvalSchema.omit({ batchId: true }).nullable(),
});
