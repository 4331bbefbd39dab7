import { caseKindSchema, localizedSchema, serviceNames } from '@akashi/contracts';
import { z } from 'zod';
import { caseMaterials } from '../domain/case-materials.ts';
import { caseMeaning } from '../domain/case-meaning.ts';
import { caseStates } from '../domain/case-transitions.ts';
import { routeStepSchema } from '../domain/route-step.ts';
import { isStepBlocked } from '../domain/step-rule.ts';
import type { DecisionRow } from '../store/case-decisions.ts';
import { type CaseFile, factsOf } from '../store/case-file.ts';
import type { CommentRow, ReassignmentRow } from '../store/case-notes.ts';
import type { CaseSummaryRow } from '../store/list-cases.ts';
import { attachedFileSchema } from './case-files.ts';

const decisionSchema = z.object({
  step: z.int(),
  actor: z.string(),
  actorName: z.string().nullable(),
  onBehalfOf: z.string().nullable().describe('代理承認: whom the actor stood in for'),
  delegationId: z.uuid().nullable(),
  decision: z.enum(['approve', 'reject', 'send_back', 'withdraw_request']),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime(),
});

const commentSchema = z.object({
  commentId: z.uuid(),
  actor: z.string(),
  actorName: z.string().nullable(),
  comment: z.string(),
  commentedAt: z.iso.datetime(),
});

const reassignmentSchema = z.object({
  step: z.int(),
  from: z.string().nullable(),
  to: z.string(),
  actor: z.string(),
  actorName: z.string().nullable(),
  reason: z.string(),
  reassignedAt: z.iso.datetime(),
});

const materialSchema = z.object({
  service: z.enum(serviceNames),
  path: z.string(),
  what: localizedSchema,
  count: z.int().nonnegative().nullable().describe('As the content says; null where it does not'),
});

export const caseSummarySchema = z.object({
  caseId: z.uuid(),
  kind: caseKindSchema,
  subject: z.object({ id: z.string(), version: z.int().nullable(), contentHash: z.string() }),
  requester: z.string().nullable().describe('Null when the schedule asked'),
  state: z.enum(caseStates),
  supersedes: z.uuid().nullable().describe('The case that became void because this content replaced its own'),
  openedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  currentStep: z.int().describe('The step that waits, from 0; equal to the number of steps once all are met'),
  stepName: z.string().nullable(),
  dueAt: z.iso.datetime().nullable().describe('From then on the step is overdue'),
  overdueAt: z.iso.datetime().nullable().describe('When the step was found overdue'),
});

export const caseSchema = caseSummarySchema.extend({
  steps: z.array(routeStepSchema).describe('The route as it was when the case opened; a group has the people it had'),
  authors: z.array(z.string()).describe('Who else wrote what is decided: they do not decide it either'),
  blocked: z.boolean().describe('Too few of those the step names may decide it: reassign it, or withdraw the request'),
  decisions: z.array(decisionSchema),
  reassignments: z.array(reassignmentSchema),
  comments: z.array(commentSchema),
  content: z.json().describe('What is decided, as it was submitted'),
  meaning: localizedSchema.describe('What approving means, in one sentence'),
  materials: z
    .array(materialSchema)
    .describe('What is to be looked at and is kept by another service: ask it, with a token for it'),
});

/** A case as its reader sees it. */
export const caseForReaderSchema = caseSchema.extend({
  files: z.array(attachedFileSchema).describe('Attached for whoever decides; no part of what is decided'),
  you: z
    .object({
      mayDecide: z.boolean(),
      refusal: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why not'),
      mayDecideFor: z.array(z.string()).describe('代理承認: whom you may stand in for'),
      mayWithdraw: z.boolean(),
    })
    .describe('What whoever reads it could do now; asked again when they do'),
});

export const caseSummaryView = (row: CaseSummaryRow): z.infer<typeof caseSummarySchema> => ({
  caseId: row.case_id,
  kind: row.kind,
  subject: { id: row.subject_id, version: row.subject_version, contentHash: row.content_hash },
  requester: row.requester,
  state: row.state,
  supersedes: row.supersedes,
  openedAt: row.opened_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  currentStep: row.current_step,
  stepName: row.step_name,
  dueAt: row.due_at?.toISOString() ?? null,
  overdueAt: row.overdue_at?.toISOString() ?? null,
});

export const caseView = (file: CaseFile, comments: readonly CommentRow[]): z.infer<typeof caseSchema> => {
  const { row, decisions, reassignments } = file;
  return {
    ...caseSummaryView({ ...row, step_name: row.steps[row.current_step]?.name ?? null }),
    steps: row.steps,
    authors: row.authors,
    blocked: row.state === 'open' && isStepBlocked(factsOf(file), row.current_step),
    decisions: decisions.map(decisionView),
    reassignments: reassignments.map(reassignmentView),
    comments: comments.map(commentView),
    content: row.content as z.infer<ReturnType<typeof z.json>>,
    meaning: caseMeaning[row.kind],
    materials: [...caseMaterials({ kind: row.kind, subjectId: row.subject_id, content: row.content })],
  };
};

const decisionView = (row: DecisionRow): z.infer<typeof decisionSchema> => ({
  step: row.step,
  actor: row.actor,
  actorName: row.actor_name,
  onBehalfOf: row.on_behalf_of,
  delegationId: row.delegation_id,
  decision: row.decision,
  reason: row.reason,
  decidedAt: row.decided_at.toISOString(),
});

const reassignmentView = (row: ReassignmentRow): z.infer<typeof reassignmentSchema> => ({
  step: row.step,
  from: row.from_subject,
  to: row.to_subject,
  actor: row.actor,
  actorName: row.actor_name,
  reason: row.reason,
  reassignedAt: row.reassigned_at.toISOString(),
});

const commentView = (row: CommentRow): z.infer<typeof commentSchema> => ({
  commentId: row.comment_id,
  actor: row.actor,
  actorName: row.actor_name,
  comment: row.comment,
  commentedAt: row.commented_at.toISOString(),
});
