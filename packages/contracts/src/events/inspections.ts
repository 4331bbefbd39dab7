import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { sha256Schema, timestampSchema } from '../vocabulary.ts';

const subject = (data: { inspectionId: string }) => data.inspectionId;

/** An inspector's account: whose token may read what, from when until when, and why. Policy of the product, no rule of law. */
export const inspectionGranted = defineEvent({
  type: 'inspection.granted',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    inspectionId: z.uuid(),
    /** The subject of the inspector's token. */
    inspector: z.string().min(1).max(255),
    from: timestampSchema,
    until: timestampSchema,
    reason: z.string().min(1).max(2000),
    /** What of the records may be read: parameters of GET /v1/records; empty: all of the tenant's. */
    filter: z.record(z.string(), z.string()),
    grantedBy: z.string(),
    grantedAt: timestampSchema,
  }),
  subject,
});

export const inspectionEnded = defineEvent({
  type: 'inspection.ended',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    inspectionId: z.uuid(),
    reason: z.string().min(1).max(2000),
    endedBy: z.string(),
    endedAt: timestampSchema,
  }),
  subject,
});

/** Something is handed to an inspector: said before the first byte leaves, so that nothing leaves unsaid. */
export const inspectionHandedOver = defineEvent({
  type: 'inspection.handed_over',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    inspectionId: z.uuid(),
    logEntryId: z.uuid(),
    inspector: z.string(),
    /** Method and route, `GET /v1/records/:recordId`, and the path that was asked for, without its query. */
    route: z.string(),
    path: z.string(),
    /** The query as it was answered, narrowed to the grant. */
    query: z.record(z.string(), z.string()),
    recordIds: z.array(z.uuid()),
    /** Of the answer's body. Null for the content of an export: export.handed_over has them. */
    sha256: sha256Schema.nullable(),
    bytes: z.int().nonnegative().nullable(),
    handedOverAt: timestampSchema,
  }),
  subject,
});

export type InspectionGranted = EventOf<typeof inspectionGranted>;
export type InspectionEnded = EventOf<typeof inspectionEnded>;
export type InspectionHandedOver = EventOf<typeof inspectionHandedOver>;
