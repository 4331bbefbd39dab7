import { caseKindSchema, localizedSchema } from '@akashi/contracts';
import { z } from 'zod';
import { caseMeaning } from '../domain/case-meaning.ts';
import type { CaseRow, DecisionRow } from '../store/cases.ts';

export const decisionSchema = z.object({
  step: z.int(),
  actor: z.string(),
  actorName: z.string().nullable(),
  decision: z.enum(['approve', 'reject', 'send_back', 'withdraw_request']),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime(),
});

export const caseSummarySchema = z.object({
  caseId: z.uuid(),
  kind: caseKindSchema,
  subject: z.object({ id: z.string(), version: z.int().nullable(), contentHash: z.string() }),
  requester: z.string().nullable().describe('Null when the schedule asked'),
  state: z.enum(['open', 'approved', 'rejected', 'sent_back', 'withdrawn']),
  openedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
});

export const caseSchema = caseSummarySchema.extend({
  steps: z.array(z.object({ name: z.string(), role: z.string() })),
  currentStep: z.int().describe('The step that waits, from 0; equal to the number of steps once all approved'),
  decisions: z.array(decisionSchema),
  content: z.json().describe('What is decided, as it was submitted'),
  meaning: localizedSchema.describe('What approving means, in one sentence'),
});

export const caseSummaryView = (row: CaseRow): z.infer<typeof caseSummarySchema> => ({
  caseId: row.case_id,
  kind: row.kind,
  subject: { id: row.subject_id, version: row.subject_version, contentHash: row.content_hash },
  requester: row.requester,
  state: row.state,
  openedAt: row.opened_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
});

export const caseView = (row: CaseRow, decisions: readonly DecisionRow[]): z.infer<typeof caseSchema> => ({
  ...caseSummaryView(row),
  steps: row.steps,
  currentStep: decisions.filter(({ decision }) => decision === 'approve').length,
  decisions: decisions.map((each) => ({
    step: each.step,
    actor: each.actor,
    actorName: each.actor_name,
    decision: each.decision,
    reason: each.reason,
    decidedAt: each.decided_at.toISOString(),
  })),
  content: row.content as z.infer<ReturnType<typeof z.json>>,
  meaning: caseMeaning[row.kind],
});
