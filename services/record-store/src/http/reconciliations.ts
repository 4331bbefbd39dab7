import { Readable } from 'node:stream';
import { contentHash, ServiceError, tenantSchema } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  type HttpServer,
  idempotencyKeyOf,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
  type StoredAnswer,
  withIdempotency,
} from '@akashi/service-kit';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { compareLists, noReconciliation, receiveList } from '../events/compare-lists.ts';
import { requestReconciliationReview } from '../events/request-reconciliation-review.ts';
import { requireUnapproved } from '../events/resolve-differences.ts';
import { invalidList } from '../reconciliation/invalid-list.ts';
import { type ReadingList, readList } from '../reconciliation/read-list.ts';
import { listMediaTypes } from '../reconciliation/write-list.ts';
import { type FoundReconciliation, findReconciliation, listReconciliations } from '../store/reconciliations.ts';
import { lockReconciliation } from '../store/resolutions.ts';
import { clearStaged } from '../store/staged-rows.ts';
import type { HttpParts } from './parts.ts';
import { reconciliationSchema } from './reconciliation-schemas.ts';
import type { Turns } from './turns.ts';

const params = z.object({ reconciliationId: z.uuid() });
const compareQuery = z.strictObject({
  unsignedReason: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .optional()
    .describe('Why a list without a signature that we can verify is taken; it is marked unsigned'),
  providerTenant: tenantSchema.optional().describe('Needed only where several companies gave an agreement this id'),
});

/** /v1/reconciliations: the other company's list compared with our records. */
export function reconciliationRoutes(app: HttpServer, parts: HttpParts, turns: Turns): void {
  app.register(async (scope) => compareRoute(scope as HttpServer, parts, turns));
  readRoutes(app, parts);
  reviewRoute(app, parts);
}

/** In a scope of its own: only here are lists bodies, and they are read as they come. */
function compareRoute(app: HttpServer, parts: HttpParts, turns: Turns): void {
  const mediaTypes = Object.values(listMediaTypes);
  for (const mediaType of mediaTypes) if (app.hasContentTypeParser(mediaType)) app.removeContentTypeParser(mediaType);
  app.addContentTypeParser(mediaTypes, (_request, content, done) => done(null, content));
  app.route({
    method: 'POST',
    url: '/v1/reconciliations',
    onRequest: requireScope('reconciliations:write'),
    schema: {
      summary: "Compare the other company's signed list with our records as they are now",
      description:
        'The body is the list as their GET /v1/reconciliation-list gives it, NDJSON or CSV with its note. Agreement and period are those of its header. Each request is a comparison of its own, unless it repeats an Idempotency-Key.',
      querystring: compareQuery,
      response: { 201: reconciliationSchema },
    },
    async handler(request, reply) {
      if (!(request.body instanceof Readable)) throw notAList();
      const giveBack = turns.take();
      const { status, bodyText, headers, replayed } = await compareBody(request, parts).finally(giveBack);
      parts.onCommitted();
      if (replayed) reply.header('idempotency-replayed', 'true');
      return reply
        .code(status as 201)
        .headers(headers)
        .type('application/json; charset=utf-8')
        .send(bodyText as never);
    },
  });
}

async function compareBody(request: FastifyRequest, parts: HttpParts): Promise<StoredAnswer> {
  const content = request.body as Readable;
  const format = request.headers['content-type']?.startsWith(listMediaTypes.csv) ? 'csv' : 'ndjson';
  try {
    const list = await readList(content, format);
    return await compareOnce(request, list, parts).finally(list.close);
  } catch (error) {
    throw content.readableAborted ? invalidList('The connection ended before the list did') : error;
  } finally {
    // What is left of a refused list is let through unread: the answer comes on the same connection.
    setImmediate(() => content.resume());
  }
}

