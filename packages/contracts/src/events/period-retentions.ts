import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { dateSchema, recordMethodSchema, ruleSetSchema, timestampSchema } from '../vocabulary.ts';
import { statedItemSchema } from './contract-documents.ts';

/**
 * How long a lump record or contract is kept from now on, decided again beside its closings: it is kept until the latest of all, so
 * that nothing decided later shortens it (Rules 25, 29).
 */
export const periodRetentionDecided = defineEvent({
  type: 'period_record.retention_decided',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    periodRecordId: z.uuid(),
    /** 0 for the first, 1 and up for those that followed. */
    entry: z.int().nonnegative(),
    /** A document that stated its items was withdrawn, or an entry was corrected to another day. */
    because: z.enum(['document_withdrawn', 'entry_corrected']),
    /** The withdrawn document, or the correction. */
    causeId: z.uuid(),
    /** As what it is kept: a contract whose documents no longer meet Rule 27(3) (23(3)) as a lump record or as records made singly. */
    keptAs: recordMethodSchema,
    /** Items that none of the documents left states, where documents were judged. */
    notStated: z.array(statedItemSchema),
    /** Null while it is open: its next closing says. */
    retentionStartsOn: dateSchema.nullable(),
    retentionUntil: dateSchema.nullable(),
    ruleSet: ruleSetSchema,
    decidedAt: timestampSchema,
  }),
  subject: (data) => data.periodRecordId,
});

export type PeriodRetentionDecided = EventOf<typeof periodRetentionDecided>;
