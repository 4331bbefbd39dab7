import { dateSchema, ruleSetSchema } from '@akashi/contracts';
import { z } from 'zod';
import { holdSchema } from './hold-schema.ts';

/** How long a record is kept, and why. */
export const retentionSchema = z.object({
  startsOn: dateSchema.nullable().describe('起算日; null while the record is open'),
  until: dateSchema
    .nullable()
    .describe('The last day it is kept, in Japan: disposal only once it has passed. Null: open, without an end'),
  rule: z.string().describe('Where the term comes from'),
  ruleSet: ruleSetSchema.describe('The rules in force when the record was made'),
  because: z
    .enum(['method', 'omission'])
    .describe(
      'omission: a kept record omits items by reference to this one (Rules 24(2), 28(2)), so it is kept as long',
    ),
  holds: z.array(holdSchema).describe('Legal holds not released: while there is one it is not disposed of'),
});
