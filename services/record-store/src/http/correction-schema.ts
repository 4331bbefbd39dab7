import { z } from 'zod';

/** A correction as it is shown. */
export const correctionSchema = z.object({
  correctionId: z.uuid(),
  kind: z
    .enum(['voided', 'rejected', 'amended'])
    .describe('voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right'),
  reason: z.string(),
  items: z.record(z.string(), z.unknown()).nullable().describe('The statutory items as they should have been'),
  correctedBy: z.string().nullable().describe('Null where the system did'),
  caseId: z.uuid().nullable().describe('The case that rejected it'),
  correctedAt: z.iso.datetime(),
});
