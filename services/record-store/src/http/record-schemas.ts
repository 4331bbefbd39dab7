import {
  acquisitionRecordItemsSchema,
  acquisitionRecordMade,
  dateSchema,
  omittedItemsSchema,
  provisionRecordItemsSchema,
  recordMade,
  recordMethodSchema,
  sha256Schema,
} from '@akashi/contracts';
import { z } from 'zod';
import { recordStates } from '../domain/record-state.ts';
import { correctionSchema } from './correction-schema.ts';
import { retentionSchema } from './retention-schema.ts';

export const instantSchema = z.iso.datetime().describe('UTC, with milliseconds');

export const approvalSchema = z.object({
  batchId: z.uuid(),
  caseId: z.uuid(),
  approvedBy: z.array(z.string()).describe('Subjects of the people who approved, in order'),
  approvedAt: instantSchema,
});

export const recordStateSchema = z
  .enum(recordStates)
  .describe('Approval is product policy: the legal record stands, and is kept its full term, whatever it is');

const whatBecameOfIt = {
  madeAt: instantSchema,
  state: recordStateSchema,
  deficient: z.boolean().describe('Whether it lacks something as it stands; `deficiencies` are those it was made with'),
  batchId: z.uuid().nullable(),
  approval: approvalSchema.nullable(),
};

const whatChanged = {
  revision: z.int().positive(),
  correctionId: z.uuid().describe('The correction that it stands by: the newest that changed it'),
  correctedAt: instantSchema,
  occurredOn: dateSchema.describe('Day of provision or acquisition, by which it is found'),
  itemCodes: z.array(z.string()).describe("By which it is found: the agreement's codes of the items, or their names"),
  deficiencies: z.array(z.string()).describe('What it still lacks, judged again after each correction'),
  mended: z
    .array(z.object({ deficiency: z.string(), correctionId: z.uuid(), mendedAt: instantSchema }))
    .describe('What it lacked until a correction: what was declared then, which nobody checked'),
  uncovered: z
    .array(omittedItemsSchema.shape.items.element)
    .describe('Items that it omits by reference and that the record referred to covers no longer (Rules 24(2), 28(2))'),
};

const itemsDescription = 'The statutory items as they stand: as corrected, or as made';
const standing = 'How it stands since a correction; null: as it was made. `items` above are as made, and never change';
/** A record as it stands beside what was made, by side. */
export const provisionStands = {
  currentItems: provisionRecordItemsSchema.describe(itemsDescription),
  standing: z
    .object({ ...whatChanged, items: provisionRecordItemsSchema })
    .nullable()
    .describe(standing),
};
export const acquisitionStands = {
  currentItems: acquisitionRecordItemsSchema.describe(itemsDescription),
  standing: z
    .object({ ...whatChanged, items: acquisitionRecordItemsSchema })
    .nullable()
    .describe(standing),
};

/** A record of either side, told apart by `side`. */
export const recordSchema = z.discriminatedUnion('side', [
  recordMade.schema.extend({ ...whatBecameOfIt, ...provisionStands }),
  acquisitionRecordMade.schema.extend({ ...whatBecameOfIt, ...acquisitionStands }),
]);

const detail = {
  corrections: z
    .array(correctionSchema)
    .describe('In the order they were made; the items above are the record as made'),
  retention: retentionSchema,
  log: z.object({
    leafIndex: z.int().nonnegative().nullable().describe('Null until the sequencer has given it its place'),
    checkpointSize: z.int().positive().nullable().describe('Size of the newest checkpoint that includes it, or null'),
  }),
};

export const recordDetailSchema = z.discriminatedUnion('side', [
  recordMade.schema.extend({ ...whatBecameOfIt, ...provisionStands, ...detail }),
  acquisitionRecordMade.schema.extend({ ...whatBecameOfIt, ...acquisitionStands, ...detail }),
]);

export const recordQuery = {
  agreementId: z.string().max(63).optional(),
  counterpartyPartyId: z.string().max(63).optional(),
  side: z.enum(['provider', 'recipient']).optional(),
  recordMethod: recordMethodSchema.optional(),
  itemCode: z.string().max(63).optional(),
  occurredFrom: dateSchema.optional().describe("First day of provision or acquisition, in Japan's time"),
  occurredTo: dateSchema.optional().describe("Last day of provision or acquisition, in Japan's time"),
  madeOn: dateSchema.optional().describe("Day of making, in Japan's time"),
  principal: z
    .string()
    .max(128)
    .optional()
    .describe("The provider's ID of the person: linked internally, not an item of the record"),
  provisionId: z.uuid().optional(),
  acquisitionId: z.uuid().optional(),
  periodRecordId: z.uuid().optional().describe('The lump record or contract that entries add to'),
  state: z.enum(['unreviewed', 'in_batch', 'approved', 'rejected', 'voided', 'deficient']).optional(),
};

export const batchSchema = z.object({
  batchId: z.uuid(),
  side: z.enum(['provider', 'recipient']),
  providerTenant: z
    .string()
    .nullable()
    .describe("Of a recipient's batch: whose agreement it is, as the acquisitions named it"),
  agreementId: z.string(),
  madeOn: dateSchema,
  supplement: z.int().nonnegative(),
  replaces: z.uuid().nullable().describe('The batch sent back or withdrawn whose records these are'),
  replacedBy: z.uuid().nullable(),
  resubmission: z.int().nonnegative().describe('How often the records had been submitted again; the hash covers it'),
  periodRecordId: z.uuid().nullable().describe('The lump record or contract whose entries these are'),
  contentHash: sha256Schema.describe(
    "RFC 6962 root over the SHA-256 of each record's value, by record id, each followed by those of its corrections. Of a resubmission the SHA-256 of `akashi-batch-resubmission/1`, a line feed and its number (1 for the first) comes before them: each has a hash of its own, also where nothing was corrected",
  ),
  recordCount: z.int().positive(),
  correctionCount: z.int().nonnegative(),
  correctedCount: z.int().nonnegative().nullable().describe('Records with such corrections; null: it was not counted'),
  deficientCount: z.int().nonnegative(),
  unconfirmedCount: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Records without a confirmation that the Act asks for, or with a late one; null: it was not counted'),
  closedBy: z.string().nullable().describe('Null when the schedule closed it'),
  closedAt: instantSchema,
  approval: approvalSchema.omit({ batchId: true }).nullable(),
  decision: z
    .object({
      caseId: z.uuid(),
      outcome: z.enum(['rejected', 'sent_back', 'withdrawn']),
      decidedBy: z.string().nullable(),
      reason: z.string().nullable(),
      decidedAt: instantSchema,
    })
    .nullable()
    .describe("How the batch's case ended where it didn't approve; sent back or withdrawn, it may be resubmitted"),
});
