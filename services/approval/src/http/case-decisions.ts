import { ServiceError, sha256Schema } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Actor, actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { caseStates } from '../domain/case-transitions.ts';
import { currentStep } from '../domain/step-rule.ts';
import { type CaseFile, factsOf } from '../store/case-file.ts';
import { listComments } from '../store/case-notes.ts';
import { caseSchema, caseView } from './case-view.ts';
import type { RouteContext } from './route-context.ts';
import { takeDecision, type Wanted } from './take-decision.ts';

const params = z.object({ caseId: z.uuid() });
const reasonSchema = z.string().trim().min(1).max(2000).nullable().default(null);
const lookedAt = {
  contentHash: sha256Schema.describe('subject.contentHash of the case as you read it'),
  step: z.int().min(0).max(100).describe('currentStep of the case as you read it'),
  onBehalfOf: z
    .string()
    .min(1)
    .max(255)
    .nullable()
    .default(null)
    .describe('代理承認: whom you stand in for, who has delegated to you'),
};
const approvalSchema = z.object({ caseId: z.uuid(), ...lookedAt });
type WantedApproval = z.output<typeof approvalSchema>;

const resultSchema = z.object({
  caseId: z.uuid(),
  state: z.enum(caseStates).nullable().describe('How the case stands now; null where the approval was refused'),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
type Result = z.infer<typeof resultSchema>;

/** What decides a case: approving, sending back (差し戻し), rejecting, withdrawing the request (取り下げ), each a decision of its own. */
export function caseDecisionRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  const take = async (tx: Tx, actor: Actor, caseId: string, wanted: (file: CaseFile) => Wanted) => {
    const file = await takeDecision({ tx, actor, caseId, wanted, now: now() });
    return { status: 201, body: caseView(file, await listComments(tx, { tenant: actor.tenant, caseId })) };
  };

  app.post(
    '/v1/cases/:caseId/decisions',
    {
      schema: {
        summary: 'Decide the step that waits',
        tags: ['cases'],
        params,
        body: z.object({ decision: z.enum(['approve', 'reject', 'send_back']), ...lookedAt, reason: reasonSchema }),
        response: { 201: caseSchema },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const { caseId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, (tx) =>
        take(tx, actorOf(request), caseId, () => request.body),
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
      const { reason } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, (tx) =>
        take(tx, actorOf(request), request.params.caseId, (file) => ({
          decision: 'withdraw_request',
          reason,
          contentHash: file.row.content_hash,
          step: currentStep(factsOf(file)),
          onBehalfOf: null,
        })),
      );
    },
  );

  app.post(
    '/v1/case-approvals',
    {
      schema: {
        summary:
          'Approve up to 100 cases: one decision each, each with its own result; one that is refused stops no other',
        tags: ['cases'],
        body: z.object({
          items: z
            .array(approvalSchema)
            .min(1)
            .max(100)
            .refine((items) => new Set(items.map(({ caseId }) => caseId)).size === items.length, 'name each case once'),
        }),
        response: { 200: z.object({ items: z.array(resultSchema) }) },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => ({
        status: 200,
        body: { items: await approveEach({ tx, actor, items: request.body.items, now: now() }) },
      }));
    },
  );
}

interface Bulk {
  tx: Tx;
  actor: Actor;
  items: readonly WantedApproval[];
  now: Date;
}

/** In the order of the ids, so that two who approve overlapping lists at once wait for each other and never lock each other out. */
async function approveEach({ tx, actor, items, now }: Bulk): Promise<Result[]> {
  const results = new Map<string, Result>();
  for (const { caseId, ...seen } of items.toSorted((a, b) => a.caseId.localeCompare(b.caseId))) {
    const wanted = (): Wanted => ({ ...seen, decision: 'approve', reason: null });
    results.set(caseId, await resultOf(tx, caseId, () => takeDecision({ tx, actor, caseId, wanted, now })));
  }
  return items.map(({ caseId }) => results.get(caseId)!);
}

async function resultOf(tx: Tx, caseId: string, take: () => Promise<CaseFile>): Promise<Result> {
  await tx.query('SAVEPOINT one_approval');
  try {
    const { row } = await take();
    await tx.query('RELEASE SAVEPOINT one_approval');
    return { caseId, state: row.state, error: null };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT one_approval');
    return { caseId, state: null, error: refusal };
  }
}

/** What keeps one approval from being taken, or undefined where nothing of the request can go on. */
function refusalOf(error: unknown): Result['error'] | undefined {
  if (error instanceof ServiceError) return { code: error.code, message: error.message };
  if ((error as { code?: unknown }).code !== deadlockDetected) return undefined;
  return { code: 'case_moved_on', message: 'Somebody acted on this case at the same moment: read the case again' };
}

const deadlockDetected = '40P01';
