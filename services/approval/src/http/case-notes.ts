import { newId, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Actor, actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { nextCaseState } from '../domain/case-transitions.ts';
import { caseClosed } from '../domain/decide-case.ts';
import { reassignRefusal } from '../domain/reassign-case.ts';
import { logAudit } from '../store/audit-log.ts';
import { type CaseFile, factsOf, readCaseFile } from '../store/case-file.ts';
import { insertComment, insertReassignment, listComments } from '../store/case-notes.ts';
import { groupsOf } from '../store/groups.ts';
import { notify } from '../store/notify.ts';
import { placeCase } from '../store/place-case.ts';
import { caseSchema, caseView } from './case-view.ts';
import type { RouteContext } from './route-context.ts';
import { caseNotFound } from './take-decision.ts';

const params = z.object({ caseId: z.uuid() });
const subjectSchema = z.string().trim().min(1).max(255);
const reassignmentSchema = z.object({
  step: z.int().min(0).max(100).describe('currentStep of the case as you read it'),
  from: subjectSchema.nullable().default(null).describe('Whose place is taken; null where the step names a role'),
  to: subjectSchema,
  reason: z.string().trim().min(1).max(2000).nullable().default(null),
});

interface Acting {
  tx: Tx;
  actor: Actor;
  caseId: string;
  now: Date;
}

/** What happens to an open case besides being decided: somebody comments on it, or hands its step to somebody else. */
export function caseNoteRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.post(
    '/v1/cases/:caseId/comments',
    {
      schema: {
        summary: 'Comment on an open case',
        tags: ['cases'],
        params,
        body: z.object({ comment: z.string().trim().min(1).max(4000) }),
        response: { 201: caseSchema },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, (tx) =>
        addComment({ tx, actor, caseId: request.params.caseId, now: now() }, request.body.comment),
      );
    },
  );

  app.post(
    '/v1/cases/:caseId/reassignments',
    {
      schema: {
        summary: 'Hand the step that waits to somebody else',
        tags: ['cases'],
        params,
        body: reassignmentSchema,
        response: { 201: caseSchema },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, (tx) =>
        reassign({ tx, actor, caseId: request.params.caseId, now: now() }, request.body),
      );
    },
  );
}

async function addComment({ tx, actor, caseId, now }: Acting, comment: string) {
  const { subject, tenant, name = null } = actor;
  const file = await lockedFile(tx, tenant, caseId);
  const { state } = file.row;
  if (nextCaseState(state, 'comment', false) === undefined) throw new ServiceError(caseClosed(state));
  const row = { comment_id: newId(), actor: subject, actor_name: name, comment, commented_at: now };
  await insertComment(tx, { tenant, caseId }, row);
  const details = { commentId: row.comment_id };
  await logAudit(tx, { actor, action: 'case.comment', target: { kind: 'case', id: caseId }, details, now });
  return answerOf(tx, tenant, file);
}

async function reassign({ tx, actor, caseId, now }: Acting, wanted: z.output<typeof reassignmentSchema>) {
  const { subject, tenant, name = null, roles } = actor;
  const file = await lockedFile(tx, tenant, caseId);
  const groups = (await groupsOf(tx, tenant, [subject])).get(subject) ?? [];
  const { step, from, to, reason } = wanted;
  const refusal = reassignRefusal(factsOf(file), {
    ...wanted,
    actor: { subject, roles, groups },
    isOverdue: file.row.overdue_at !== null,
  });
  if (refusal) throw new ServiceError(refusal);
  const row = {
    step,
    from_subject: from,
    to_subject: to,
    actor: subject,
    actor_name: name,
    reason: reason!,
    reassigned_at: now,
  };
  await insertReassignment(tx, { tenant, caseId, number: file.reassignments.length + 1 }, row);
  const after = { ...file, reassignments: [...file.reassignments, row] };
  await placeCase({ tx, tenant, file: after, now, begins: false });
  const { kind: caseKind } = file.row;
  await notify(tx, { tenant, told: 'case_waits', facts: { caseId, caseKind }, people: [to], channels: false, now });
  const details = { step, from, to, reason };
  await logAudit(tx, { actor, action: 'case.reassign', target: { kind: 'case', id: caseId }, details, now });
  return answerOf(tx, tenant, after);
}

async function lockedFile(tx: Tx, tenant: string, caseId: string): Promise<CaseFile> {
  const file = await readCaseFile(tx, { tenant, caseId, lock: true });
  if (!file) throw caseNotFound(caseId);
  return file;
}

async function answerOf(tx: Tx, tenant: string, file: CaseFile) {
  return { status: 201, body: caseView(file, await listComments(tx, { tenant, caseId: file.row.case_id })) };
}
