import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { sha256Schema, timestampSchema } from '../vocabulary.ts';

export const caseKindSchema = z.enum([
  'agreement_version',
  'record_batch',
  'deficient_record',
  'disclosure_answer',
  'reconciliation_difference',
]);

/** What a case decides, bound by its hash: changed content is not what was approved. */
export const caseSubjectSchema = z.object({
  id: z.string().min(1).max(128),
  version: z.int().positive().nullable(),
  contentHash: sha256Schema,
});

export const caseOpened = defineEvent({
  type: 'case.opened',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({
    caseId: z.uuid(),
    kind: caseKindSchema,
    subject: caseSubjectSchema,
    /** Null when the schedule asked. */
    requester: z.string().nullable(),
    openedAt: timestampSchema,
  }),
  subject: (data) => data.caseId,
});

export const caseDecided = defineEvent({
  type: 'case.decided',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({
    caseId: z.uuid(),
    kind: caseKindSchema,
    subject: caseSubjectSchema,
    outcome: z.enum(['approved', 'rejected', 'sent_back', 'withdrawn']),
    decisions: z.array(
      z.object({
        step: z.int().nonnegative(),
        actor: z.string(),
        decision: z.enum(['approve', 'reject', 'send_back', 'withdraw_request']),
        reason: z.string().nullable(),
        decidedAt: timestampSchema,
      }),
    ),
    decidedAt: timestampSchema,
  }),
  subject: (data) => data.caseId,
});

export type CaseKind = z.infer<typeof caseKindSchema>;
export type CaseOpened = EventOf<typeof caseOpened>;
export type CaseDecided = EventOf<typeof caseDecided>;
