import {
  acquisitionPeriodItemsSchema,
  dateSchema,
  monthSchema,
  periodRecordOpened,
  periodRetentionDecided,
  provisionPeriodItemsSchema,
  sha256Schema,
} from '@akashi/contracts';
import { z } from 'zod';
import { approvalSchema, instantSchema } from './record-schemas.ts';

const count = z.int().nonnegative();

const closingSchema = z.object({
  closing: count.describe('0 for the period, 1 and up for supplements of late entries'),
  batchId: z.uuid(),
  contentHash: sha256Schema.describe("RFC 6962 root over the SHA-256 of each entry's value, by record id"),
  entryCount: z.int().positive(),
  deficientCount: count,
  voidedCount: count.describe('Entries voided before this closing, and so not in it'),
  firstDay: dateSchema,
  lastDay: dateSchema,
  retentionStartsOn: dateSchema,
  retentionUntil: dateSchema,
  closedAt: instantSchema,
  approval: approvalSchema.omit({ batchId: true }).nullable(),
});

const { side, recordMethod, agreement, counterparty, period } = periodRecordOpened.schema.shape;

const { entry, because, causeId, keptAs, notStated, retentionStartsOn, retentionUntil } =
  periodRetentionDecided.schema.shape;

/** A lump record, or a contract in place of records. */
export const periodRecordSchema = z.object({
  periodRecordId: z.uuid(),
  ...{ side, recordMethod, agreement, counterparty, period },
  openedAt: instantSchema,
  state: z
    .enum(['open', 'closed', 'nothing_to_close'])
    .describe('open: entries wait for a closing. nothing_to_close: every entry was voided, so nothing was provided'),
  closings: z.array(closingSchema),
  retentions: z
    .array(
      z.object({
        ...{ entry, because, causeId, keptAs, notStated, retentionStartsOn, retentionUntil },
        decidedAt: instantSchema,
      }),
    )
    .describe(
      'Decided beside its closings because a document was withdrawn or an entry corrected: it is kept until the latest of all',
    ),
  retentionStartsOn: dateSchema.nullable().describe('The last day of provision or acquisition; null while open'),
  retentionUntil: dateSchema.nullable().describe('The last day kept; null while open: an open record has no end'),
});

export const periodRecordDetailSchema = periodRecordSchema.extend({
  items: z
    .union([provisionPeriodItemsSchema, acquisitionPeriodItemsSchema])
    .nullable()
    .describe('Of all entries that stand, as of now; null where none does'),
  actualPeriod: z
    .object({ firstDay: dateSchema, lastDay: dateSchema })
    .nullable()
    .describe('First and last day of actual provision or acquisition: of entries that no correction voids'),
  entryCount: count.describe('Entries that stand: GET /v1/records?periodRecordId= lists them with those voided'),
  deficientCount: count,
  voidedCount: count,
  correctedCount: count.describe('Entries that are summed as corrected: each is listed with its `standing`'),
});

export const periodRecordQuery = {
  agreementId: z.string().max(63).optional(),
  side: side.optional(),
  recordMethod: recordMethod.optional(),
  month: monthSchema.optional(),
};
