import {
  codeSchema,
  dateSchema,
  foreignReviewMade,
  newEvent,
  newId,
  reviewSubjectSchema,
  ServiceError,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
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
import { tokyoDay } from '../domain/business-days.ts';
import { findAgreement, lockAgreement } from '../store/agreements.ts';
import { logAudit } from '../store/audit-log.ts';
import { findDocuments } from '../store/documents.ts';
import {
  type DueRow,
  insertReview,
  listDues,
  listDuesBefore,
  listReviews,
  type ReviewRow,
} from '../store/foreign-reviews.ts';
import { publishAgreement } from '../store/publish-agreement.ts';
import { voidOpenCase } from '../store/settle-case.ts';
import { conflict, notFound } from './agreements.ts';
import { documentNotFound } from './documents.ts';
import type { RouteContext } from './route-context.ts';

const policy = 'The days are the tenant’s policy: the Rules say "periodically" (Rule 18(1)(i))';

const reviewSchema = z.object({
  reviewId: z.uuid(),
  agreementId: codeSchema,
  subject: reviewSubjectSchema,
  outcome: z.enum(['maintained', 'not_maintained']),
  findings: z.string(),
  documentIds: z.array(z.uuid()),
  reviewedOn: dateSchema,
  nextDueOn: dateSchema.nullable(),
  reviewedBy: z.string(),
  madeAt: z.iso.datetime(),
});
const dueSchema = z.object({
  agreementId: codeSchema,
  subject: reviewSubjectSchema,
  dueOn: dateSchema.describe(policy),
  state: z.enum(['in_date', 'due_soon', 'lapsed']).describe('Provision stops on a lapsed review: policy, not law'),
});
const newReviewSchema = z
  .object({
    subject: reviewSubjectSchema.describe("The recipient's measures, or the law of its country"),
    outcome: z
      .enum(['maintained', 'not_maintained'])
      .describe('not_maintained suspends the agreement (Rule 18(1)(ii))'),
    findings: z.string().trim().min(1).max(4000),
    documentIds: z.array(z.uuid()).max(20).default([]),
    reviewedOn: dateSchema,
    nextDueOn: dateSchema.nullable().default(null).describe(policy),
  })
  .superRefine(({ outcome, nextDueOn, reviewedOn }, check) => {
    if (outcome === 'not_maintained' || (nextDueOn !== null && nextDueOn > reviewedOn)) return;
    const message = 'say when the next review is due, after reviewedOn';
    check.addIssue({ code: 'custom', path: ['nextDueOn'], message });
  });
type NewReview = z.output<typeof newReviewSchema>;

const reviewView = (row: ReviewRow): z.infer<typeof reviewSchema> => ({
  reviewId: row.review_id,
  agreementId: row.agreement_id,
  subject: row.subject,
  outcome: row.outcome,
  findings: row.findings,
  documentIds: row.document_ids,
  reviewedOn: row.reviewed_on,
  nextDueOn: row.next_due_on,
  reviewedBy: row.reviewed_by,
  madeAt: row.made_at.toISOString(),
});

const dueView = (row: DueRow, today: string): z.infer<typeof dueSchema> => ({
  agreementId: row.agreement_id,
  subject: row.subject,
  dueOn: row.due_on,
  state: row.due_on < today ? 'lapsed' : row.reminded_on === null ? 'in_date' : 'due_soon',
});

/** Reviews of recipients abroad (Rule 18): whether their measures are still carried out, and whether their country's law changed. */
export function foreignReviewRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  const params = z.object({ agreementId: codeSchema });
  app.post(
    '/v1/agreements/:agreementId/reviews',
    {
      schema: {
        summary: 'Record a review of a recipient abroad; one that finds the measures wanting suspends the agreement',
        tags: ['foreign reviews'],
        params,
        body: newReviewSchema,
        response: { 201: reviewSchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { agreementId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const row = await review(tx, { actor, agreementId, wanted: request.body, now: now() });
        return { status: 201, body: reviewView(row) };
      });
    },
  );

  app.get(
    '/v1/agreements/:agreementId/reviews',
    {
      schema: {
        summary: 'The reviews of an agreement, newest first, and when the next are due',
        tags: ['foreign reviews'],
        params,
        response: { 200: z.object({ items: z.array(reviewSchema), due: z.array(dueSchema) }) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { agreementId } = request.params;
      return api.tenantTransaction(tenant, async (tx) => {
        if (!(await findAgreement(tx, tenant, agreementId))) throw notFound(agreementId);
        const due = (await listDues(tx, tenant, agreementId)).map((row) => dueView(row, tokyoDay(now())));
        return { items: (await listReviews(tx, tenant, agreementId)).map(reviewView), due };
      });
    },
  );

  app.get(
    '/v1/foreign-reviews/due',
    {
      schema: {
        summary: 'Reviews of agreements in force that are due up to a day, the first due first',
        tags: ['foreign reviews'],
        querystring: z.object({ ...pageQuery, before: dateSchema.default('9999-12-31') }),
        response: { 200: pageSchema(dueSchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor, before } = request.query;
      const after = decodeCursor(cursor, z.tuple([dateSchema, codeSchema, reviewSubjectSchema]));
      const rows = await api.tenantTransaction(tenant, (tx) =>
        listDuesBefore(tx, { tenant, dueBefore: before, after, limit: limit + 1 }),
      );
      const page = pageOf(rows, limit, (row) => [row.due_on, row.agreement_id, row.subject]);
      return { ...page, items: page.items.map((row) => dueView(row, tokyoDay(now()))) };
    },
  );
}

interface Reviewing {
  actor: Actor;
  agreementId: string;
  wanted: NewReview;
  now: Date;
}

async function review(tx: Tx, { actor, agreementId, wanted, now }: Reviewing): Promise<ReviewRow> {
  const { tenant, subject: reviewedBy } = actor;
  if (wanted.reviewedOn > tokyoDay(now)) throw notYet();
  const isKept = wanted.outcome === 'maintained';
  // What a case to lift a suspension decides on would no longer be so.
  if (!isKept) await voidOpenCase(tx, { tenant, kind: 'suspension_lifted', subjectId: agreementId, now });
  const agreement = await lockAgreement(tx, tenant, agreementId);
  if (!agreement) throw notFound(agreementId);
  const isInForce = agreement.status === 'approved' || agreement.status === 'suspended';
  const dues = await listDues(tx, tenant, agreementId);
  if (!isInForce || !dues.some(({ subject }) => subject === wanted.subject)) {
    const message = `Agreement ${agreementId} has no review of ${wanted.subject} to be made: only an exempt recipient abroad is reviewed, while the agreement is in force`;
    throw conflict('nothing_to_review', message);
  }
  const documents = await findDocuments(tx, tenant, wanted.documentIds);
  const unknown = wanted.documentIds.find((id) => !documents.some(({ document_id }) => document_id === id));
  if (unknown) throw documentNotFound(unknown);
  const data = {
    ...{ reviewId: newId(), agreementId, reviewedBy, madeAt: now.toISOString() },
    ...wanted,
    nextDueOn: isKept ? wanted.nextDueOn : null,
  };
  const event = newEvent(foreignReviewMade, { source: 'akashi/approval', tenant, data, time: now });
  await insertReview(tx, tenant, event);
  await putInOutbox(tx, [event]);
  const details = { reviewId: data.reviewId, subject: data.subject, outcome: data.outcome, nextDueOn: data.nextDueOn };
  await logAudit(tx, {
    actor,
    action: 'agreement.reviewed',
    target: { kind: 'agreement', id: agreementId },
    details,
    now,
  });
  const reason = `措置又は制度の確認の結果、提供を停止（規則18条1項2号）: ${data.findings}`.slice(0, 2000);
  const change = isKept ? {} : { status: 'suspended' as const, status_reason: reason };
  await publishAgreement({ tx, tenant, agreement: { ...agreement, ...change }, now });
  return (await listReviews(tx, tenant, agreementId))[0]!;
}

const notYet = () =>
  new ServiceError({
    code: 'invalid_request',
    message: 'reviewedOn is a day to come: a review is recorded once it was made',
    details: [{ path: '/reviewedOn', code: 'day_to_come', message: 'a review is recorded once it was made' }],
  });
