import { changedReferenceSchema } from '@akashi/contracts';
import { z } from 'zod';

/** A correction as it is shown. */
export const correctionSchema = z.object({
  correctionId: z.uuid(),
  kind: z
    .enum(['voided', 'rejected', 'amended', 'reference_changed'])
    .describe(
      'voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right; reference_changed: the record that it omits items by reference to was corrected, as `reference` says',
    ),
  reason: z.string(),
  items: z.record(z.string(), z.unknown()).nullable().describe('The statutory items as they should have been'),
  itemCodes: z.array(z.string()).nullable().describe('Codes of the items named, where they were given'),
  reference: changedReferenceSchema
    .nullable()
    .describe('`uncovered` are the omitted items that the record referred to covers no longer'),
  correctedBy: z.string().nullable().describe('Null where the system did'),
  caseId: z.uuid().nullable().describe('The case that rejected it'),
  correctedAt: z.iso.datetime(),
});
