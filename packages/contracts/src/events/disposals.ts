import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { dateSchema, ruleSetSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';

const count = z.int().nonnegative();

/**
 * Proof of disposal: payloads and salts of these leaves were deleted in the transaction that logged this event. The leaves stay, so
 * every proof of what remains holds. It names nothing and nobody that was disposed of, and says what it did not reach.
 */
export const recordDisposed = defineEvent({
  type: 'record.disposed',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    disposalId: z.uuid(),
    /** One run of the job is as many disposals as it had transactions. */
    runId: z.uuid(),
    /** `retention_passed`: records with their evidence. `uncited`: evidence that no kept record cites (product policy). */
    reason: z.enum(['retention_passed', 'uncited']),
    /** The rule sets that the retention of these records was computed under. */
    ruleSets: z.array(ruleSetSchema),
    /** The first and last of the days that the records had to be kept until; null where none was a record. */
    keptUntil: z.object({ first: dateSchema, last: dateSchema }).nullable(),
    /** The day of disposal in Japan's time: later than every `keptUntil`. */
    disposedOn: dateSchema,
    /** Only evidence received before this counted as uncited; null where records were disposed of. */
    uncitedBefore: timestampSchema.nullable(),
    records: count,
    /** Pieces of evidence by event type. */
    counts: z.record(z.string(), count),
    /** What else was deleted, which holds personal data and is no evidence: how many, by what it is. */
    rows: z.record(z.string(), count).optional(),
    leaves: z.object({
      count,
      /** First and last index of each unbroken range, rising. */
      ranges: z.array(z.tuple([count, count])),
      /** SHA-256 over the leaf hashes (32 bytes each) in the order of their indexes. */
      sha256: sha256Schema,
    }),
    /** Who or what ran the job, as its operator names it. */
    disposedBy: z.string().min(1).max(200),
    disposedAt: timestampSchema,
    /** Where copies remain, and for how many days at most: null where that is not declared or has no set end. */
    notReached: z.array(z.object({ place: z.string(), days: count.nullable(), basis: z.string() })),
  }),
  subject: (data) => data.disposalId,
});

export type RecordDisposed = EventOf<typeof recordDisposed>;
