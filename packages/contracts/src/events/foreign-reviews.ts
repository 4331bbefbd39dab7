import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, dateSchema, timestampSchema } from '../vocabulary.ts';

/** What is looked at again and again where a recipient abroad is exempt by its conforming system (Rule 18(1)(i)). */
export const reviewSubjectSchema = z.enum(['recipient_measures', 'country_law']);

export const foreignReviewMade = defineEvent({
  type: 'foreign_review.made',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({
    reviewId: z.uuid(),
    agreementId: codeSchema,
    subject: reviewSubjectSchema,
    /** `not_maintained`: provision stops (Rule 18(1)(ii)). */
    outcome: z.enum(['maintained', 'not_maintained']),
    findings: z.string(),
    documentIds: z.array(z.uuid()),
    reviewedOn: dateSchema,
    /** The product's policy, not law: the Rules say "periodically". */
    nextDueOn: dateSchema.nullable(),
    reviewedBy: z.string(),
    madeAt: timestampSchema,
  }),
  subject: (data) => data.agreementId,
});

/** A review falls due soon, or lapsed; each once a due day. That provision stops on a lapsed review is the product's policy, not law. */
export const foreignReviewDue = defineEvent({
  type: 'foreign_review.due',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({
    agreementId: codeSchema,
    subject: reviewSubjectSchema,
    dueOn: dateSchema,
    state: z.enum(['due_soon', 'lapsed']),
    markedAt: timestampSchema,
  }),
  subject: (data) => data.agreementId,
});

export type ForeignReviewMade = EventOf<typeof foreignReviewMade>;
export type ForeignReviewDue = EventOf<typeof foreignReviewDue>;
export type ReviewSubject = z.infer<typeof reviewSubjectSchema>;
