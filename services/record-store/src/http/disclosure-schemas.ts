import {
  acquisitionRecordItemsSchema,
  dateSchema,
  disclosureAnswerKindSchema,
  disclosureFormSchema,
  disclosureHandedOver,
  disclosurePrepared,
  localizedSchema,
  omittedItemsSchema,
  refusalGroundSchema,
} from '@akashi/contracts';
import { z } from 'zod';
import { answerFormat } from '../domain/prepare-answer.ts';
import { instantSchema } from './record-schemas.ts';

const itemsSchema = omittedItemsSchema.shape.items;
const textOf = (longest: number) => z.string().trim().min(1).max(longest);

export const disclosureBody = z.strictObject({
  principalIdentifier: textOf(128).describe("What identifies the person in the recipient's own records"),
  requestedOn: dateSchema.describe(
    "The day the request came, in Japan's time: records made later aren't in the answer",
  ),
  requestedForm: disclosureFormSchema.describe('As the person chose'),
  identityVerification: z.strictObject({
    method: textOf(500).describe(
      'How it was checked that the request is by the person or their agent; without personal data',
    ),
    verifiedBy: textOf(200),
  }),
  respondent: z
    .strictObject({ partyName: textOf(200), contact: textOf(500) })
    .optional()
    .describe('Who answers and where to ask, as the document is to say'),
  refusal: z
    .strictObject({ ground: refusalGroundSchema, reason: textOf(2_000).describe('Told to the person (Act 36)') })
    .optional()
    .describe('Only to refuse everything, on a ground of the proviso of Act 33(2): ask a lawyer first'),
  refusedParts: z
    .array(
      z.strictObject({
        recordId: z.uuid().transform((id) => id.toLowerCase()),
        items: itemsSchema.optional().describe('By default the whole record'),
        ground: refusalGroundSchema,
        reason: textOf(2_000).describe('Told to the person (Act 36)'),
      }),
    )
    .min(1)
    .max(1_000)
    .optional()
    .describe('Only to refuse part: single records or items of them, each on its ground (Act 33(2) proviso)'),
});

export const disclosureSchema = disclosurePrepared.schema.omit({ recordIds: true, leftOutRecordIds: true }).extend({
  recordCount: z.int().nonnegative(),
  leftOutCount: z.int().nonnegative(),
  state: z
    .enum(['in_review', 'answered', 'not_approved'])
    .describe('Approval before an answer is product policy, no duty of law'),
  approval: z.object({ caseId: z.uuid(), approvedBy: z.array(z.string()), approvedAt: instantSchema }).nullable(),
});

export const answerSchema = z.object({
  format: z.literal(answerFormat),
  disclosureId: z.uuid(),
  answer: disclosureAnswerKindSchema,
  principalIdentifier: z.string(),
  requestedOn: dateSchema,
  requestedForm: disclosureFormSchema,
  respondent: z.object({ partyName: z.string(), contact: z.string() }).nullable(),
  statements: z.array(localizedSchema).describe('What the answer is and is not'),
  refusal: z.object({ ground: refusalGroundSchema, reason: z.string() }).nullable(),
  withheld: z
    .array(
      z.object({
        record: z.int().positive().nullable().describe('Its place in records, from 1; null: a record withheld whole'),
        items: itemsSchema.nullable().describe('Null: all of it'),
        ground: refusalGroundSchema,
        reason: z.string(),
      }),
    )
    .optional()
    .describe('What is refused of single records'),
  records: z
    .array(acquisitionRecordItemsSchema)
    .describe('Exactly the items of Rule 24(1)(iii); those withheld are empty'),
  leftOut: z.array(z.object({ reason: z.string() })).describe('Records that were voided'),
  salt: z.string(),
});

export const handOverSchema = disclosureHandedOver.schema;
