import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, ruleSetSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';
import { applicabilityBasisSchema } from './agreements.ts';

/** Somebody answered the questions of guideline 3-7-1 for a flow: the answers, what follows from them, and who decided under which rules. */
export const applicabilityDecided = defineEvent({
  type: 'applicability.decided',
  version: 1,
  topic: 'decisions.v1',
  schema: z.object({
    decisionId: z.uuid(),
    agreementId: codeSchema,
    /** Rises with each decision about the agreement. */
    version: z.int().positive(),
    /** Over `{ agreementId, version, answers, outcome, reasons, ruleSet }`. */
    contentHash: sha256Schema,
    templateId: z.string().nullable(),
    answers: z.record(z.string(), z.union([z.boolean(), z.string(), z.array(z.string())])),
    outcome: z.object({
      applies: z.boolean(),
      basis: applicabilityBasisSchema,
      /** Exempt public bodies owe the confirmation and not the record. */
      recordOwed: z.boolean(),
    }),
    reasons: z.array(z.string()),
    signs: z.array(z.string()),
    ruleSet: ruleSetSchema,
    decidedBy: z.string(),
    decidedAt: timestampSchema,
  }),
  subject: (data) => data.decisionId,
});

export type ApplicabilityDecided = EventOf<typeof applicabilityDecided>;
