import { caseKindSchema, ServiceError, sha256Schema } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import {
  type Actor,
  actorOf,
  answerOnce,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { type CaseAction, currentStep, decideCase } from '../domain/decide-case.ts';
import { type DecisionRow, findCase, insertDecision, listCases, listDecisions, lockCase } from '../store/cases.ts';
import { settleCase } from '../store/settle-case.ts';
import { caseSchema, caseSummarySchema, caseSummaryView, caseView } from './case-view.ts';
import type { RouteContext } from './route-context.ts';

const params = z.object({ caseId: z.uuid() });
const reasonSchema = z.string().trim().min(1).max(2000).nullable().default(null);

/** Cases (案件): what waits for a decision and how it was decided. */
export function caseRoutes(app: HttpServer, context: RouteContext): void {
  const { api, outbox } = context;

  app.get(
    '/v1/cases',
    {
      schema: {
        summary: 'Cases, newest first',
        tags: ['cases'],
        querystring: z.object({
          ...pageQuery,
          state: z.enum(['open', 'approved', 'rejected', 'sent_back', 'withdrawn']).optional(),
          kind: caseKindSchema.optional(),
          subjectId: z.string().max(128).optional(),
          requestedByMe: z.stringbool().default(false),
        }),
        response: { 200: pageSchema(caseSummarySchema) },
      },
      onRequest: requireScope('cases:read'),
    },
    async (request) => {
      const { tenant, subject } = actorOf(request);
      const { limit, cursor, state, kind, subjectId, requestedByMe } = request.query;
      const after = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
      const filter = {
        state,
        kind,
        subjectId,
        requester: requestedByMe ? subject : undefined,
        after,
        limit: limit + 1,
      };
      const rows = await api.tenantTransaction(tenant, (tx) => listCases(tx, filter));
      const page = pageOf(rows, limit, (row) => [row.opened_at.toISOString(), row.case_id]);
      return { ...page, items: page.items.map(caseSummaryView) };
    },
  );

  app.get(
    '/v1/cases/:caseId',
    {
      schema: {
        summary: 'A case with what it decides and its decisions',
        tags: ['cases'],
        params,
        response: { 200: caseSchema },
      },
      onRequest: requireScope('cases:read'),
    },
    async (request) => {
      const { caseId } = request.params;
      return api.tenantTransaction(actorOf(request).tenant, async (tx) => {
        const row = await findCase(tx, caseId);
        if (!row) throw notFound(caseId);
        return caseView(row, await listDecisions(tx, caseId));
      });
    },
  );

  app.post(
    '/v1/cases/:caseId/decisions',
    {
      schema: {
        summary: 'Decide the step that waits',
        tags: ['cases'],
        params,
        body: z.object({
          decision: z.enum(['approve', 'reject', 'send_back']),
          contentHash: sha256Schema.describe('subject.contentHash of the case as you read it'),
          step: z.int().min(0).max(100).describe('currentStep of the case as you read it'),
          reason: reasonSchema,
        }),
        response: { 201: caseSchema },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, (tx) =>
        act({ tx, actor, context, caseId: request.params.caseId, action: () => request.body }),
      );
    },
  );

  app.post(
    '/v1/cases/:caseId/withdraw',
    {
      schema: {
        summary: 'Withdraw the request (取り下げ): by whoever made it',
        tags: ['cases'],
        params,
        body: z.object({ reason: reasonSchema }),
        response: { 201: caseSchema },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { reason } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, (tx) =>
        act({
          tx,
          actor,
          context,
          caseId: request.params.caseId,
          action: (seen) => ({ decision: 'withdraw_request', reason, ...seen }),
        }),
      );
    },
  );
}

const notFound = (caseId: string) =>
  new ServiceError({ code: 'not_found', message: `There is no case ${caseId} in this tenant` });

interface Act {
  tx: Tx;
  actor: Actor;
  context: RouteContext;
  caseId: string;
  /** The action, given how the case stands, for those that do not say it. */
  action: (seen: { contentHash: string; step: number }) => Omit<CaseAction, 'actor'>;
}

async function act({ tx, actor, context, caseId, action }: Act) {
  const row = await lockCase(tx, caseId);
  if (!row) throw notFound(caseId);
  const earlier = await listDecisions(tx, caseId);
  const approvals = earlier.filter(({ decision }) => decision === 'approve');
  const step = currentStep({ approvals });
  const wanted = action({ contentHash: row.content_hash, step });
  const outcome = decideCase({ ...row, contentHash: row.content_hash, approvals }, { ...wanted, actor });
  if (!outcome.allowed) throw new ServiceError(outcome);
  const now = context.now();
  const { subject, tenant, name = null } = actor;
  const decision: DecisionRow = {
    step,
    actor: subject,
    actor_name: name,
    decision: wanted.decision,
    reason: wanted.reason,
    decided_at: now,
  };
  await insertDecision(tx, { tenant, caseId, number: earlier.length + 1 }, decision);
  const decisions = [...earlier, decision];
  const decided = { ...row, state: outcome.state, decided_at: outcome.state === 'open' ? null : now };
  if (outcome.state !== 'open') await settleCase({ tx, tenant, settled: decided, decisions, now });
  return { status: 201, body: caseView(decided, decisions) };
}
