import {
  agreementItemSchema,
  applicabilityBasisSchema,
  codeSchema,
  localizedSchema,
  matchKeySchema,
  ruleSetSchema,
} from '@akashi/contracts';
import { z } from 'zod';
import { applicabilityQuestions } from '../domain/applicability-questions.ts';
import { flowTemplates } from '../domain/flow-templates.ts';
import type { DecisionRow } from '../store/applicability.ts';

const answerSchema = z.union([z.boolean(), z.string().max(100), z.array(z.string().max(100)).max(20)]);

/** Answers by question; those not given yet are left out. */
export const answersSchema = z.partialRecord(
  z.enum(applicabilityQuestions.map(({ questionId }) => questionId) as [string, ...string[]]),
  answerSchema,
) as z.ZodType as z.ZodType<Record<string, z.infer<typeof answerSchema>>>;

export const questionSchema = z.object({
  questionId: z.string(),
  source: z.string().describe('Where the law or the guideline asks it'),
  kind: z
    .enum(['yes_no', 'choice', 'choices'])
    .describe('Answered by true or false, by one of options, by any of them'),
  text: localizedSchema,
  help: localizedSchema,
  options: z.array(z.object({ value: z.string(), text: localizedSchema })),
});

export const templateSchema = z.object({
  templateId: z.string(),
  name: localizedSchema,
  description: localizedSchema,
  answers: z.record(z.string(), answerSchema),
  items: z.array(agreementItemSchema),
  matchKey: matchKeySchema,
});

export const templateIdSchema = z.enum(flowTemplates.map(({ templateId }) => templateId) as [string, ...string[]]);

export const outcomeSchema = z.object({
  applies: z.boolean(),
  basis: applicabilityBasisSchema,
  recordOwed: z.boolean().describe('Exempt public bodies owe the confirmation, not the record'),
  reasons: z.array(localizedSchema),
  askLawyer: z.boolean().describe('The guideline leaves room here that a lawyer should look into'),
});

export const judgementSchema = z.object({
  settled: z.boolean(),
  outcome: outcomeSchema.nullable(),
  next: z.string().nullable().describe('The question to be answered next'),
  faults: z.array(z.object({ path: z.string(), code: z.string().optional(), message: z.string() })),
});

export const decisionSchema = z.object({
  decisionId: z.uuid(),
  agreementId: codeSchema,
  version: z.int(),
  templateId: z.string().nullable(),
  answers: z.record(z.string(), answerSchema),
  outcome: outcomeSchema,
  reasons: z.array(z.string()),
  signs: z.array(z.string()).describe('Contrary signs that were known when it was decided'),
  ruleSet: ruleSetSchema,
  contentHash: z.string(),
  decidedBy: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.iso.datetime(),
});

export const decisionView = (row: DecisionRow): z.infer<typeof decisionSchema> => ({
  decisionId: row.decision_id,
  agreementId: row.agreement_id,
  version: row.version,
  templateId: row.template_id,
  answers: row.answers as z.infer<typeof decisionSchema>['answers'],
  outcome: row.outcome,
  reasons: row.reasons,
  signs: row.signs,
  ruleSet: row.rule_set,
  contentHash: row.content_hash,
  decidedBy: row.decided_by,
  decidedByName: row.decided_by_name,
  decidedAt: row.decided_at.toISOString(),
});
