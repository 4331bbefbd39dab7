import { acquisitionRecordItemsSchema, dateSchema, provisionRecordItemsSchema } from '@akashi/contracts';
import { z } from 'zod';
import { correctionSchema } from './correction-schema.ts';
import { acquisitionStands, instantSchema, provisionStands, recordStateSchema } from './record-schemas.ts';

const changeSchema = z.object({
  item: z.string().describe("The statutory item's name in `items`"),
  before: z.unknown().describe('As it stood when it was corrected; null: the record had none'),
  after: z.unknown().describe('As it should have been; null: the record should have had none'),
});

const common = {
  recordId: z.uuid(),
  occurredOn: dateSchema.describe("Day of provision or acquisition as it stands, in Japan's time"),
  madeAt: instantSchema,
  state: recordStateSchema,
  deficient: z.boolean().describe('Whether it lacks something as it stands'),
  deficiencies: z.array(z.string()).describe('What the Rules ask for and the record lacks, as it was made'),
  unconfirmed: z
    .array(z.string())
    .describe('Of what it lacks as it stands: that a confirmation is missing or came late (Act 30(1)(i), 31(1))'),
  corrections: z
    .array(
      correctionSchema.extend({
        covered: z.boolean().describe("Whether the batch's hash covers it: it was made by the batch's closing"),
        changes: z.array(changeSchema),
      }),
    )
    .describe('In the order they were made'),
};

/** A record as whoever decides on its batch sees it. */
export const batchRecordSchema = z.discriminatedUnion('side', [
  z.object({ ...common, side: z.literal('provider'), items: provisionRecordItemsSchema, ...provisionStands }),
  z.object({ ...common, side: z.literal('recipient'), items: acquisitionRecordItemsSchema, ...acquisitionStands }),
]);
