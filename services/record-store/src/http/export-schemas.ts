import { exportFormatSchema, sha256Schema } from '@akashi/contracts';
import { z } from 'zod';
import { instantSchema } from './record-schemas.ts';

const count = z.int().nonnegative();

export const exportSchema = z.object({
  exportId: z.uuid(),
  format: exportFormatSchema,
  filter: z.record(z.string(), z.string()),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: instantSchema,
  rowsAtRequest: count.describe('How many records matched when it was asked for'),
});

const handoverSchema = z.object({
  handoverId: z.uuid(),
  takenBy: z.string().describe('Subject of the token'),
  inspectionId: z.uuid().nullable().describe('The grant that let an inspector take it'),
  state: z.enum(['running', 'handed_over', 'aborted']),
  rowsExpected: count.nullable().describe('Null until the records were counted'),
  rowsWritten: count.describe('Noted every second'),
  bytesWritten: count,
  sha256: sha256Schema.nullable().describe('Of all bytes, once they were sent'),
  cause: z.enum(['client_gone', 'failed', 'stopping', 'interrupted']).nullable().describe('Why it was aborted'),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
});

export const exportDetailSchema = exportSchema.extend({
  handovers: z.array(handoverSchema).describe('The last hundred times it was taken, the latest first'),
});
