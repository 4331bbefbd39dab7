import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { sha256Schema, timestampSchema } from '../vocabulary.ts';

export const exportFormatSchema = z.enum(['csv', 'ndjson', 'pdf']);

const exportedSchema = z.object({
  exportId: z.uuid(),
  format: exportFormatSchema,
  /** What of the records: the parameters of GET /v1/records. */
  filter: z.record(z.string(), z.string()),
});
const subject = (data: { exportId: string }) => data.exportId;

/** Somebody asked for records to be exported, and why. Nothing has left yet. */
export const exportRequested = defineEvent({
  type: 'export.requested',
  version: 1,
  topic: 'records.v1',
  schema: exportedSchema.extend({
    reason: z.string().min(1).max(2000),
    requestedBy: z.string(),
    requestedAt: timestampSchema,
  }),
  subject,
});

const handoverSchema = exportedSchema.extend({
  /** One time that the export was taken: each reads the records anew. */
  handoverId: z.uuid(),
  takenBy: z.string(),
  /** The grant that let an inspector take it. */
  inspectionId: z.uuid().nullable(),
  startedAt: timestampSchema,
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
});

/** An export was sent to its end: who took what, and the digest of the very bytes. */
export const exportHandedOver = defineEvent({
  type: 'export.handed_over',
  version: 1,
  topic: 'records.v1',
  schema: handoverSchema.extend({ sha256: sha256Schema, handedOverAt: timestampSchema }),
  subject,
});

/** An export was not sent to its end. `rows` and `bytes` had been given to the connection: no more than that arrived. */
export const exportAborted = defineEvent({
  type: 'export.aborted',
  version: 1,
  topic: 'records.v1',
  schema: handoverSchema.extend({
    /** `interrupted`: the process ended in the middle, and more than the counts may have left since they were last noted. */
    cause: z.enum(['client_gone', 'failed', 'stopping', 'interrupted']),
    abortedAt: timestampSchema,
  }),
  subject,
});

export type ExportFormat = z.infer<typeof exportFormatSchema>;
export type ExportRequested = EventOf<typeof exportRequested>;
export type ExportHandedOver = EventOf<typeof exportHandedOver>;
export type ExportAborted = EventOf<typeof exportAborted>;
