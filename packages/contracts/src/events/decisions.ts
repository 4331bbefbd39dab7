import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { sha256Schema, timestampSchema } from '../vocabulary.ts';

export const caseKindSchema = z.enum([
  'agreement_version',
  'record_batch',
  'deficient_record',
  'disclosure_answer',
  'reconciliation_difference',
  'consent_method',
  'external_transmission_difference',
  'suspension_lifted',
]);

/** What a case decides, bound by its hash: changed content is not what was approved. */
export const caseSubjectSchema = z.object({
  id: z.string().min(1).max(128),
  version: z.int().positive().nullable(),
  contentHash: sha256Schema,
});

/** Who a step waits for: exactly one of them, but for a group, which names its people too. */
export const caseAssigneesSchema = z.object({
  role: z.string().nullable(),
  group: z.string().nullable(),
  people: z.array(z.string()).nullable(),
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
    /** The case that became void because this content replaced its own. */
    supersedes: z.uuid().nullable().optional(),
    /** The route that is to be met. `any`: one approval does; `all`: everybody who may; `n_of_m`: at least `atLeast`. */
    steps: z
      .array(
        caseAssigneesSchema.extend({
          name: z.string(),
          rule: z.enum(['any', 'all', 'n_of_m']),
          atLeast: z.int().positive().nullable(),
        }),
      )
      .optional(),
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
    /** `void`: nobody decided; the subject's content was replaced, and a new case decides that. */
    outcome: z.enum(['approved', 'rejected', 'sent_back', 'withdrawn', 'void']),
    decisions: z.array(
      z.object({
        step: z.int().nonnegative(),
        actor: z.string(),
        /** Whom the actor stood in for (代理承認), and by which delegation. */
        onBehalfOf: z.string().nullable().optional(),
        delegationId: z.uuid().nullable().optional(),
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
