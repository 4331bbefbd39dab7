import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { localizedSchema, timestampSchema } from '../vocabulary.ts';
import { caseKindSchema, caseSubjectSchema } from './decisions.ts';

/** record-store asks people to decide something of its own: approval opens a case for it, one a subject and content hash. */
export const reviewRequested = defineEvent({
  type: 'review.requested',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    reviewId: z.uuid(),
    kind: caseKindSchema,
    /** `case.decided` repeats it: a decision on another content hash decides nothing here. */
    subject: caseSubjectSchema,
    /** What there is to decide, in one or two sentences, without personal data. */
    summary: localizedSchema,
    /** Facts for whoever decides, shown as they are: no personal data. */
    content: z.record(z.string(), z.unknown()),
    /** Who asks; null when nobody in particular does. The requester never approves. */
    requester: z.string().nullable(),
    requestedAt: timestampSchema,
  }),
  subject: (data) => data.reviewId,
});

export type ReviewRequested = EventOf<typeof reviewRequested>;
