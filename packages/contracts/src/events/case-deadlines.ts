import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { timestampSchema } from '../vocabulary.ts';
import { caseAssigneesSchema, caseKindSchema } from './decisions.ts';

const deadlineFields = {
  caseId: z.uuid(),
  kind: caseKindSchema,
  /** The step that waits, from 0. */
  step: z.int().nonnegative(),
  stepName: z.string(),
  waitsFor: caseAssigneesSchema,
  dueAt: timestampSchema,
  markedAt: timestampSchema,
};

/** A step that still waits falls due soon: those it waits for are to be reminded. Once a step. */
export const caseReminded = defineEvent({
  type: 'case.reminded',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object(deadlineFields),
  subject: (data) => data.caseId,
});

/** A step wasn't decided in time. It still waits; those it is escalated to may reassign it. Once a step. */
export const caseOverdue = defineEvent({
  type: 'case.overdue',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({ ...deadlineFields, escalatedTo: caseAssigneesSchema.nullable() }),
  subject: (data) => data.caseId,
});

export type CaseReminded = EventOf<typeof caseReminded>;
export type CaseOverdue = EventOf<typeof caseOverdue>;
