import {
  applicabilityDecided,
  codeSchema,
  contentHash,
  currentRuleSet,
  newEvent,
  newId,
  ServiceError,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import {
  type Actor,
  actorOf,
  answerOnce,
  type HttpServer,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { applicabilityQuestions } from '../domain/applicability-questions.ts';
import { flowTemplates } from '../domain/flow-templates.ts';
import { judgeApplicability } from '../domain/judge-applicability.ts';
import {
  type DecisionRow,
  findDecision,
  insertDecision,
  listDecisions,
  listTagSigns,
  nextDecisionVersion,
} from '../store/applicability.ts';
import { logAudit } from '../store/audit-log.ts';
import {
  answersSchema,
  decisionSchema,
  decisionView,
  judgementSchema,
  questionSchema,
  templateIdSchema,
  templateSchema,
} from './applicability-schemas.ts';
import type { RouteContext } from './route-context.ts';

const newDecisionSchema = z.object({
  agreementId: codeSchema.describe('The agreement that it is for, which need not be written yet'),
  templateId: templateIdSchema.nullable().default(null),
  answers: answersSchema,
  reasons: z
    .array(z.string().trim().min(1).max(2000))
    .min(1)
    .max(20)
    .describe('The facts behind the answers, in the words of whoever decides'),
});

/** Whether Article 31 applies to a flow (適用の有無の判断): the questions in the guideline's order, and what people decided by them. */
export function applicabilityRoutes(app: HttpServer, context: RouteContext): void {
  const { api, outbox, now } = context;
  catalogueRoutes(app);

  app.post(
    '/v1/applicability/decisions',
    {
      schema: {
        summary: 'Decide on applicability by answering the questions: kept as it was answered, version by version',
        tags: ['applicability'],
        body: newDecisionSchema,
        response: { 201: decisionSchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const row = await decide({ tx, actor, wanted: request.body, now: now() });
        return { status: 201, body: decisionView(row) };
      });
    },
  );

  app.get(
    '/v1/applicability/decisions',
    {
      schema: {
        summary: 'Decisions on applicability, newest first',
        tags: ['applicability'],
        querystring: z.object({ ...pageQuery, agreementId: codeSchema.optional() }),
        response: { 200: pageSchema(decisionSchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { agreementId } = request.query;
      const page = await pageById(
        request.query,
        (row: DecisionRow) => row.decision_id,
        ({ after, limit }) =>
          api.tenantTransaction(tenant, (tx) => listDecisions(tx, { tenant, agreementId, after, limit })),
      );
      return { ...page, items: page.items.map(decisionView) };
    },
  );

  app.get(
    '/v1/applicability/decisions/:decisionId',
    {
      schema: {
        summary: 'One decision on applicability',
        tags: ['applicability'],
        params: z.object({ decisionId: z.uuid() }),
        response: { 200: decisionSchema },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { decisionId } = request.params;
      const row = await api.tenantTransaction(tenant, (tx) => findDecision(tx, tenant, decisionId));
      if (row) return decisionView(row);
      throw new ServiceError({ code: 'not_found', message: `There is no decision ${decisionId} in this tenant` });
    },
  );
}

/** What is the same for every tenant: the questions, the usual cases, and what answers come to. */
function catalogueRoutes(app: HttpServer): void {
  const onRequest = requireScope('agreements:read');
  app.get(
    '/v1/applicability/questions',
    {
      schema: {
        summary: 'The questions, in the order of guideline 3-7-1',
        tags: ['applicability'],
        response: { 200: z.object({ ruleSet: z.string(), questions: z.array(questionSchema) }) },
      },
      onRequest,
    },
    async () => ({
      ruleSet: currentRuleSet,
      questions: applicabilityQuestions.map((question) => ({ ...question, options: [...question.options] })),
    }),
  );

  app.get(
    '/v1/applicability/templates',
    {
      schema: {
        summary: 'Usual cases that prefill the answers; somebody looks at each before deciding',
        tags: ['applicability'],
        response: { 200: z.object({ items: z.array(templateSchema) }) },
      },
      onRequest,
    },
    async () => ({ items: flowTemplates as unknown as z.infer<typeof templateSchema>[] }),
  );

  app.post(
    '/v1/applicability/judgements',
    {
      schema: {
        summary: 'What answers come to so far, and the question to be asked next; keeps nothing',
        tags: ['applicability'],
        body: z.object({ answers: answersSchema }),
        response: { 200: judgementSchema },
      },
      onRequest,
    },
    async (request) => {
      const judgement = judgeApplicability(request.body.answers);
      return judgement.settled
        ? { settled: true, outcome: judgement.outcome, next: null, faults: [] }
        : { settled: false, outcome: null, next: judgement.next, faults: judgement.faults };
    },
  );
}

interface Deciding {
  tx: Tx;
  actor: Actor;
  wanted: z.output<typeof newDecisionSchema>;
  now: Date;
}

async function decide({ tx, actor, wanted, now }: Deciding): Promise<DecisionRow> {
  const { tenant, subject, name = null } = actor;
  const { agreementId, templateId, answers, reasons } = wanted;
  const judgement = judgeApplicability(answers);
  if (!judgement.settled) {
    const message = `The answers settle nothing yet: ${judgement.faults[0]!.message}`;
    throw new ServiceError({ code: 'invalid_request', message, details: judgement.faults });
  }
  const version = await nextDecisionVersion(tx, tenant, agreementId);
  const ruleSet: DecisionRow['rule_set'] = currentRuleSet;
  const { outcome } = judgement;
  const signs = (await listTagSigns(tx, tenant, agreementId)).map(({ sign }) => sign);
  const row: DecisionRow = {
    ...{ decision_id: newId(), agreement_id: agreementId, version, template_id: templateId, answers, outcome, reasons },
    ...{ signs, rule_set: ruleSet, decided_by: subject, decided_by_name: name, decided_at: now },
    content_hash: contentHash({ agreementId, version, answers, outcome, reasons, ruleSet }),
  };
  await insertDecision(tx, tenant, row);
  const { applies, basis, recordOwed } = outcome;
  const data = {
    ...{ decisionId: row.decision_id, agreementId, version, contentHash: row.content_hash, templateId, answers },
    ...{ outcome: { applies, basis, recordOwed }, reasons, signs, ruleSet, decidedBy: subject },
    decidedAt: now.toISOString(),
  };
  await putInOutbox(tx, [newEvent(applicabilityDecided, { source: 'akashi/approval', tenant, data, time: now })]);
  const target = { kind: 'applicability_decision', id: row.decision_id };
  await logAudit(tx, { actor, action: 'applicability.decided', target, details: { agreementId, version }, now });
  return row;
}