/** The list is read before the Idempotency-Key is looked at: only its content tells whether it is the same. */
function compareOnce(request: FastifyRequest, list: ReadingList, { api, edge }: HttpParts): Promise<StoredAnswer> {
  const actor = actorOf(request);
  const { tenant, subject: comparedBy } = actor;
  const { unsignedReason, providerTenant } = request.query as z.infer<typeof compareQuery>;
  const key = idempotencyKeyOf(request, false);
  return api.tenantTransaction(tenant, async (tx) => {
    const received = await receiveList(tx, { tenant, list, providerTenant, edge });
    const compare = async () => {
      const { reconciliationId } = await compareLists(tx, received, { comparedBy, unsignedReason, edge });
      const found = (await findReconciliation(tx, tenant, reconciliationId))!;
      const headers = { location: `/v1/reconciliations/${reconciliationId}` };
      return { status: 201, body: reconciliationView(found), headers };
    };
    if (key === undefined) {
      const { status, body, headers } = await compare();
      return { status, bodyText: JSON.stringify(body), headers, replayed: false };
    }
    const bodyHash = contentHash([received.header, received.end]);
    const asked = { method: request.method, route: request.url, bodyHash };
    const answer = await withIdempotency({ tx, actor, key, request: asked }, compare);
    if (answer.replayed) await clearStaged(tx, received.staged);
    return answer;
  });
}

function readRoutes(app: HttpServer, { api }: HttpParts): void {
  const onRequest = requireScope('reconciliations:read');
  app.route({
    method: 'GET',
    url: '/v1/reconciliations',
    onRequest,
    schema: {
      summary: 'Comparisons, newest first',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageSchema(reconciliationSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      return pageById(
        request.query,
        ({ reconciliationId }) => reconciliationId,
        async (page) =>
          (await api.tenantTransaction(tenant, (tx) => listReconciliations(tx, tenant, page))).map(reconciliationView),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/reconciliations/:reconciliationId',
    onRequest,
    schema: { summary: 'One comparison and how it stands', params, response: { 200: reconciliationSchema } },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { reconciliationId } = request.params;
      const found = await api.tenantTransaction(tenant, (tx) => findReconciliation(tx, tenant, reconciliationId));
      if (!found) throw noReconciliation(reconciliationId);
      return reconciliationView(found);
    },
  });
}

function reviewRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/reconciliations/:reconciliationId/review',
    onRequest: requireScope('reconciliations:write'),
    schema: {
      summary: 'Put the differences before people as they stand, also those without a reason yet',
      description: 'That happens by itself once every difference is resolved.',
      params,
      response: { 202: reconciliationSchema },
    },
    async handler(request, reply) {
      const { tenant, subject: requestedBy } = actorOf(request);
      const { reconciliationId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        await lockReconciliation(tx, tenant, reconciliationId);
        const found = await requireUnapproved(tx, tenant, reconciliationId);
        if (found.state === 'equal') throw nothingToReview(reconciliationId);
        if (!(await requestReconciliationReview(tx, { tenant, found, requestedBy, edge }))) throw alreadyInReview();
        const after = (await findReconciliation(tx, tenant, reconciliationId))!;
        return { status: 202, body: reconciliationView(after) };
      });
      return reply;
    },
  });
}

function reconciliationView({ compared, ...standing }: FoundReconciliation): z.infer<typeof reconciliationSchema> {
  const { resolutionCount: _, ...shown } = standing;
  return { ...compared, ...shown };
}

function notAList(): ServiceError {
  const message = "Send the other company's list, as application/x-ndjson or text/csv";
  return new ServiceError({ code: 'unsupported_media_type', message });
}

function nothingToReview(reconciliationId: string): ServiceError {
  const message = `Reconciliation ${reconciliationId} found no difference: there is nothing to decide`;
  return new ServiceError({ code: 'nothing_to_review', message });
}

function alreadyInReview(): ServiceError {
  const message = 'This very state was put before people already: add what else was found before you ask again';
  return new ServiceError({ code: 'already_in_review', message });
}
