import {
  acquisitionRecordItemsSchema,
  acquisitionRecordMade,
  dateSchema,
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
  deficient: z.boolean(),
  batchId: z.uuid().nullable(),
  approval: approvalSchema.nullable(),
};

/** A record of either side, told apart by `side`. */
export const recordSchema = z.discriminatedUnion('side', [
  recordMade.schema.extend(whatBecameOfIt),
  acquisitionRecordMade.schema.extend(whatBecameOfIt),
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
  recordMade.schema.extend({ ...whatBecameOfIt, ...detail, currentItems: provisionRecordItemsSchema }),
  acquisitionRecordMade.schema.extend({ ...whatBecameOfIt, ...detail, currentItems: acquisitionRecordItemsSchema }),
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
  periodRecordId: z.uuid().nullable().describe('The lump record or contract whose entries these are'),
  contentHash: sha256Schema.describe(
    "RFC 6962 root over the SHA-256 of each record's value, by record id, each followed by those of its corrections",
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
